import { act, alert, ask, command, end, text } from '../support/scripts.ts';
import { expect, test } from '../support/walk.ts';

test('a typed value that does not fit is refused beside its field', async ({ walk, page }) => {
  await walk.play({ alerts: [alert()], steps: [ask('remote_ip', { answer: 'ip' }), end()] });
  const field = page.getByLabel('Question remote_ip');
  await expect(field).toHaveAccessibleDescription(/IPv4 or IPv6/);
  await field.fill('not an address');
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(walk.step.getByRole('alert')).toContainText('NM2004');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
  await field.fill('198.51.100.7');
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(walk.heading).toHaveText('Closed');
});

test('an empty reply says what is missing and goes nowhere', async ({ walk, page }) => {
  await walk.play({ alerts: [alert()], steps: [ask('caller'), end()] });
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(walk.step.getByRole('alert')).toHaveText('Choose an answer.');
  expect(await walk.events('nm-answer')).toEqual([]);
});

test('flags and numbers are sent as such', async ({ walk }) => {
  const steps = [ask('mfa', { answer: 'flag' }), ask('count', { answer: 'number' }), end()];
  await walk.play({ alerts: [alert()], steps });
  await walk.reply('false');
  await walk.reply('2.5');
  const answers = await walk.events('nm-answer');
  expect(answers).toEqual([
    { key: 'mfa', value: false },
    { key: 'count', value: 2.5 },
  ]);
});

test('values asked for by one action are asked for one by one', async ({ walk }) => {
  const steps = [
    ask('detector', { id: 'freeze', answer: 'text' }),
    ask('finding', { id: 'freeze', answer: 'text' }),
    act('freeze'),
    end(),
  ];
  await walk.play({ alerts: [alert()], steps });
  await walk.reply('d0');
  await expect(walk.step.locator('#answer')).toHaveValue('');
  await expect(walk.heading).toBeFocused();
  await walk.reply('f0');
  await expect(walk.heading).toHaveText('Action freeze');
  expect(await walk.events('nm-step')).toHaveLength(3);
});

test('skipping what needs a reason asks for it', async ({ walk, page }) => {
  await walk.play({ alerts: [alert()], steps: [act('block'), end()] });
  await page.getByLabel('Skipped').check();
  const reason = page.getByLabel('Reason (required)');
  await expect(reason).toBeVisible();
  await page.getByRole('button', { name: 'Record: Skipped' }).click();
  await expect(walk.step.getByRole('alert')).toHaveText('Give a reason. It goes on record.');
  await expect(reason).toBeFocused();
  await walk.reply('skipped', 'the owner forbids it');
  await expect(walk.route).toContainText('the owner forbids it');
});

test('an action shows each of its parts under its name', async ({ walk }) => {
  const step = act('block', {
    disruption: { value: 'outage', label: 'Outage', text: 'Readers stop working.' },
    check: 'A request is refused with 403.',
    undo: 'Put the saved settings back.',
    needs: ['s3:PutBucketPublicAccessBlock'],
    approve: 'bucket_owner',
    irreversible: true,
    cites: [
      { id: 'guide', title: 'The guide', url: 'https://example.com/guide', checked: '2026-11-22' },
      { id: 'trap', title: 'A trap', url: 'javascript:alert(1)', checked: '2026-11-22' },
    ],
  });
  await walk.play({ alerts: [alert()], steps: [step, end()] });
  const terms = walk.step.locator('dt');
  await expect(terms).toHaveText(['Why', 'Disruption', 'Check', 'Undo', 'Permissions']);
  await expect(walk.step.getByText('Outage. Readers stop working.')).toBeVisible();
  await expect(walk.step.getByText('Cannot be undone')).toBeVisible();
  const guide = walk.step.locator('a', { hasText: 'The guide' });
  await expect(guide).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(guide).toHaveAttribute('href', 'https://example.com/guide');
  await expect(walk.step.locator('a', { hasText: 'A trap' })).not.toHaveAttribute('href');
});

test('an action that stops nothing says so', async ({ walk }) => {
  await walk.play({ alerts: [alert()], steps: [act('look'), end()] });
  await expect(walk.step.locator('dt')).toHaveText(['Why', 'Disruption']);
  await expect(walk.step.locator('dd').nth(1)).toHaveText('None');
});

test('commands stand in the order of their purpose, for the chosen shell', async ({
  walk,
  page,
}) => {
  const commands = [
    command('undo', 'aws undo'),
    command('run', 'aws run'),
    command('verify', 'aws verify'),
    { ...command('before', 'aws before'), save: 'state.json' },
  ];
  const steps = [act('block', { commands }), act('again', { commands }), end()];
  await walk.play({ alerts: [alert()], steps });
  const lines = walk.step.locator('pre');
  await expect(lines).toHaveText(['aws before', 'aws run', 'aws verify', 'aws undo']);
  await page.getByRole('tab', { name: 'bash' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'PowerShell' })).toBeFocused();
  await expect(lines.first()).toHaveText('aws before # PowerShell');
  await walk.reply('done');
  await expect(walk.step.locator('pre').first()).toHaveText('aws before # PowerShell');
});

