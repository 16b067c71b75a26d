import { defineConfig } from '@playwright/test';

import { FLAGS, chromium } from './tests/support/chromium.ts';

export default defineConfig({
  globalSetup: './tests/support/serve.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // Long enough for a walk of a whole case on a busy machine: what hangs is told, what is slow is not.
  timeout: 120_000,
  reporter: [['list'], ['./tests/support/closing-line.ts']],
  use: {
    launchOptions: { executablePath: chromium(), args: FLAGS },
    trace: 'off',
  },
  projects: [
    { name: 'unit', testDir: 'tests/unit' },
    { name: 'page', testDir: 'tests/page' },
    { name: 'screenshot', testDir: 'tests/screenshot' },
  ],
});
