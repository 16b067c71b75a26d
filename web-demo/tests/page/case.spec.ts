import { readFileSync } from 'node:fs';

import type { Download, Page } from '@playwright/test';

import { finding } from '../support/alerts.ts';
import { act, alert, ask, command, end } from '../support/scripts.ts';
import { expect, test } from '../support/walk.ts';

const ALERT = JSON.stringify(finding());

async function section(page: Page, id: string): Promise<void> {
  await page.locator(`nm-case-tools #${id} > summary`).click();
}

async function saved(page: Page, press: () => Promise<void>): Promise<[string, string]> {
  const waiting = page.waitForEvent('download');
  await press();
  const download: Download = await waiting;
  return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
}

const saveCase = (page: Page): Promise<[string, string]> =>
  saved(page, () => page.getByRole('button', { name: 'Save the case file' }).first().click());

async function reopen(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'New document' }).click();
  const given = { name: 'x.case.json', mimeType: 'application/json', buffer: Buffer.from(file) };
  await page.locator('nm-intake form input[type=file]').setInputFiles(given);
}

test('the name is asked for once, and what waits for it is recorded then', async ({
  walk,
  page,
}) => {
  await walk.named('');
  await walk.play({ alerts: [alert()], steps: [ask('caller'), ask('meant'), end()] });
  await page.locator('input[value=yes]').check();
  await page.getByRole('button', { name: 'Answer' }).click();
  const name = page.getByLabel('Your name');
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Give your name first/);
  expect(await walk.events('nm-answer')).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await walk.events('nm-case')).toEqual([]);
  await page.keyboard.type('Kim Minji');
  await page.keyboard.press('Enter');
  await expect(walk.heading).toHaveText('Question meant');
  await expect(walk.heading).toBeFocused();
  await expect(page.getByText('Recorded as Kim Minji')).toBeVisible();
  await walk.reply('yes');
  const [, latest] = await walk.events<{ file: string; unsaved: number }>('nm-case');
  const { journal } = JSON.parse(latest!.file) as { journal: { by: string }[] };
  expect(journal.map(({ by }) => by)).toEqual(['Kim Minji', 'Kim Minji', 'Kim Minji']);
  expect(latest!.unsaved).toBe(3);
});

test('a case that was saved goes on where it was, and its chain is checked first', async ({
  walk,
  page,
}) => {
  await walk.paste(ALERT);
  await walk.walkTo(['block_bucket']);
  const before = await walk.heading.textContent();
  const [name, file] = await saveCase(page);
  expect(name).toMatch(/^Policy-S3-BucketAnonymousAccessGranted-\d{8}-\d{6}\.case\.json$/);
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
  await reopen(page, file);
  const { journal } = JSON.parse(file) as { journal: unknown[] };
  await expect(page.locator('.found')).toContainText(`chain of ${journal.length} entries is whole`);
  await expect(walk.heading).toHaveText(before!);
  await expect(walk.facts).toContainText('payroll-archive');
  await walk.reply('done');
  await expect(walk.heading).not.toHaveText(before!);
  await expect(page.locator('.found')).toHaveCount(0);
});

test('a case file that was changed is refused, and says where', async ({ walk, page }) => {
  await walk.paste(ALERT);
  await walk.reply('done');
  const [, file] = await saveCase(page);
  await reopen(page, file.replace('"value":"done"', '"value":"failed"'));
  await expect(page.getByRole('alert')).toContainText('NM3004');
  await expect(page.getByRole('alert')).toContainText('entry 1');
});

test('a hash that was kept outside tells how much of a case is as it was', async ({
  walk,
  page,
}) => {
  await walk.paste(ALERT);
  await walk.reply('done');
  const [{ head }] = (await walk.events<{ head: string }>('nm-case')) as [{ head: string }];
  await section(page, 'file');
  const kept = page.getByLabel('A hash that was kept outside');
  await kept.fill(head.toUpperCase());
  await kept.press('Enter');
  await expect(page.getByText('It is the hash of the last entry')).toBeVisible();
  await walk.reply('done');
  await kept.fill(head);
  await kept.press('Enter');
  await expect(page.getByText('It is the hash of entry 1:')).toBeVisible();
  await kept.fill('0'.repeat(64));
  await kept.press('Enter');
  await expect(page.locator('nm-case-file').getByRole('alert')).toContainText('NM3005');
});

