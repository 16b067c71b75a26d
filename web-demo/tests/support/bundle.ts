import { readFileSync } from 'node:fs';

/** What `nextmove compile` wrote of `tests/bad-playbooks/base`; see the Makefile. */
export function bundle(): Buffer {
  return readFileSync(new URL('../../../target/own.nextmove', import.meta.url));
}

/** The same with one bit turned. */
export function damagedBundle(): Buffer {
  const bytes = bundle();
  bytes[bytes.length >> 1]! ^= 1;
  return bytes;
}
