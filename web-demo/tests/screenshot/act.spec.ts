import { fileURLToPath } from 'node:url';

import { expect, test } from '../support/walk.ts';

const PICTURE = fileURLToPath(new URL('../../../docs/screenshot.png', import.meta.url));
const NOW = new Date('2026-11-20T12:10:00Z');

test.use({
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  locale: 'en-US',
  timezoneId: 'UTC',
});

test('the picture of the documentation: an action with its commands', async ({ walk, page }) => {
  await page.clock.setFixedTime(NOW);
  await page.getByRole('button', { name: 'anonymous-read.json' }).click();
  await walk.walkTo(['block_bucket'], { meant_public: 'no', unknown_door: 'none' });
  await expect(walk.step.locator('nm-commands')).toBeVisible();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  await page.screenshot({ path: PICTURE, animations: 'disabled', caret: 'hide' });
});