test('a handover is recorded, and whoever goes on gives their own name', async ({ walk, page }) => {
  await walk.play({ alerts: [alert()], steps: [ask('caller'), ask('meant'), end()] });
  await walk.reply('yes');
  await section(page, 'hand_over');
  await page.getByRole('button', { name: 'Record the handover' }).click();
  await expect(page.getByRole('alert')).toHaveText('Name who goes on.');
  await page.getByLabel('Who goes on').fill('Lee');
  await page.getByRole('button', { name: 'Record the handover' }).click();
  await expect(walk.status).toHaveText(/Handed over to Lee/);
  await expect(page.getByLabel('Your name')).toBeVisible();
  await section(page, 'journal');
  await expect(page.locator('nm-journal')).toContainText('→ Lee');
});

test('whoever opens a case that was handed over reads first from whom, to whom, and the note', async ({
  walk,
  page,
}) => {
  await walk.paste(ALERT);
  await walk.reply('done');
  await section(page, 'hand_over');
  await page.getByLabel('Who goes on').fill('Sora <b>');
  await page.getByLabel('What they should know').fill('Owner not reached.\nTry again at 6.');
  await page.getByRole('button', { name: 'Record the handover' }).click();
  const [, file] = await saveCase(page);
  await reopen(page, file);
  const card = page.getByRole('region', { name: /Kim handed this case over to Sora <b> on/ });
  await expect(card).toContainText('Owner not reached.\nTry again at 6.');
  await expect(card).toBeInViewport();
  const [first] = await page.locator('.main > *').all();
  await expect(first!).toHaveClass('handed-over');
  await walk.named('Sora');
  await walk.reply('done');
  await expect(card).toHaveCount(0);
});

test('once the name is given the focus is on the step', async ({ walk, page }) => {
  await walk.named('');
  await walk.play({ alerts: [alert()], steps: [ask('caller'), end()] });
  await page.getByLabel('Your name').fill('Kim');
  await page.getByRole('button', { name: 'Use this name' }).click();
  await expect(walk.heading).toBeFocused();
});

test('an action that failed can be approved and done when its reply is changed', async ({
  walk,
  page,
}) => {
  const steps = [act('block', { approve: 'bucket_owner' }), ask('caller'), end()];
  await walk.play({ alerts: [alert()], steps });
  await walk.reply('failed');
  await page.getByRole('button', { name: 'Change: Action block' }).click();
  await expect(page.getByRole('radio', { name: 'Done' })).toBeDisabled();
  await walk.reply('done');
  await expect(walk.route.locator('.trail > .done')).toHaveText(/Action block/);
});

test('a note stands beside its step', async ({ walk, page }) => {
  await walk.play({ alerts: [alert()], steps: [ask('caller'), ask('meant'), end()] });
  await section(page, 'record');
  await page.getByRole('button', { name: 'Record the note' }).click();
  await expect(page.getByRole('alert')).toHaveText('Write the note first.');
  await page.getByLabel('Note', { exact: true }).fill('Called <b>the owner</b>\u202e.');
  await page.getByRole('button', { name: 'Record the note' }).click();
  const notes = page.locator('nm-record .recorded');
  await expect(notes).toHaveText('Called <b>the owner</b>⟨U+202E⟩.');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('');
  await walk.reply('yes');
  await expect(notes).toHaveCount(0);
});

test('a note that is not recorded yet survives a reply, and belongs to its own step', async ({
  walk,
  page,
}) => {
  const steps = [ask('caller', { title: 'Who called?' }), act('block'), ask('meant'), end()];
  await walk.play({ alerts: [alert()], steps });
  await section(page, 'record');
  const note = page.getByLabel('Note', { exact: true });
  await note.fill('The owner did not answer');
  await walk.reply('yes');
  await expect(note).toHaveValue('The owner did not answer');
  const begun = page.locator('nm-record .begun');
  await expect(begun).toHaveText(/It belongs to the step where you began it: Who called\?/);
  await walk.reply('done');
  await page.getByRole('button', { name: 'Record the note' }).click();
  await expect(note).toHaveValue('');
  await expect(begun).toHaveCount(0);
  const [latest] = (await walk.events<{ file: string }>('nm-case')).slice(-1);
  const { journal } = JSON.parse(latest!.file) as { journal: object[] };
  expect(journal.at(-1)).toMatchObject({
    note: { step: 'step_caller', text: 'The owner did not answer' },
  });
});