test('what is no program stands as it is, with the tool it is for', async ({ walk, page }) => {
  const commands = [
    text('run', 'kql', 'SignInLogs\n| where IPAddress == "203.0.113.7"'),
    {
      ...text('run', 'console', 'Open the vault and choose Access policies.'),
      instead: true as const,
    },
  ];
  await walk.play({ alerts: [alert()], steps: [act('look', { commands }), end()] });
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(walk.step.locator('figcaption')).toHaveText(['Kusto (KQL)', 'Or: In the console']);
  await expect(walk.step.locator('pre')).toHaveText(commands[0]!.text);
  await expect(walk.step.getByText('Open the vault')).toBeVisible();
});

test('the end tells what becomes of the alert where it came from', async ({ walk, page }) => {
  const commands = [command('run', 'aws guardduty archive-findings')];
  const status = { value: 'archived', label: 'Archived', commands };
  await walk.play({ alerts: [alert()], steps: [end({ status })] });
  const section = page.getByRole('region', { name: 'The alert at its source' });
  await expect(section.getByText('Archived')).toBeVisible();
  await expect(section.locator('pre')).toHaveText('aws guardduty archive-findings');
});

test('copy puts the very line on the clipboard', async ({ walk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const commands = [command('run', "aws s3 ls 's3://it'\\''s'"), command('undo', 'aws undo')];
  await walk.play({ alerts: [alert()], steps: [act('look', { commands }), end()] });
  await page.getByRole('button', { name: 'Copy: Run' }).click();
  await expect(walk.step.locator('nm-copy button').first()).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(commands[0]!.posix);
});

test('several commands of one purpose are copied at once, one a line', async ({
  walk,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const commands = [command('before', 'aws one'), command('before', 'aws two')];
  await walk.play({ alerts: [alert()], steps: [act('save', { commands }), end()] });
  await page.getByRole('button', { name: 'Copy all 2: Before' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('aws one\naws two');
});

test('the end lists what was changed, the latest first, with what takes it back', async ({
  walk,
}) => {
  const commands = [command('run', 'aws block'), command('undo', 'aws unblock')];
  const steps = [
    act('look', { phase: 'investigate' }),
    act('block', { commands, undo: 'Put it back.' }),
    act('skip'),
    act('purge', { phase: 'eradicate', irreversible: true }),
    end(),
  ];
  await walk.play({ alerts: [alert()], steps });
  await walk.reply('done');
  await walk.reply('done');
  await walk.reply('failed');
  await walk.reply('done');
  const inPart = walk.step.locator('.changes > li', { hasText: 'Action skip' });
  await expect(inPart).toContainText('may have been done in part');
  const changes = walk.step.locator('.changes > li');
  await expect(changes).toHaveCount(3);
  await expect(changes.nth(0)).toContainText('Action purge');
  await expect(changes.nth(0)).toContainText('Cannot be undone');
  await expect(changes.nth(2)).toContainText('Action block');
  await expect(changes.nth(2).locator('pre')).toHaveText('aws unblock');
  await expect(walk.step).toContainText('True positive');
});

test('what the alert had but was not taken over is told where it matters', async ({ walk }) => {
  const notices = [{ at: '/service/ip', fact: 'remote_ip', why: 'wrong_kind' }];
  const steps = [ask('remote_ip', { answer: 'ip' }), end()];
  await walk.play({ alerts: [alert({ notices, sample: true })], steps });
  await expect(walk.facts).toContainText('Not taken over');
  await expect(walk.step).toContainText('/service/ip');
  await expect(walk.page.getByText('Exercise: this alert says')).toBeVisible();
});

test('one of several alerts is picked, and each keeps its answers', async ({ walk, page }) => {
  const alerts = ['one', 'two', 'three', 'four'].map((name) =>
    alert({ facts: { bucket: { value: name, from: '/name' } } }),
  );
  await walk.play({ alerts, steps: [ask('caller'), ask('meant'), end()] });
  await expect(page.getByRole('heading', { name: 'This document holds 4 alerts' })).toBeVisible();
  await page.getByRole('button', { name: 'Open this alert' }).click();
  await expect(page.getByRole('alert')).toHaveText('Pick an alert first.');
  await page.getByLabel('Find in the list').fill('THREE');
  await page.getByRole('radio').check();
  await page.getByRole('button', { name: 'Open this alert' }).click();
  await expect(walk.heading).toBeFocused();
  await walk.reply('yes');
  await page.getByRole('button', { name: 'Alert 3 of 4: Other alert' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Open this alert' }).click();
  await expect(walk.heading).toHaveText('Question caller');
  await page.getByRole('button', { name: 'Alert 1 of 4: Other alert' }).click();
  await page.getByRole('radio').nth(2).check();
  await page.getByRole('button', { name: 'Open this alert' }).click();
  await expect(walk.heading).toHaveText('Question meant');
});

test('what a rule derived is confirmed with one press, and never by a hurried Enter', async ({
  walk,
  page,
}) => {
  const reads = [{ fact: 'user_type', value: 'Role', provenance: { alert: '/user/type' } }];
  const suggested = { value: 'yes', label: 'Yes', provenance: { derived: reads } };
  const steps = [
    ask('caller', { suggested }),
    ask('count', { answer: 'number', suggested }),
    end(),
  ];
  await walk.play({ alerts: [alert()], steps });
  await expect(walk.step).toContainText('What is known points to this answer.');
  await expect(walk.step.locator('.suggested')).toContainText('/user/type');
  await expect(walk.step.locator('input:checked')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.locator('input[value=cannot_tell]').focus();
  await page.keyboard.press('Enter');
  await expect(walk.step.getByRole('alert')).toHaveText('Choose an answer.');
  expect(await walk.events('nm-answer')).toEqual([]);
  await page.getByRole('button', { name: 'Confirm: Yes' }).click();
  await expect(walk.heading).toHaveText('Question count');
  await expect(walk.step.locator('#answer')).toHaveValue('');
  await walk.step.locator('#answer').press('Enter');
  await expect(walk.step.getByRole('alert')).toHaveText('Enter a value.');
  expect(await walk.events('nm-answer')).toEqual([{ key: 'caller', value: 'yes' }]);
});

test('a list takes one value a line', async ({ walk }) => {
  await walk.play({ alerts: [alert()], steps: [ask('hosts', { answer: 'list' }), end()] });
  await walk.step.locator('#answer').fill('one\n\ntwo');
  await walk.step.getByRole('button', { name: 'Answer' }).click();
  expect(await walk.events('nm-answer')).toEqual([{ key: 'hosts', value: ['one', 'two'] }]);
});

test('what cannot be undone shows its commands only to those who know the cost', async ({
  walk,
  page,
}) => {
  const commands = [command('before', 'aws look'), command('run', 'aws purge')];
  const steps = [act('purge', { commands, irreversible: true }), end()];
  await walk.play({ alerts: [alert()], steps });
  await expect(walk.step.locator('pre')).toHaveText(['aws look']);
  await page.getByLabel('Done').check();
  await page.getByRole('button', { name: 'Record: Done' }).click();
  await expect(walk.step.getByRole('alert')).toHaveText(/First say that you know/);
  const aware = page.getByLabel('I know what it affects');
  await expect(aware).toBeFocused();
  await aware.check();
  await expect(walk.step.locator('pre')).toHaveText(['aws look', 'aws purge']);
  await page.getByRole('button', { name: 'Record: Done' }).click();
  await expect(walk.heading).toHaveText('Closed');
});

test('leaving out what cannot be undone costs nothing, so nothing stands before it', async ({
  walk,
}) => {
  await walk.play({ alerts: [alert()], steps: [act('purge', { irreversible: true }), end()] });
  await walk.reply('skipped', 'the owner forbids it');
  await expect(walk.heading).toHaveText('Closed');
});

test('each command is copied under a name of its own, and takes one stop of the Tab key', async ({
  walk,
}) => {
  const commands = [command('run', 'aws one'), command('run', 'aws two'), command('undo', 'aws x')];
  await walk.play({ alerts: [alert()], steps: [act('block', { commands }), end()] });
  const names = await walk.step
    .locator('nm-copy button')
    .evaluateAll((buttons) => buttons.map((it) => it.getAttribute('aria-label')));
  expect(names).toEqual([
    'Copy all 2: Run',
    'Copy: Run, command 1 of 2',
    'Copy: Run, command 2 of 2',
    'Copy: Undo, if it has to be taken back',
  ]);
  await expect(walk.step.locator('pre[tabindex], pre[aria-label]')).toHaveCount(0);
});

test('with forced colours what is chosen still looks chosen', async ({ walk, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const commands = [command('run', 'aws one')];
  await walk.play({ alerts: [alert()], steps: [act('block', { commands }), end()] });
  const colour = (selector: string, property: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), property);
  for (const [chosen, other, property] of [
    ['[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]', 'border-bottom-color'],
    ['button[aria-pressed=true]', 'button[aria-pressed=false]', 'background-color'],
    ['nm-act button.primary', 'nm-commands button', 'background-color'],
  ] as const) {
    expect(await colour(chosen, property)).not.toBe(await colour(other, property));
  }
});

test('the tab is named after the step', async ({ walk, page }) => {
  await expect(page).toHaveTitle(/^nextmove: /);
  await walk.play({ alerts: [alert()], steps: [ask('caller', { title: 'Who\u202e?' }), end()] });
  await expect(page).toHaveTitle('Who⟨U+202E⟩? · nextmove');
  await walk.reply('yes');
  await expect(page).toHaveTitle('Closed · nextmove');
});
