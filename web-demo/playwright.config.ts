import { defineConfig } from '@playwright/test';

import { FLAGS, chromium } from './tests/support/chromium.ts';

export default defineConfig({
  globalSetup: './tests/support/serve.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
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
