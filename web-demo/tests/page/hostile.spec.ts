import { act, alert, ask, command, end } from '../support/scripts.ts';
import { expect, test } from '../support/walk.ts';
import { HOSTILE, hostileFinding } from '../support/alerts.ts';

const INERT = ['script', 'img', 'iframe', 'svg', 'a[href^="javascript:"]', '[onerror]'];

test('an alert written by an attacker is shown, and does nothing', async ({ walk, page }) => {
  await walk.paste(JSON.stringify(hostileFinding()));
  await expect(walk.facts).toContainText('<script>alert(1)</script>');
  await expect(walk.facts).toContainText('⟨U+202E⟩');
  await expect(walk.facts).toContainText('⟨U+000A⟩');
  // No bucket has such a name, so the name never got into a command: it is asked for.
  await walk.walkToEnd();
  for (const selector of INERT) {
    await expect(page.locator(`nextmove-walkthrough ${selector}`)).toHaveCount(0);
  }
});

test('text of an engine is text everywhere it can stand', async ({ walk, page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const hostile = alert({
    alert_type: HOSTILE,
    envelope: HOSTILE,
    source: HOSTILE,
    facts: { bucket: { value: HOSTILE, from: `/${HOSTILE}` } },
    notices: [{ at: HOSTILE, fact: HOSTILE, why: HOSTILE }],
  });
  const texts = { title: HOSTILE, text: HOSTILE };
  const options = [{ value: 'yes', label: HOSTILE }];
  const commands = [{ ...command('run', HOSTILE), save: HOSTILE }];
  const steps = [
    ask('caller', { ...texts, options }),
    act('block', { ...texts, why: HOSTILE, commands, needs: [HOSTILE], approve: HOSTILE }),
    end({ ...texts, verdict: HOSTILE, verdict_label: HOSTILE }),
  ];
  await walk.play({ alerts: [hostile], steps });
  await walk.reply('yes');
  await walk.reply('done', HOSTILE);
  await expect(walk.heading).toContainText('<script>alert(1)</script>');
  const rendered = await page.locator('nextmove-walkthrough').evaluate(textOf);
  expect(rendered).not.toContain('\u202e');
  for (const selector of INERT) {
    await expect(page.locator(`nextmove-walkthrough ${selector}`)).toHaveCount(0);
  }
  expect(dialogs).toEqual([]);
});

function textOf(root: Element): string {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    if (node.nodeName !== 'STYLE') node.childNodes.forEach(visit);
  };
  visit(root);
  return texts.join(' ');
}
