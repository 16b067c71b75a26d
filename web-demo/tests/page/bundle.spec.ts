import type { Page } from '@playwright/test';

import { finding } from '../support/alerts.ts';
import { bundle, damagedBundle } from '../support/bundle.ts';
import { expect, test } from '../support/walk.ts';

const chooser = (page: Page) => page.locator('nm-playbooks');

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await chooser(page).locator('summary').click();
  const file = { name: 'own.nextmove', mimeType: 'application/octet-stream', buffer };
  await chooser(page).locator('input[type=file]').setInputFiles(file);
}

test('a bundle that the reader chooses answers in place of what is built in', async ({
  walk,
  page,
}) => {
  await expect(chooser(page)).toContainText('aws-s3-bucket');
  await choose(page, bundle());
  await expect(chooser(page)).toContainText('storage 2026-11-22');
  await expect(chooser(page)).not.toContainText('aws-s3-bucket');
  await walk.paste(JSON.stringify(finding()));
  await expect(page.getByRole('alert')).toContainText('NM1006');
  await chooser(page).getByRole('button', { name: 'Use those built in' }).click();
  await walk.paste(JSON.stringify(finding()));
  await expect(walk.heading).toBeVisible();
});

test('a bundle that is dropped is taken like one that is chosen', async ({ walk, page }) => {
  const bytes = [...bundle()];
  const data = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(bytes)], 'own.nextmove'));
    return transfer;
  }, bytes);
  await chooser(page).locator('summary').click();
  await chooser(page).locator('.drop').dispatchEvent('drop', { dataTransfer: data });
  await expect(chooser(page)).toContainText('storage 2026-11-22');
  await walk.paste(JSON.stringify(finding()));
  await expect(page.getByRole('alert')).toContainText('NM1006');
});

test('a damaged bundle is refused, and what answered before goes on', async ({ walk, page }) => {
  await choose(page, damagedBundle());
  await expect(page.getByRole('alert')).toContainText('These playbooks were not accepted');
  await expect(page.getByRole('alert')).toContainText('NM3001');
  await expect(chooser(page)).toContainText('aws-s3-bucket');
  await walk.paste(JSON.stringify(finding()));
  await expect(walk.heading).toBeVisible();
});

test('a damaged bundle of the portal is refused, and nothing answers in its place', async ({
  walk,
  page,
}) => {
  const bytes = [...damagedBundle()];
  await page.evaluate((bytes) => {
    document.querySelector('nextmove-walkthrough')!.bundle = new Uint8Array(bytes);
  }, bytes);
  await expect(page.getByRole('alert')).toContainText('NM3001');
  await expect(page.locator('nm-intake')).toHaveCount(0);
  expect(await walk.events('nm-step')).toEqual([]);
});
