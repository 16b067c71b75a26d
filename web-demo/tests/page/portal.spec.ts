import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { finding } from '../support/alerts.ts';
import { bundle, ownAlert } from '../support/bundle.ts';

const PORTAL = 'https://portal.example/';
const MODULE = new URL('../../dist-portal/nextmove-walkthrough.js', import.meta.url);

/** The strictest policy under which the element works: no style of a sheet, no connection at all. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const HTML = `<!doctype html>
  <html lang="en"><title>Portal</title><body>
  <nextmove-walkthrough lang="en"></nextmove-walkthrough>
  <script type="module" src="portal.js"></script>
  <script type="module" src="nextmove-walkthrough.js"></script>`;

/** What a portal writes: it listens before the element is there, and hands it an alert. */
const SCRIPT = `
  const walkthrough = document.querySelector('nextmove-walkthrough');
  window.heard = [];
  window.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
  for (const name of ['nm-answer', 'nm-step', 'nm-done', 'nm-lang', 'nm-case']) {
    walkthrough.addEventListener(name, ({ detail }) => heard.push([name, detail]));
  }
  walkthrough.alert = ${JSON.stringify(finding())};
`;

async function openPortal(page: Page, html = HTML, policy = POLICY): Promise<void> {
  const served: Record<string, [string, string | Buffer]> = {
    '/': ['text/html', html],
    '/portal.js': ['text/javascript', SCRIPT],
    '/nextmove-walkthrough.js': ['text/javascript', readFileSync(MODULE)],
  };
  await page.route('**/*', async (route) => {
    const [contentType, body] = served[new URL(route.request().url()).pathname] ?? [];
    if (body === undefined) return route.abort();
    const headers = { 'Content-Security-Policy': policy };
    return route.fulfill({ contentType: contentType!, body, headers });
  });
  await page.goto(PORTAL);
}

type Heard = [string, object];

const heard = (page: Page): Promise<Heard[]> => page.evaluate('window.heard');

test('a portal takes over one module, under a strict policy, and hears of every step', async ({
  page,
}) => {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await openPortal(page);
  await expect(page.locator('nm-act h2')).toBeVisible();
  await page.getByLabel('Your name').fill('Kim');
  await page.keyboard.press('Enter');
  await page.getByLabel('Done').check();
  await page.getByRole('button', { name: 'Record: Done' }).click();
  await expect
    .poll(async () => (await heard(page)).map(([name]) => name))
    .toEqual(['nm-step', 'nm-answer', 'nm-case', 'nm-step']);
  const [, [, answer], [, kept]] = (await heard(page)) as [Heard, Heard, Heard];
  expect(answer).toEqual({ key: 'begin.alert.freeze_alert', value: 'done' });
  expect(kept).toMatchObject({ entries: 2, unsaved: 2 });
  await page.getByRole('button', { name: '한국어' }).click();
  expect((await heard(page)).at(-1)).toEqual(['nm-lang', { lang: 'ko' }]);
  expect(await page.evaluate('window.violations')).toEqual([]);
  expect(troubles).toEqual([]);
});

test("a portal's own playbooks answer in place of those built in", async ({ page }) => {
  await openPortal(page);
  await expect(page.locator('nm-act h2')).toBeVisible();
  await page.evaluate(
    ([alert, bytes]) => {
      const walkthrough = document.querySelector('nextmove-walkthrough')!;
      Object.assign(walkthrough, { alert, bundle: new Uint8Array(bytes) });
    },
    [ownAlert(), [...bundle()]] as const,
  );
  const steps = async () => (await heard(page)).filter(([name]) => name === 'nm-step');
  await expect.poll(async () => (await steps()).length).toBe(2);
  expect((await steps()).at(-1)![1]).toMatchObject({ playbook: { id: 'storage' } });
});

test('a page that loads the module twice goes on with the element it has', async ({ page }) => {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  const again = '<script type="module">window.again = import("./nextmove-walkthrough.js?again")';
  const policy = "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";
  await openPortal(page, `${HTML}${again}</script>`, policy);
  await expect(page.locator('nm-act')).toBeVisible();
  await page.evaluate('again.then(() => undefined)');
  const made = page.evaluate(() => document.createElement('nextmove-walkthrough').constructor.name);
  expect(await made).not.toBe('HTMLElement');
  expect(troubles).toEqual([]);
});