test('a note that is emptied again belongs to whichever step is shown', async ({ walk, page }) => {
  await walk.play({ alerts: [alert()], steps: [ask('caller'), ask('meant'), end()] });
  await section(page, 'record');
  const note = page.getByLabel('Note', { exact: true });
  await note.fill('half');
  await note.fill('');
  await walk.reply('yes');
  await note.fill('whole');
  await expect(page.locator('nm-record .begun')).toHaveCount(0);
  await page.getByRole('button', { name: 'Record the note' }).click();
  await expect(page.locator('nm-record .recorded')).toHaveText('whole');
});

test('evidence that was measured survives a reply, and a note that is recorded beside it', async ({
  walk,
  page,
}) => {
  await walk.play({ alerts: [alert()], steps: [act('look'), ask('meant'), end()] });
  await section(page, 'record');
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('abc') };
  await page.locator('nm-record input[type=file]').setInputFiles(file);
  await page.getByLabel('Where it is kept').fill('vault 3');
  await page.getByLabel('Note', { exact: true }).fill('seen');
  await page.getByRole('button', { name: 'Record the note' }).click();
  await walk.reply('done');
  await expect(page.getByLabel('Where it is kept')).toHaveValue('vault 3');
  await page.getByRole('button', { name: 'Record the evidence' }).click();
  const [latest] = (await walk.events<{ file: string }>('nm-case')).slice(-1);
  const { journal } = JSON.parse(latest!.file) as { journal: object[] };
  expect(journal.at(-1)).toMatchObject({ evidence: { step: 'look', kept_at: 'vault 3' } });
});

test('of evidence the name, size and SHA-256 are kept, and the file goes nowhere', async ({
  walk,
  page,
}) => {
  await walk.play({ alerts: [alert()], steps: [act('look'), end()] });
  await section(page, 'record');
  const buffer = Buffer.from('abc');
  const file = { name: 'trail.json.gz', mimeType: 'application/gzip', buffer };
  await page.locator('nm-record input[type=file]').setInputFiles(file);
  await expect(page.getByLabel('Where it is kept')).toBeFocused();
  await page.getByRole('button', { name: 'Record the evidence' }).click();
  await expect(page.getByRole('alert')).toHaveText('Say where it is kept.');
  await page.getByLabel('Where it is kept').fill('vault 3');
  await page.getByRole('button', { name: 'Record the evidence' }).click();
  await expect(page.locator('nm-record .recorded')).toContainText('trail.json.gz');
  const [latest] = (await walk.events<{ file: string }>('nm-case')).slice(-1);
  const { journal } = JSON.parse(latest!.file) as { journal: object[] };
  expect(journal.at(-1)).toMatchObject({
    evidence: {
      step: 'look',
      name: 'trail.json.gz',
      size: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      kept_at: 'vault 3',
    },
  });
});

test('what needs approval is done only after somebody gave it', async ({ walk, page }) => {
  const step = act('block', { approve: 'bucket_owner', irreversible: true });
  await walk.play({ alerts: [alert()], steps: [step, end()] });
  await expect(walk.step).toContainText('Needs approval: bucket owner');
  await expect(walk.step).toContainText('somebody else than you');
  const done = page.getByRole('radio', { name: 'Done' });
  await expect(done).toBeDisabled();
  await expect(done).toHaveAccessibleDescription(
    'Waits until the approval is recorded: bucket owner.',
  );
  await expect(walk.step.getByRole('radio').first()).toHaveValue('done');
  await page.getByRole('button', { name: 'Go to the approval' }).click();
  await expect(page.getByLabel('Who approves it')).toBeFocused();
  await page.getByRole('button', { name: 'Record the approval' }).click();
  await expect(page.getByRole('alert')).toHaveText('Name who approves it.');
  await page.getByLabel('Who approves it').fill('Lee');
  await page.getByRole('button', { name: 'Record the approval' }).click();
  await expect(walk.step).toContainText('Approved by Lee');
  await expect(page.getByRole('heading', { name: 'Needs approval: bucket owner' })).toBeFocused();
  await expect(done).toBeEnabled();
  await walk.reply('done');
  await expect(walk.heading).toHaveText('Closed');
});

test('an approval by whoever does it is not enough where nothing takes it back', async ({
  walk,
  page,
}) => {
  await page.getByRole('button', { name: 'user-key-tor.json' }).click();
  await walk.walkTo(['remove_password']);
  await walk.approve('Kim');
  await walk.step.locator('#aware').check();
  await walk.step.locator('input[value=done]').check();
  await walk.step.locator('button.primary').click();
  await expect(walk.step.getByRole('alert')).toContainText('NM3009');
  await walk.approve('Lee');
  await walk.reply('done');
  await expect(walk.step.getByRole('alert')).toHaveCount(0);
});

