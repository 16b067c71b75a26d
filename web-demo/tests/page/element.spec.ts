import { act, alert, ask, end } from '../support/scripts.ts';
import { expect, test } from '../support/walk.ts';

const script = { alerts: [alert()], steps: [ask('caller'), act('block'), end()] };

test('hosts hear of answers, steps and the end as plain data', async ({ walk }) => {
  await walk.play(script);
  await walk.reply('yes');
  await walk.reply('done', 'a note');
  expect(await walk.events('nm-answer')).toEqual([
    { key: 'caller', value: 'yes' },
    { key: 'block', value: 'done', note: 'a note' },
  ]);
  const steps = await walk.events<{ step: { id: string } }>('nm-step');
  expect(steps.map(({ step }) => step.id)).toEqual(['step_caller', 'block', 'closed']);
  const [done] = await walk.events<{ step: { verdict: string }; answers: unknown[] }>('nm-done');
  expect(done?.step.verdict).toBe('true_positive');
  expect(done?.answers).toHaveLength(2);
});

test('a host that changes what it heard changes nothing', async ({ walk, page }) => {
  await page.evaluate(() => {
    addEventListener('nm-step', (event) => {
      const { detail } = event as CustomEvent<{ step: { title: string } }>;
      detail.step.title = 'changed by the host';
    });
  });
  await walk.play(script);
  await walk.reply('yes');
  await expect(walk.heading).toHaveText('Action block');
});

test('the language is an attribute, and changing it keeps what was typed', async ({
  walk,
  page,
}) => {
  await walk.play(script);
  await page.locator('input[value=cannot_tell]').check();
  const host = page.locator('nextmove-walkthrough');
  await host.evaluate((element) => element.setAttribute('lang', 'ko'));
  await expect(page.getByRole('button', { name: '답변하기' })).toBeVisible();
  await expect(page.locator('input[value=cannot_tell]')).toBeChecked();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(host).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('input[value=cannot_tell]')).toBeChecked();
});

test('a document that is refused leaves the open case as it is', async ({ walk, page }) => {
  await walk.play(script);
  await walk.reply('yes');
  await page.getByRole('button', { name: 'New document' }).click();
  await page.locator('nm-intake').waitFor();
  await page.getByRole('button', { name: 'Back to the open alert' }).click();
  await expect(walk.heading).toHaveText('Action block');
  await expect(walk.heading).toBeFocused();
});

test('an engine that cannot be started says so', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new Error('no WebAssembly'));
    Object.assign(WebAssembly, { instantiate: refuse });
  });
  await page.goto(process.env['PAGE_URL']!);
  await expect(page.getByRole('alert')).toContainText('nextmove could not be started');
  await expect(page.getByRole('alert')).toContainText('no WebAssembly');
});

test('leaving with an unfinished case asks first', async ({ walk, page }) => {
  await walk.play(script);
  await walk.reply('yes');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
});
