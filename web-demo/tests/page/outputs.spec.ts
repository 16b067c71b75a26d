import type { Locator, Page } from '@playwright/test';

import { HOSTILE } from '../support/alerts.ts';
import { evidence, evidenceAlert } from '../support/bundle.ts';
import { act, alert, ask, command, end, read } from '../support/scripts.ts';
import { expect, test } from '../support/walk.ts';
import type { Walk } from '../support/walk.ts';

/** Opens the alert of a playbook whose commands are read. */
async function open(walk: Walk, page: Page, playbook: string): Promise<void> {
  const bytes = [...evidence()];
  await page.evaluate((bytes) => {
    document.querySelector('nextmove-walkthrough')!.bundle = new Uint8Array(bytes);
  }, bytes);
  await walk.paste(evidenceAlert(playbook));
  await expect(walk.heading).toBeVisible();
}

const pastes = (page: Page): Locator => page.locator('nm-paste');

async function paste(at: Locator, stdout: string, stderr = ''): Promise<void> {
  await at.locator('summary').click();
  await at.locator('#printed').fill(stdout);
  await at.locator('#errors').fill(stderr);
  await at.locator('form button').click();
}

const VAULT = {
  name: 'kv1',
  properties: {
    vaultUri: 'https://kv1',
    enableRbacAuthorization: true,
    publicNetworkAccess: 'Enabled',
  },
};

test('an output that is pasted answers the questions, and says which and where', async ({
  walk,
  page,
}) => {
  await open(walk, page, 'settings');
  await paste(pastes(page), JSON.stringify(VAULT));
  await expect(walk.status).toHaveText('Output read. 3 questions answered by it.');
  await expect(walk.heading).toBeFocused();
  expect((await walk.currentStep()).kind).toBe('end');
  const gave = page.locator('nm-gave');
  await expect(gave).toContainText('It answers 3 questions that are not asked any more:');
  await expect(gave).toContainText('/properties/enableRbacAuthorization');
  await expect(gave).toContainText('without enablePurgeProtection');
  await expect(walk.route.locator('.by', { hasText: 'an output' })).toHaveCount(4);
  await gave.getByRole('button', { name: 'Close' }).click();
  await expect(gave).toHaveCount(0);
  const [latest] = (await walk.events<{ file: string }>('nm-case')).slice(-1);
  expect(latest!.file).not.toContain('vaultUri');
  await page.locator('nm-case-tools #journal > summary').click();
  await expect(page.locator('nm-journal')).toContainText('access_model = rbac');
});

test('an output of something else is refused beside its command, and what was typed stays', async ({
  walk,
  page,
}) => {
  await open(walk, page, 'settings');
  await paste(pastes(page), '{"name": "other"}');
  await expect(pastes(page).getByRole('alert')).toContainText('NM2011');
  await expect(pastes(page).locator('#printed')).toBeFocused();
  await expect(pastes(page).locator('#printed')).toHaveValue('{"name": "other"}');
  expect(await walk.events('nm-case')).toEqual([]);
});

test('a refused read answers nothing, and is shown beside the question', async ({ walk, page }) => {
  await open(walk, page, 'settings');
  await paste(pastes(page), '', 'ERROR: (AuthorizationFailed) no');
  await expect(pastes(page)).toContainText('error AuthorizationFailed');
  await walk.reply('done');
  await expect(walk.step.locator('.seen')).toContainText('error AuthorizationFailed');
});

test('that nothing was printed has to be said', async ({ walk, page }) => {
  await open(walk, page, 'doors');
  const first = pastes(page).first();
  await first.locator('summary').click();
  await first.locator('form button').click();
  await expect(page.getByRole('alert')).toContainText('or say that it printed nothing');
  await expect(first.locator('#printed')).toBeFocused();
  await page.getByLabel('It printed nothing, and no error').check();
  await first.locator('form button').click();
  await expect(first).toContainText('Output read: 0 bytes');
});

test('a change that does not hold needs a reason, and one whose state was not kept is not done', async ({
  walk,
  page,
}) => {
  await open(walk, page, 'locked');
  const [before, , verify] = await pastes(page).all();
  await paste(before!, '', 'An error occurred (AccessDenied) when calling GetBucketPolicy');
  await expect(walk.step).toContainText('The state before is not kept');
  await expect(walk.step.getByRole('radio', { name: 'Done' })).toHaveCount(0);
  await paste(before!, '', 'An error occurred (NoSuchBucketPolicy) when calling GetBucketPolicy');
  await expect(walk.step).toContainText('The state before is kept.');
  await paste(verify!, '{"Statement": []}');
  await expect(walk.step.locator('.standing')).toContainText('Does not hold');
  await walk.step.locator('.reply input[value=done]').check();
  await expect(page.getByLabel('Reason (required)')).toBeVisible();
});

