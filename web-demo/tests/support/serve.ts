import { preview } from 'vite';

/** Serves the built page on any free port while the tests run. */
export default async function serve(): Promise<() => Promise<void>> {
  const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' });
  process.env['PAGE_URL'] = server.resolvedUrls!.local[0]!;
  return () => server.close();
}
