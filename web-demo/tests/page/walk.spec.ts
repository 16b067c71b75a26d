import { finding } from '../support/alerts.ts';
import { LANGUAGES, languages } from '../../src/words/languages.ts';
import { TYPED, expect, test } from '../support/walk.ts';

const ALERT = JSON.stringify(finding());

for (const locale of LANGUAGES) {
  const words = languages[locale];
  const { type } = finding();
  const recognised = words.status.recognised({ source: 'Amazon GuardDuty', type: String(type) });
  test.describe(locale, () => {
    test.use({ locale });

    test('from a pasted alert to its outcome', async ({ walk }) => {
      await walk.paste(ALERT);
      await expect(walk.heading).toBeFocused();
      await expect(walk.status).toContainText(recognised);
      await expect(walk.facts).toContainText('payroll-archive');
      await expect(walk.facts).toContainText('/resource/s3BucketDetails/0/name');
      const end = await walk.walkToEnd();
      expect(end.kind).toBe('end');
      await expect(walk.heading).toHaveText(end.title);
      await expect(walk.step).toContainText(words.end.verdict);
    });
  });
}

test('a sample is one click away', async ({ walk, page }) => {
  await page.locator('nm-intake .sample').first().click();
  await expect(walk.heading).toBeVisible();
});

test('a document that is no alert is refused with code and help', async ({ walk, page }) => {
  await walk.paste('{"hello": "world"}');
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('NM1006');
  await expect(refusal).toContainText('What to do');
  await walk.paste('not JSON');
  await expect(refusal).toContainText('NM1002');
  await expect(page.locator('#paste')).toHaveValue('not JSON');
});

test('an alert of a type that nobody knows is taken by the playbook for any alert', async ({
  walk,
}) => {
  const resource = { resourceType: 'Thing', instanceDetails: { instanceId: 'i-0abc12' } };
  await walk.paste(JSON.stringify(finding({ type: 'Unknown:Thing/NeverSeen', resource })));
  await expect(walk.heading).toBeFocused();
  await expect(walk.heading).toHaveText('Freeze the alert');
  await expect(walk.facts).toContainText('i-0abc12');
});

test('a dropped file is read', async ({ walk, page }) => {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'finding.json', { type: 'application/json' }));
    return transfer;
  }, ALERT);
  await page.locator('nm-intake form .drop').dispatchEvent('drop', { dataTransfer: data });
  await expect(walk.facts).toContainText('payroll-archive');
});

test('a chosen file that is not text is refused by the engine', async ({ walk, page }) => {
  const bytes = Buffer.from([0xff, 0xfe, 0x00]);
  const file = { name: 'finding.json', mimeType: 'application/json', buffer: bytes };
  await page.locator('nm-intake form input[type=file]').setInputFiles(file);
  await expect(page.getByRole('alert')).toContainText('NM1001');
  await expect(walk.step).toHaveCount(0);
});

test('switching the language in the middle keeps the answers', async ({ walk, page }) => {
  await walk.paste(ALERT);
  const first = await walk.currentStep();
  await walk.reply(first.kind === 'act' ? 'done' : 'cannot_tell');
  const before = await walk.heading.textContent();
  const passed = await walk.route.locator('.trail > li').count();
  await page.getByRole('button', { name: '한국어' }).click();
  await expect(walk.heading).not.toHaveText(before!);
  await expect(walk.route.locator('.trail > li')).toHaveCount(passed);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(walk.heading).toHaveText(before!);
});

test('changing an earlier answer keeps the later ones', async ({ walk, page }) => {
  await walk.paste(ALERT);
  await walk.walkToEnd();
  const replies = walk.route.getByRole('button', { name: /^Change: / });
  const count = await replies.count();
  await replies.first().click();
  await expect(page.getByText('You are changing an earlier answer.')).toBeVisible();
  await expect(walk.heading).toBeFocused();
  await expect(walk.step.locator('input:checked')).toHaveCount(1);
  await page.getByRole('button', { name: 'Keep the answer as it is' }).click();
  await expect(walk.page.locator('nm-end')).toBeVisible();
  await replies.first().click();
  await walk.reply('failed');
  await expect(walk.status).toContainText('Answer changed.');
  const answers = await replies.count();
  const aside = await walk.route.locator('.aside li').count();
  expect(answers + aside).toBeGreaterThanOrEqual(count);
});

test('an answer can be taken back', async ({ walk }) => {
  await walk.paste(ALERT);
  const first = await walk.currentStep();
  await walk.reply(first.kind === 'act' ? 'done' : 'cannot_tell');
  await walk.route.getByRole('button', { name: /^Remove: / }).click();
  await walk.route.getByRole('button', { name: 'Remove the answer', exact: true }).click();
  await expect(walk.heading).toHaveText(first.title);
  await expect(walk.heading).toBeFocused();
  await expect(walk.status).toHaveText('Answer removed.');
});

