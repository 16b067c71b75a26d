import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The browser of the system: nothing is downloaded to run the tests. */
export function chromium(): string {
  const found = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
  if (!found) throw new Error('no Chromium found: install it, or name it in CHROMIUM');
  return found;
}

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
