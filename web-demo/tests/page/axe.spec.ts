import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { LANGUAGES } from '../../src/words/languages.ts';
import { act, alert, ask, command, end } from '../support/scripts.ts';
import { finding } from '../support/alerts.ts';
import { expect, test } from '../support/walk.ts';
import type { Walk } from '../support/walk.ts';

const commands = [command('before', 'aws look'), command('run', 'aws block'), command('undo', 'x')];
const script = {
  alerts: [
    alert({ sample: true, notices: [{ at: '/service/ip', fact: 'remote_ip', why: 'wrong_kind' }] }),
  ],
  steps: [
    ask('caller'),
    ask('remote_ip', { answer: 'ip' }),
    act('block', {
      approve: 'bucket_owner',
      commands,
      undo: 'Put it back.',
      needs: ['s3:GetObject'],
      irreversible: true,
      cites: [{ id: 'g', title: 'Guide', url: 'https://example.com/', checked: '2026-11-22' }],
    }),
    end(),
  ],
};

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) })),
  ).toEqual([]);
}

/** The screens, each reached from the one before. */
const SCREENS: [string, (walk: Walk, page: Page) => Promise<void>][] = [
  ['start', async () => undefined],
  ['refused document', async (walk) => walk.paste('no alert')],
  ['choice', async (walk) => walk.play(script)],
  [
    'choice with an error and an open reason',
    async (walk) => {
      await walk.step.locator('button.primary').click();
      await walk.step.locator('summary').click();
      await expect(walk.step.getByRole('alert')).toBeVisible();
    },
  ],
  ['typed question', async (walk) => walk.reply('yes')],
  [
    'refused value',
    async (walk) => {
      await walk.step.locator('#answer').fill('x');
      await walk.step.locator('button.primary').click();
      await expect(walk.step.getByRole('alert')).toBeVisible();
    },
  ],
  ['action', async (walk) => walk.reply('198.51.100.7')],
  ['action with a reason', async (walk) => walk.step.locator('input[value=skipped]').check()],
  [
    'override',
    async (walk) => {
      await walk.facts.locator('#edit-bucket').click();
      await expect(walk.facts.locator('nm-override')).toBeVisible();
    },
  ],
  ['end', async (walk) => walk.reply('done')],
  [
    'all of the case',
    async (walk, page) => {
      const sections = page.locator('nm-case-tools details:not([open]) > summary');
      while ((await sections.count()) > 0) await sections.first().click();
      const file = { name: 'a', mimeType: 'text/plain', buffer: Buffer.from('abc') };
      await page.locator('nm-record input[type=file]').setInputFiles(file);
      await expect(page.locator('nm-record #place')).toBeVisible();
      await walk.named('');
      await page.locator('nm-record form button').first().click();
    },
  ],
  [
    'wanted name',
    async (walk, page) => {
      await page.locator('nm-record #note').fill('x');
      await page.locator('nm-record form button').first().click();
      await expect(page.locator('nm-analyst').getByRole('alert')).toBeVisible();
      await walk.named('Kim');
    },
  ],
  [
    'change of an earlier answer',
    async (walk) => {
      await walk.route.locator('summary').first().click();
      await walk.route.locator('.tools button').first().click();
      await expect(walk.page.locator('.change')).toBeVisible();
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of LANGUAGES) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });

      test('no screen breaks a rule of accessibility', async ({ walk, page }) => {
        test.slow();
        for (const [name, reach] of SCREENS) {
          await test.step(name, async () => {
            await reach(walk, page);
            await expectNoViolations(page);
          });
        }
      });
    });
  }
}

test('a real case breaks no rule on its first action and at its end', async ({ walk, page }) => {
  test.slow();
  await walk.paste(JSON.stringify(finding()));
  await expectNoViolations(page);
  await walk.walkToEnd();
  await expectNoViolations(page);
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing has to be scrolled sideways', async ({ walk, page }) => {
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await walk.paste(JSON.stringify(finding()));
    await walk.walkTo(['block_bucket']);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await walk.walkToEnd();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

test('every control is big enough to hit', async ({ walk, page }) => {
  await walk.paste(JSON.stringify(finding()));
  await walk.reply('done');
  const controls = page.locator('nextmove-walkthrough').locator('button, summary, select, .option');
  for (const control of await controls.all()) {
    const box = await control.boundingBox();
    if (!box) continue;
    expect(Math.min(box.width, box.height), await control.innerText()).toBeGreaterThanOrEqual(24);
  }
});
