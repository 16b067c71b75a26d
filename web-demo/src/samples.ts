/** An alert that ships with the page. */
export interface Sample {
  name: string;
  type: string;
  text: string;
}

const FILES = import.meta.glob<string>(
  '../../playbooks/aws/aws-s3-bucket/alerts/{anonymous-read,delete-objects,sample,stolen-role}.json',
  { eager: true, query: '?raw', import: 'default' },
);

/** Some alerts of the stored cases of the S3 playbook, each with another road. */
export const samples: readonly Sample[] = Object.entries(FILES).map(([path, text]) => ({
  name: path.split('/').at(-1)!,
  type: typeIn(text),
  text,
}));

function typeIn(text: string): string {
  return /"type"\s*:\s*"([^"]*:[^"]*)"/i.exec(text)?.[1] ?? '';
}
