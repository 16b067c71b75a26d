import { readFileSync } from 'node:fs';

import { expect, test as bare } from '@playwright/test';

import { finding } from '../support/alerts.ts';
import { test } from '../support/walk.ts';

const BUILT = new URL('../../dist/index.html', import.meta.url);

test('a whole case is worked on without a single request', async ({ walk, page }) => {
  await walk.paste(JSON.stringify(finding()));
  await walk.walkToEnd();
  await page.getByRole('button', { name: '한국어' }).click();
  // The fixture compares what was requested with nothing.
  expect(await walk.events('nm-done')).toHaveLength(1);
});

bare('even code of the page itself cannot send anything', async ({ page }) => {
  await page.goto(process.env['PAGE_URL']!);
  await page.locator('nm-intake').waitFor();
  // A request that the policy blocks is announced all the same, but nothing ever answers it.
  const answered: string[] = [];
  page.on('response', (response) => answered.push(response.url()));
  const outcomes = await page.evaluate(async () => {
    const image = new Image();
    const shown = new Promise<string>((settle) => {
      image.onload = () => settle('sent');
      image.onerror = () => settle('blocked');
    });
    image.src = '/beacon.png';
    const fetched = fetch('/beacon').then(
      () => 'sent',
      () => 'blocked',
    );
    const form = document.createElement('form');
    form.action = '/beacon';
    document.body.append(form);
    form.submit();
    return Promise.all([shown, fetched]);
  });
  expect(outcomes).toEqual(['blocked', 'blocked']);
  expect(answered).toEqual([]);
});

bare('the policy allows own scripts and styles, and nothing else', () => {
  const html = readFileSync(BUILT, 'utf8');
  const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1];
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ]);
});
