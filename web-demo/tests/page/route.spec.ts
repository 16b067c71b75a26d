import { finding } from '../support/alerts.ts';
import { act, alert, ask, end } from '../support/scripts.ts';
import { expect, test } from '../support/walk.ts';
import type { Walk } from '../support/walk.ts';

/** What stands in the circle beside a step of the route. */
async function mark(walk: Walk, title: string): Promise<string> {
  const passed = walk.route.locator('.trail > li', { hasText: title });
  const content = await passed.evaluate((it) => getComputedStyle(it, '::before').content);
  return content.split('"')[1]!;
}

test('an action that was not done does not look done', async ({ walk }) => {
  const names = ['block', 'deny', 'lock', 'move'];
  await walk.play({ alerts: [alert()], steps: [...names.map((name) => act(name)), end()] });
  await walk.reply('done');
  await walk.reply('failed');
  await walk.reply('skipped', 'the owner forbids it');
  await walk.reply('not_applicable');
  const marks = await Promise.all(names.map((name) => mark(walk, `Action ${name}`)));
  expect(marks).toEqual(['✓', '!', '–', '∅']);
});

test('an action of a playbook that failed does not look done', async ({ walk }) => {
  await walk.paste(JSON.stringify(finding()));
  const title = (await walk.heading.textContent())!;
  await walk.reply('failed');
  expect(await mark(walk, title)).toBe('!');
});

test('removing an answer asks first, and Keep or Escape leaves everything as it is', async ({
  walk,
  page,
}) => {
  await walk.play({ alerts: [alert()], steps: [ask('caller'), ask('meant'), ask('last'), end()] });
  await walk.reply('yes');
  await walk.reply('yes');
  const remove = page.getByRole('button', { name: 'Remove: Question caller' });
  const asked = page.getByRole('group', { name: /Remove this answer\? Question caller/ });
  const keep = asked.getByRole('button', { name: 'Keep it' });
  await remove.click();
  await expect(asked).toContainText('Later answers are set aside');
  await expect(keep).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  await expect(remove).toBeFocused();
  await remove.click();
  await keep.click();
  await expect(remove).toBeFocused();
  await expect(walk.heading).toHaveText('Question last');
  await remove.click();
  await asked.getByRole('button', { name: 'Remove the answer' }).click();
  await expect(walk.heading).toHaveText('Question caller');
  await expect(walk.heading).toBeFocused();
  await page.getByRole('button', { name: 'Remove the answer to meant' }).click();
  await expect(walk.route.locator('.aside')).toContainText('meant');
  await page.getByRole('button', { name: 'Remove the answer', exact: true }).click();
  await expect(walk.route.locator('.aside')).toHaveCount(0);
});

test('the place where one stands is in sight also above a long list of what is set aside', async ({
  walk,
  page,
}) => {
  const steps = [...Array.from({ length: 30 }, (_, number) => ask(`q${number}`)), end()];
  await walk.play({ alerts: [alert()], steps });
  for (let number = 0; number < 25; number += 1) await walk.reply('yes');
  await expect(walk.route.locator('.now')).toBeInViewport();
  await page.getByRole('button', { name: 'Remove: Question q3', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the answer', exact: true }).click();
  await expect(walk.heading).toHaveText('Question q3');
  await expect(walk.route.locator('.now')).toBeInViewport();
});

test('steps with the same title are one line of what changed, with their number', async ({
  walk,
  page,
}) => {
  const twin = (id: string) => ask(id, { title: 'What does the evidence show?' });
  await walk.play({ alerts: [alert()], steps: [ask('caller'), twin('one'), twin('two'), end()] });
  await walk.reply('yes');
  await walk.reply('yes');
  await walk.reply('yes');
  await page.getByRole('button', { name: 'Remove: Question caller' }).click();
  await page.getByRole('button', { name: 'Remove the answer', exact: true }).click();
  const lines = page.locator('nm-route-change li', { hasText: 'What does the evidence show?' });
  await expect(lines).toHaveText(/\(2 times\)/);
});