test('what was changed is listed with its way back, and can be recorded as undone', async ({
  walk,
  page,
}) => {
  const commands = [command('run', 'aws block'), command('undo', 'aws unblock')];
  const steps = [act('block', { commands, undo: 'Put it back.' }), ask('caller'), end()];
  await walk.play({ alerts: [alert()], steps });
  await walk.reply('done');
  await section(page, 'undo');
  const changes = page.locator('nm-undo .changes > li');
  await expect(changes).toHaveCount(1);
  await expect(changes).toContainText('Put it back.');
  await expect(changes.locator('pre')).toHaveText('aws unblock');
  await page.getByRole('button', { name: 'Record that it was undone: Action block' }).click();
  await expect(changes).toContainText('Undone');
  await expect(changes.locator('pre')).toHaveCount(0);
});

test('a copy without some values is read, compared, and not continued', async ({ walk, page }) => {
  await walk.paste(ALERT);
  await walk.reply('done');
  await section(page, 'redact');
  await page.getByRole('button', { name: 'Save the copy' }).click();
  await expect(page.getByRole('alert')).toHaveText('Choose what to leave out.');
  await page.locator('nm-redact input[value=bucket]').check();
  const [name, copy] = await saved(page, () =>
    page.getByRole('button', { name: 'Save the copy' }).click(),
  );
  expect(name).toMatch(/\.redacted-case\.json$/);
  expect(copy).not.toContain('payroll-archive');
  await expect(page.locator('nm-redact')).toContainText('Saved a copy without');
  await reopen(page, copy);
  await expect(page.getByRole('heading', { name: /This is a copy without/ })).toBeFocused();
  await expect(walk.facts).toContainText('bucket-1');
  await expect(walk.facts.getByRole('button')).toHaveCount(0);
  await expect(page.getByLabel('Your name')).toHaveCount(0);
  await expect(page.getByText('is whole').first()).toBeVisible();
});

test('a case moves to another version only after the differences were shown', async ({
  walk,
  page,
}) => {
  const steps = [ask('caller'), act('block'), end()];
  const other = [ask('caller'), act('freeze'), end()];
  await walk.play({ alerts: [alert()], steps, other });
  await walk.reply('yes');
  await walk.reply('done');
  const move = page.locator('nm-move');
  await expect(move).toContainText('The case follows scripted 1');
  await expect(move).toContainText('Action freeze');
  await expect(move).toContainText('block: it asks for no such thing');
  await expect(page.locator('nm-end')).toBeVisible();
  await page.getByRole('button', { name: 'Move the case to this version' }).click();
  await expect(walk.heading).toHaveText('Action freeze');
  await expect(walk.heading).toBeFocused();
  await expect(page.locator('nm-route-change')).toContainText('Action freeze');
  await expect(move).toHaveCount(0);
});

test('leaving with entries that are not saved asks first, and not once they are', async ({
  walk,
  page,
}) => {
  await walk.play({ alerts: [alert()], steps: [ask('caller'), ask('meant'), end()] });
  await walk.reply('yes');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await page.getByRole('button', { name: 'New document' }).click();
  await expect(page.getByText('A case is not saved yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the open alert' }).click();
  await saveCase(page);
  await page.getByRole('button', { name: 'New document' }).click();
  await expect(page.getByText('A case is not saved yet.')).toHaveCount(0);
  const unsaved = page
    .locator('nextmove-walkthrough')
    .evaluate((it) => 'unsaved' in it && it.unsaved);
  expect(await unsaved).toBe(false);
});

test('a portal hands a case over as a file, and hears of each entry', async ({ walk, page }) => {
  await walk.paste(ALERT);
  await walk.reply('done');
  const [{ file }] = (await walk.events<{ file: string }>('nm-case')) as [{ file: string }];
  await page.locator('nextmove-walkthrough').evaluate((element, caseFile) => {
    Object.assign(element, { caseFile });
  }, file);
  await expect(page.getByText('The chain of 2 entries is whole.').first()).toBeVisible();
  await walk.reply('done');
  const entries = await walk.events<{ entries: number; unsaved: number }>('nm-case');
  expect(entries.at(-1)).toMatchObject({ entries: 3, unsaved: 1 });
});