test('a fact is overridden with a reason, and both values stay visible', async ({ walk, page }) => {
  await walk.paste(ALERT);
  await page.getByRole('button', { name: 'Override bucket', exact: true }).click();
  const form = page.getByRole('form', { name: 'Override bucket' });
  await expect(form.getByLabel('Your value')).toBeFocused();
  await form.getByLabel('Your value').fill('payroll-archive-eu');
  await form.getByRole('button', { name: 'Use this value' }).click();
  await expect(form.getByRole('alert')).toHaveText('Say why the alert is wrong.');
  await form.getByLabel('Reason').fill('the bucket was renamed');
  await form.getByRole('button', { name: 'Use this value' }).click();
  const entry = walk.facts.locator('li.overridden');
  await expect(entry).toContainText('payroll-archive-eu');
  await expect(entry.locator('s')).toHaveText('payroll-archive');
  await expect(entry).toContainText('the bucket was renamed');
  await expect(page.getByRole('button', { name: 'Override bucket', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Use the alert again for bucket' }).click();
  await expect(entry).toHaveCount(0);
});

test('a value that does not fit its fact is refused, and the alert keeps its word', async ({
  walk,
  page,
}) => {
  await walk.paste(ALERT);
  await page.getByRole('button', { name: 'Override bucket', exact: true }).click();
  const form = page.getByRole('form', { name: 'Override bucket' });
  await form.getByLabel('Your value').fill('no bucket; rm -rf /');
  await form.getByLabel('Reason').fill('a try');
  await form.getByRole('button', { name: 'Use this value' }).click();
  await expect(form.getByRole('alert')).toContainText('NM2004');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect(walk.facts.locator('li.overridden')).toHaveCount(0);
});

test('what a rule decided can be decided otherwise, with a reason', async ({ walk, page }) => {
  await page.getByRole('button', { name: 'sample.json' }).click();
  await expect(page.locator('nm-end')).toBeVisible();
  await walk.route.getByRole('button', { name: /^Override Is this an exercise/ }).click();
  const form = page.getByRole('form', { name: 'Override exercise' });
  const choice = form.getByRole('group', { name: 'Your value' });
  await expect(choice.getByRole('radio')).toHaveCount(3);
  await expect(choice.locator('input[value=yes]')).toBeChecked();
  await expect(choice.locator('input[value=yes]')).toBeFocused();
  await choice.locator('input[value=no]').check();
  await form.getByRole('button', { name: 'Use this value' }).click();
  await expect(form.getByRole('alert')).toHaveText('Say why the alert is wrong.');
  await form.getByLabel('Reason').fill('to practise');
  await form.getByRole('button', { name: 'Use this value' }).click();
  await expect(page.locator('nm-act')).toBeVisible();
  await expect(page.locator('nm-route-change')).toContainText('New on the route');
  await expect(walk.route).toContainText('to practise');
  await walk.route.locator('summary').first().click();
  await expect(walk.route.locator('.why').first()).toContainText('instead of');
  await walk.route.getByRole('button', { name: /^Change: Is this an exercise/ }).click();
  await expect(form.getByLabel('Reason')).toHaveValue('to practise');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await walk.route.getByRole('button', { name: /^Remove: Is this an exercise/ }).click();
  await walk.route.getByRole('button', { name: 'Remove the answer', exact: true }).click();
  await expect(page.locator('nm-end')).toBeVisible();
});

test('what the alert itself decided is overridden where its fact stands', async ({
  walk,
  page,
}) => {
  await walk.paste(ALERT);
  await page.getByRole('button', { name: 'Override region', exact: true }).click();
  const form = page.getByRole('form', { name: 'Override region' });
  await form.getByLabel('Your value').fill('eu-west-3');
  await form.getByLabel('Reason').fill('wrong region');
  await form.getByRole('button', { name: 'Use this value' }).click();
  await expect(walk.facts.locator('li.overridden')).toContainText('eu-west-3');
  await expect(walk.status).toContainText('Answer changed.');
});

test('every step can be reached and answered with the keyboard alone', async ({ walk, page }) => {
  const focused = (): Promise<string> => page.evaluate(describeFocus);
  const tabTo = async (wanted: RegExp): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (wanted.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the focus never reached ${wanted.source}`);
  };

  await tabTo(/^textarea/);
  await page.keyboard.insertText(ALERT);
  await tabTo(/^button Read this alert/);
  await page.keyboard.press('Enter');
  await expect(walk.heading).toBeFocused();
  for (let passed = 0; passed < 60; passed += 1) {
    const step = await walk.currentStep();
    if (step.kind === 'end') break;
    if (await walk.step.locator('#approver').isVisible()) {
      await tabTo(/^input/);
      await page.keyboard.type('Lee');
      await page.keyboard.press('Enter');
      await expect(walk.step).toContainText('Approved by Lee');
    }
    await tabTo(/^(input|textarea)/);
    if (step.kind === 'ask' && step.options.length === 0) {
      await page.keyboard.insertText(TYPED[step.asks]!);
      // A list is typed line by line, so that Enter begins a line.
      if ((await focused()).startsWith('textarea')) await tabTo(/^button Answer/);
    } else {
      await page.keyboard.press('Space');
      if (step.kind === 'ask') await page.keyboard.press('ArrowUp');
    }
    await page.keyboard.press('Enter');
    await expect(walk.heading).not.toHaveText(step.title);
    await expect(walk.heading).toBeFocused();
  }
  await expect(page.locator('nm-end')).toBeVisible();
});

function describeFocus(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return `${active?.localName} ${active?.textContent?.trim() ?? ''}`;
}
