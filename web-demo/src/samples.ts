import type { Sample } from './portal.ts';

const FILES = import.meta.glob<string>(
  [
    '../../playbooks/aws/aws-credentials/alerts/user-key-tor.json',
    '../../playbooks/aws/aws-s3-bucket/alerts/{anonymous-read,delete-objects,sample,stolen-role}.json',
    '../../playbooks/azure/azure-key-vault/alerts/stolen-user.json',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

/** Some alerts of the stored cases, each with another route. */
export const samples: readonly Sample[] = Object.entries(FILES).map(([path, text]) => ({
  name: path.split('/').at(-1)!,
  type: typeIn(text),
  text,
}));

function typeIn(text: string): string {
  return /"(?:type|alertType)"\s*:\s*"([^"]*[:_][^"]*)"/i.exec(text)?.[1] ?? '';
}
