import { readFileSync } from 'node:fs';

const ROOT = new URL('../../../', import.meta.url);

/** What `nextmove compile` wrote of `tests/faults/base`; see the Makefile. */
export function bundle(): Buffer {
  return readFileSync(new URL('target/own.nextmove', ROOT));
}

/** What `nextmove compile` wrote of `tests/evidence`, whose commands are read. */
export function evidence(): Buffer {
  return readFileSync(new URL('target/evidence.nextmove', ROOT));
}

/** The alert of one of its playbooks. */
export function evidenceAlert(playbook: string): string {
  const path = `tests/evidence/cloud/${playbook}/alerts/alert.json`;
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** That of `tests/faults/base` with a newer version of its playbook beside. */
export function newerBundle(): Buffer {
  return readFileSync(new URL('target/newer.nextmove', ROOT));
}

/** The same with one bit turned. */
export function damagedBundle(): Buffer {
  const bytes = bundle();
  bytes[bytes.length >> 1]! ^= 1;
  return bytes;
}

/** An alert that its playbook takes. */
export function ownAlert(): string {
  const path = 'tests/faults/base/aws/storage/alerts/queued.json';
  return readFileSync(new URL(path, ROOT), 'utf8');
}
