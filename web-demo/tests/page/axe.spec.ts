import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { LANGUAGES } from '../../src/words/languages.ts';
import { act, alert, ask, command, end, read } from '../support/scripts.ts';
import { finding } from '../support/alerts.ts';
import { expect, test } from '../support/walk.ts';
import type { Walk } from '../support/walk.ts';

const commands = [command('before', 'aws look'), command('run', 'aws block'), command('undo', 'x')];
const source = { step: 'look', purpose: 'run', n: 0, from: '/Owner' } as const;
const declined = [{ fact: 'role', title: 'Which role?', label: 'I have none' }];
/** Everything that came with the outputs of commands, on as few screens as hold it. */
const outputs = {
  alerts: [alert()],
  steps: [
    act('look', {
      commands: [read('run', 'aws look')],
      left_out: [{ purpose: 'undo' as const, tool: 'aws', declined }],
      awaits: ['keys'],
      standing: { value: 'cannot_tell' as const, before: 'no' as const },
    }),
    ask('role', {
      answer: 'arn',
      form: 'arn:partition:service:region:account:resource',
      example: 'arn:aws:iam::111122223333:role/example',
      declines: [{ value: { declined: 'none' as const }, label: 'I have none', text: 'So be it.' }],
      replies: [{ value: 'skipped', label: 'Left out', needs_reason: true }],
      conflict: [
        { value: 'yes', label: 'Yes', provenance: { alert: '/detail/owner' } },
        { value: 'no', label: 'No', provenance: { output: source } },
      ],
      seen: [{ ...source, title: 'Look', looked: 250, why: 'cut', error: 'Throttled', told: {} }],
    }),
    end({ not_done: [{ step: 'look', title: 'Look' }] }),
  ],
  beside: {
    what_happened: { text: 'Somebody opened payroll.', facts: [] },
    debts: [{ step: 'save', title: 'Save the events' }],
    follow: [{ step: 'closed', number: 0, playbook: 'aws-credentials', facts: { user: 'ci' } }],
  },
  outputs: {
    look: {
      told: { names: { value: ['a'], from: '/a', at_least: true } },
      standing: {
        value: 'holds' as const,
        from: '/a',
        items: [{ item: 'a', value: 'sent' as const }],
      },
      notices: [{ ...source, why: 'cut' }],
    },
  },
};
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
    'place for an output, with an error',
    async (walk, page) => {
      await walk.play(outputs);
      await page.locator('nm-paste summary').click();
      await page.locator('nm-paste form button').click();
      await expect(page.locator('nm-paste').getByRole('alert')).toBeVisible();
    },
  ],
  [
    'output that was read',
    async (_, page) => {
      await page.locator('nm-paste #printed').fill('{}');
      await page.locator('nm-paste form button').click();
      await expect(page.locator('nm-gave')).toBeVisible();
    },
  ],
  [
    'question that outputs could not answer',
    async (walk, page) => {
      await walk.reply('done');
      await page.locator('nm-without-values summary').click();
      await page.locator('nm-without-values button').click();
      await expect(walk.step.getByRole('alert')).toBeVisible();
    },
  ],
  ['end with what was not done', async (walk) => walk.step.locator('.declines button').click()],
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
