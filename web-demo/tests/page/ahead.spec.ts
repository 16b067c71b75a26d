import { HOSTILE } from '../support/alerts.ts';
import { act, alert, ask, end } from '../support/scripts.ts';
import { expect, test } from '../support/walk.ts';

const DECLINES = [
  { value: { declined: 'none' as const }, label: 'I have none', text: 'Commands are left out.' },
  {
    value: { declined: 'cannot_get' as const },
    label: 'I cannot get it',
    text: 'Commands are left out.',
  },
];

const TYPED = {
  answer: 'arn',
  form: 'arn:partition:service:region:account:resource',
  example: 'arn:aws:iam::111122223333:role/example',
  declines: DECLINES,
};

test('a typed question says what it takes, and can be declined', async ({ walk, page }) => {
  await walk.play({ alerts: [alert()], steps: [ask('role', TYPED), end()] });
  const field = page.locator('#answer');
  await expect(field).toHaveAccessibleDescription(
    /For example: arn:aws:iam::111122223333:role\/example Form: arn:partition:service/,
  );
  const cannot = page.getByRole('button', { name: 'I cannot get it' });
  await expect(cannot).toHaveAccessibleDescription('Commands are left out.');
  await cannot.click();
  await expect(walk.heading).toHaveText('Closed');
  expect(await walk.events('nm-answer')).toEqual([
    { key: 'role', value: { declined: 'cannot_get' } },
  ]);
  await page.getByRole('button', { name: 'Change: Question role' }).click();
  await expect(field).toHaveValue('');
});

test('an action names the commands that are left out, and why', async ({ walk }) => {
  const declined = [{ fact: 'role', title: 'Which role?', label: 'I have none' }];
  const step = act('revoke', { left_out: [{ purpose: 'run', tool: 'aws', declined }] });
  await walk.play({ alerts: [alert()], steps: [step, end()] });
  await expect(walk.step).toContainText('Commands that are left out');
  await expect(walk.step).toContainText('run, aws: Which role? I have none');
});

test('an action can be left out before the values that it needs are there', async ({
  walk,
  page,
}) => {
  const replies = [
    { value: 'skipped', label: 'Left out', needs_reason: true },
    { value: 'later', label: 'Contain first', needs_reason: false },
  ];
  const steps = [ask('role', { ...TYPED, id: 'revoke', replies }), act('revoke'), end()];
  await walk.play({ alerts: [alert()], steps });
  await page.getByText('Leave the action out, or put it off').click();
  await page.getByRole('button', { name: 'Record the reply' }).click();
  await expect(page.getByRole('alert')).toHaveText('Choose an answer.');
  await page.getByRole('radio', { name: 'Left out' }).check();
  await page.getByRole('button', { name: 'Record: Left out' }).click();
  await expect(page.getByRole('alert')).toHaveText('Give a reason. It goes on record.');
  await expect(page.getByLabel('Reason (required)')).toBeFocused();
  await page.getByLabel('Reason (required)').fill('no role here');
  await page.getByRole('button', { name: 'Record: Left out' }).click();
  expect(await walk.events('nm-answer')).toEqual([
    { key: 'revoke', value: 'skipped', reason: 'no role here' },
  ]);
});

test('what was put off stays in sight', async ({ walk, page }) => {
  await walk.play({
    alerts: [alert()],
    steps: [act('contain'), end()],
    beside: { debts: [{ step: 'save', title: `Save the events ${HOSTILE}` }] },
  });
  const debts = page.getByRole('region', { name: 'Put off until the harm is contained (1)' });
  await expect(debts).toContainText('Save the events <script>');
  await expect(debts).toBeInViewport();
});

test('cases that follow are listed, opened with a link, and lead back', async ({ walk, page }) => {
  const follow = [
    { step: 'closed', number: 0, playbook: 'aws-credentials', facts: { user: HOSTILE } },
    { step: 'closed', number: 1, playbook: 'any-alert', facts: {} },
  ];
  await walk.play({ alerts: [alert()], steps: [ask('caller'), end()], beside: { follow } });
  await walk.reply('yes');
  const list = page.locator('nm-ahead');
  await expect(list).toContainText('2 cases follow from this one');
  await expect(list).toContainText('<script>alert(1)</script>');
  await list.getByRole('button', { name: 'Open the case: any-alert' }).click();
  await expect(walk.heading).toHaveText('Question caller');
  await expect(walk.heading).toBeFocused();
  await expect(page.getByText('This case follows from another one.')).toBeVisible();
  const [latest] = (await walk.events<{ file: string; unsaved: number }>('nm-case')).slice(-1);
  expect(latest!.unsaved).toBe(1);
  await page.getByRole('button', { name: 'Back to that case' }).click();
  await expect(walk.heading).toHaveText('Closed');
  await list.getByRole('button', { name: 'Go to the case: any-alert' }).click();
  await expect(walk.heading).toHaveText('Question caller');
});

test('an end lists what was not done', async ({ walk, page }) => {
  const not_done = [
    { step: 'deny', title: 'Deny the user', reply: 'failed', label: 'Tried, and it failed' },
    { step: 'lock', title: HOSTILE },
  ];
  await walk.play({ alerts: [alert()], steps: [end({ not_done })] });
  const undone = page.getByRole('region', { name: 'What was not done' });
  await expect(undone).toContainText('Deny the user Tried, and it failed');
  await expect(undone).toContainText('The route left before it came to this');
  await expect(undone.locator('script')).toHaveCount(0);
});

test('what happened stands above the step', async ({ walk, page }) => {
  const provenance = { alert: '/bucket' };
  await walk.play({
    alerts: [alert()],
    steps: [ask('caller'), end()],
    beside: {
      what_happened: {
        text: 'Somebody opened payroll.',
        facts: [{ fact: 'bucket', title: 'Bucket', value: 'x', label: HOSTILE, provenance }],
      },
    },
  });
  const happened = page.getByRole('region', { name: 'What happened' });
  await expect(happened).toContainText('Somebody opened payroll.');
  await expect(happened).toContainText('⟨U+202E⟩');
  const order = (await happened.boundingBox())!.y < (await walk.heading.boundingBox())!.y;
  expect(order).toBe(true);
});

test('the way back is worked out only when it is looked at', async ({ walk, page }) => {
  await walk.play({ alerts: [alert()], steps: [act('block'), ask('caller'), end()] });
  await page.evaluate(() => {
    const { engine } = document.querySelector('nextmove-walkthrough')!;
    const { caseFile } = engine!;
    const asked: string[] = [];
    engine!.caseFile = (file, request) => {
      asked.push(...Object.keys(request));
      return caseFile(file, request);
    };
    Object.assign(window, { asked });
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await walk.reply('done');
  expect(await asked()).not.toContain('undo');
  expect(await asked()).not.toContain('move');
  await page.locator('nm-case-tools #undo > summary').click();
  await expect(page.locator('nm-undo .changes > li')).toHaveCount(1);
  expect((await asked()).filter((kind) => kind === 'undo')).toHaveLength(1);
});
