import type { Page } from '@playwright/test';

import { finding } from '../support/alerts.ts';
import { bundle, damagedBundle, newerBundle, ownAlert } from '../support/bundle.ts';
import { expect, test } from '../support/walk.ts';

const chooser = (page: Page) => page.locator('nm-playbooks');

async function choose(page: Page, buffer: Buffer): Promise<void> {
  const closed = chooser(page).locator('details:not([open]) > summary');
  if (await closed.isVisible()) await closed.click();
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

test('an alert that no playbook takes still shows its facts', async ({ walk, page }) => {
  await choose(page, bundle());
  await walk.paste(ownAlert().replace(':Storage/', ':Elsewhere/'));
  const heading = page.getByRole('heading', { name: 'No playbook takes this type of alert' });
  await expect(heading).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('NM2001');
  await expect(walk.facts).toContainText('payroll-archive');
  await walk.named('');
  await expect(page.getByLabel('Your name')).toHaveCount(0);
  await expect(page.locator('nm-case-tools')).toHaveCount(0);
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

test('a case follows its own version of a playbook until it is moved, and says where there is none', async ({
  walk,
  page,
}) => {
  await choose(page, bundle());
  await walk.paste(ownAlert());
  await walk.reply('case-1');
  const [latest] = (await walk.events<{ file: string }>('nm-case')).slice(-1);
  const file = { name: 'x', mimeType: 'application/json', buffer: Buffer.from(latest!.file) };
  const open = async (): Promise<void> => {
    await page.locator('nm-intake form input[type=file]').setInputFiles(file);
  };

  await page.getByRole('button', { name: 'New document' }).click();
  await choose(page, newerBundle());
  await open();
  await expect(page.locator('nm-move')).toContainText('The case follows storage 2026-11-22');
  await expect(page.locator('nm-move')).toContainText('New alerts follow storage 2026-11-23');
  await page.getByRole('button', { name: 'Move the case to this version' }).click();
  await expect(page.locator('nm-move')).toHaveCount(0);
  await expect(page.locator('nm-route-change')).toContainText('The route stays the same');

  await page.getByRole('button', { name: 'New document' }).click();
  await chooser(page).getByRole('button', { name: 'Use those built in' }).click();
  await open();
  await expect(page.getByRole('heading', { name: 'The next step cannot be shown' })).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('NM3006');
});
