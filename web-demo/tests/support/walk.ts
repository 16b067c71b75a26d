import { expect, test as base } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

import type { Next, Step, Value } from '../../src/engine/wire.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { scriptedEngine } from './scripted-engine.ts';
import type { Script } from './scripted-engine.ts';

/** What the page told the world, recorded from its first moment. */
interface Seen {
  events: { name: string; detail: unknown }[];
  violations: string[];
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** What to type where a test has no opinion. */
export const TYPED: Record<string, string> = {
  private_buckets: 'payroll-archive',
  unexplained_points: 'ap-one',
  aware_at: '2026-11-20T12:00:00Z',
  bucket: 'payroll-archive',
  inventory_id: 'inventory-one',
  log_bucket: 'log-archive',
  responders: 'arn:aws:iam::111122223333:role/Responder',
};
const MOST_STEPS = 60;
const TRIED = new Set<Value>(['done', 'failed']);

/** The page as an analyst uses it. */
export class Walk {
  readonly requests: string[] = [];
  readonly troubles: string[] = [];
  private loaded = false;

  constructor(readonly page: Page) {
    page.on('request', (request) => {
      // What is saved is read from memory, and goes nowhere.
      const sent = this.loaded && !request.url().startsWith('blob:');
      if (sent) this.requests.push(request.url());
    });
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
  }

  async visit(): Promise<void> {
    await this.page.addInitScript(() => {
      const seen: Seen = { events: [], violations: [] };
      window.seen = seen;
      addEventListener('securitypolicyviolation', (event) => {
        seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
      });
      for (const name of ['nm-answer', 'nm-step', 'nm-done', 'nm-lang', 'nm-case']) {
        addEventListener(name, (event) => {
          seen.events.push({ name, detail: (event as CustomEvent<unknown>).detail });
        });
      }
    });
    await this.page.goto(process.env['PAGE_URL']!);
    await this.page.locator('nm-intake').waitFor();
    await this.named('Kim');
    this.loaded = true;
  }

  /** Says who works, as a portal would that knows it. */
  async named(analyst: string): Promise<void> {
    const walkthrough = this.page.locator('nextmove-walkthrough');
    await walkthrough.evaluate((element, analyst) => Object.assign(element, { analyst }), analyst);
  }

  get step(): Locator {
    return this.page.locator('nm-ask, nm-act, nm-end');
  }

  get heading(): Locator {
    return this.step.locator('h2');
  }

  get facts(): Locator {
    return this.page.locator('nm-facts');
  }

  get route(): Locator {
    return this.page.locator('nm-route');
  }

  get status(): Locator {
    return this.page.locator('nextmove-walkthrough p[role=status]').first();
  }

  async paste(text: string): Promise<void> {
    await this.page.locator('#paste').fill(text);
    await this.page.locator('nm-intake button.primary').click();
  }

  /** Opens a script instead of an alert, for steps that no playbook has. */
  async play(script: Script): Promise<void> {
    const spoken: Script = { languages: LANGUAGES, ...script };
    const source = `(() => {
      const walkthrough = document.querySelector('nextmove-walkthrough');
      walkthrough.engine = (${scriptedEngine.toString()})(${JSON.stringify(spoken)});
      walkthrough.alert = '{}';
    })()`;
    await this.page.evaluate(source);
  }

  async events<Detail>(name: string): Promise<Detail[]> {
    const events = await this.page.evaluate(() => window.seen.events);
    return events.filter((event) => event.name === name).map(({ detail }) => detail as Detail);
  }

  async currentStep(): Promise<Step> {
    const [latest] = (await this.events<Pick<Next, 'step'>>('nm-step')).slice(-1);
    return latest!.step;
  }

  /** Answers the step that is shown and waits until the page has taken the answer. */
  async reply(value: Value, reason?: string): Promise<void> {
    if (value === 'done') await this.approve('Lee');
    const choice = this.step.locator(`input:not([type=text])[value="${String(value)}"]`);
    const typed = this.step.locator('#answer');
    await expect(choice.or(typed)).toBeVisible();
    if (await typed.isVisible()) await typed.fill(String(value));
    else await choice.check();
    const brake = this.step.locator('#aware');
    if (TRIED.has(value) && (await brake.isVisible())) await brake.check();
    if (reason) await this.step.locator('#reason').fill(reason);
    const before = (await this.events('nm-answer')).length;
    await this.step.locator('button.primary').click();
    await expect.poll(async () => (await this.events('nm-answer')).length).toBe(before + 1);
  }

  /** Has the step approved where it needs that. */
  async approve(approver: string): Promise<void> {
    const form = this.step.locator('nm-approval form');
    if (!(await form.isVisible())) return;
    await form.locator('#approver').fill(approver);
    await form.locator('button').click();
    await expect(this.step.locator('nm-approval')).toContainText(approver);
  }

  /** Walks on until a step's key is one of those named, or to the end. */
  async walkTo(stops: readonly string[], answers: Record<string, Value> = {}): Promise<Step> {
    for (let passed = 0; passed < MOST_STEPS; passed += 1) {
      const step = await this.currentStep();
      if (step.kind === 'end' || stops.includes(step.asks)) return step;
      await this.reply(answers[step.asks] ?? replyTo(step));
    }
    throw new Error(`no end after ${MOST_STEPS} steps`);
  }

  async walkToEnd(answers: Record<string, Value> = {}): Promise<Step> {
    return this.walkTo([], answers);
  }
}

function replyTo(step: Exclude<Step, { kind: 'end' }>): Value {
  if (step.kind === 'act') return 'done';
  const value = step.options.at(-1)?.value ?? TYPED[step.asks];
  if (value === undefined) throw new Error(`the test gives no answer to ${step.asks}`);
  return value;
}

/** A test with a page on which nothing may go wrong unseen. */
export const test = base.extend<{ walk: Walk }>({
  walk: async ({ page }, use) => {
    const walk = new Walk(page);
    await walk.visit();
    await use(walk);
    expect(walk.requests, 'requests after load').toEqual([]);
    expect(walk.troubles, 'errors on the page').toEqual([]);
    const violations = await page.evaluate(() => window.seen.violations);
    expect(violations, 'violations of the content security policy').toEqual([]);
  },
});

export { expect };