test('commands for each item appear once their list is told, each with a standing', async ({
  walk,
  page,
}) => {
  await open(walk, page, 'keys');
  await expect(walk.step).toContainText('More commands appear once an output tells: active_keys');
  const keys = ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000002'].map((AccessKeyId) => ({
    UserName: 'ci',
    AccessKeyId,
    Status: 'Active',
  }));
  await paste(pastes(page).first(), JSON.stringify({ AccessKeyMetadata: keys }));
  await expect(walk.step.locator('.run pre')).toHaveCount(2);
  await expect(walk.step.locator('.standing li')).toHaveText([
    /AKIAEXAMPLE000000001 Not sent/,
    /AKIAEXAMPLE000000002 Not sent/,
  ]);
  await expect(page.getByText('Paste the output of: Run, command 2 of 2')).toBeAttached();
});

test('what can be chosen is what was found', async ({ walk, page }) => {
  await open(walk, page, 'devices');
  const devices = [
    { SerialNumber: 'arn:aws:iam::1:mfa/ci', EnableDate: '2020-01-01T00:00:00Z' },
    { SerialNumber: 'arn:aws:iam::1:mfa/new', EnableDate: '2026-11-23T00:00:00Z' },
  ];
  await paste(pastes(page), JSON.stringify({ MFADevices: devices }));
  await expect(walk.step.getByRole('checkbox', { name: 'arn:aws:iam::1:mfa/ci' })).toBeVisible();
  await expect(walk.step.locator('.suggested')).toContainText('arn:aws:iam::1:mfa/new');
  await expect(walk.step.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('an output in Korean words', async ({ walk, page }) => {
  await open(walk, page, 'settings');
  await page.getByRole('button', { name: '한국어' }).click();
  await paste(pastes(page), JSON.stringify(VAULT));
  await expect(walk.status).toHaveText('출력을 읽었습니다. 질문 3개의 답이 출력에 있었습니다.');
  await expect(page.locator('nm-gave')).toContainText('더 묻지 않아도 되는 질문 3개:');
  await expect(page.locator('nm-gave')).toContainText('위치: /properties/enableRbacAuthorization');
});

test('what an output says shows as text, whoever wrote it', async ({ walk, page }) => {
  const hostile = { value: [HOSTILE], from: `/${HOSTILE}`, missing: HOSTILE };
  await walk.play({
    alerts: [alert()],
    steps: [act('look', { commands: [read('run', 'aws look')] }), end()],
    outputs: {
      look: {
        told: { names: hostile },
        settled: [
          {
            fact: 'x',
            title: HOSTILE,
            label: HOSTILE,
            value: HOSTILE,
            provenance: {
              output: { step: 'look', purpose: 'run', n: 0, item: HOSTILE, from: HOSTILE },
            },
          },
        ],
        standing: { value: 'holds', from: HOSTILE, items: [{ item: HOSTILE, value: 'sent' }] },
        notices: [{ step: 'look', purpose: 'run', n: 0, fact: 'x', why: HOSTILE }],
      },
    },
  });
  await paste(pastes(page), HOSTILE);
  const gave = page.locator('nm-gave');
  await expect(gave).toContainText('<script>alert(1)</script><img src=x onerror=alert(2)>');
  await expect(gave).toContainText('⟨U+202E⟩');
  await expect(gave.locator('script, img')).toHaveCount(0);
  expect(await gave.textContent()).not.toContain('\u202e');
});

test('where no output is read there is no place for one', async ({ walk, page }) => {
  const commands = [command('run', 'aws block'), command('undo', 'aws unblock')];
  await walk.play({ alerts: [alert()], steps: [act('block', { commands }), end()] });
  await expect(walk.step.locator('pre')).toHaveCount(2);
  await expect(pastes(page)).toHaveCount(0);
});

test('alert and output that disagree are asked, with both shown', async ({ walk, page }) => {
  const source = { step: 'look', purpose: 'run', n: 0, from: '/Owner' } as const;
  const conflict = [
    { value: 'yes', label: 'Yes', provenance: { alert: '/detail/owner' } },
    { value: 'cannot_tell', label: 'Not clear', provenance: { output: source } },
  ];
  await walk.play({ alerts: [alert()], steps: [ask('owner', { conflict }), end()] });
  await expect(walk.step.locator('.conflict')).toContainText('/detail/owner');
  await expect(walk.step.locator('.conflict')).toContainText('/Owner');
  await page.getByRole('button', { name: 'Take: Not clear' }).click();
  await expect(walk.heading).toHaveText('Closed');
  expect(await walk.events('nm-answer')).toEqual([{ key: 'owner', value: 'cannot_tell' }]);
});
