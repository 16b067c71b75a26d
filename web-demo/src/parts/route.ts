import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Refusal } from '../engine/engine.ts';
import type { Next, TrailEntry } from '../engine/wire.ts';
import { findAnswer } from '../state/journal.ts';
import type { Answers } from '../state/journal.ts';
import type { Case } from '../state/case.ts';
import { became, deciderOf, distinct } from '../state/trail.ts';
import { visible, visibleValue } from '../state/visible.ts';
import { column } from '../style/layout.ts';
import { customElement } from './element.ts';
import './override.ts';
import { Part } from './part.ts';
import { provenanceTree } from './provenance.ts';
import type { Report } from './reports.ts';

/** The route: what was decided and why, where one stands, and how much is left. */
@customElement('nm-route')
export class Route extends Part {
  @property({ attribute: false }) next!: Next;
  @property({ attribute: false }) answers: Answers = [];
  /** The answer that is being changed, if one is. */
  @property() revising: string | undefined;
  @property({ attribute: false }) questionFor!: Case['questionFor'];
  @property({ attribute: false }) refusal: Refusal | undefined;
  @state() private editing: string | undefined;
  /** The key of the answer whose removal waits for a second word. */
  @state() private removing: string | undefined;

  /** Opens the form that overrides a decision which no question was asked for. */
  async edit(fact: string): Promise<void> {
    this.editing = fact;
    await this.updateComplete;
    await this.renderRoot.querySelector('nm-override')?.focusFirst();
  }

  /** Closes the form. */
  settle(): void {
    this.editing = undefined;
  }

  /** The place where one stands. */
  get here(): Element {
    return this.renderRoot.querySelector('[aria-current=step]')!;
  }

  override render() {
    const { route } = this.words;
    const { trail, step, remaining } = this.next;
    return html`
      <h2>${route.heading}</h2>
      <ol class="trail">
        ${distinct(trail).map((entry) => this.passed(entry))}
        <li class="now" aria-current="step">
          <p class="title">${visible(step.title)}</p>
          <p><span class="badge accent">${route.now}</span></p>
        </li>
        <li class="ahead muted">
          ${step.kind === 'end' ? route.ended : this.repliesLeft(remaining)}
        </li>
      </ol>
      ${this.setAside()}
    `;
  }

  private repliesLeft({ least, most }: Next['remaining']): string {
    const { route } = this.words;
    return least === most
      ? route.remaining({ count: least })
      : route.remainingBetween({ least, most });
  }

  private passed(entry: TrailEntry) {
    const decider = deciderOf(entry);
    return html`<li class=${entry.fact === this.revising ? 'revising' : became(entry)}>
      <p class="title">${visible(entry.title)}</p>
      <p><strong>${visible(entry.label)}</strong></p>
      ${this.reasonOf(entry)}
      <div class="tools">
        <span class="by">${this.words.route.decider({ decider })}</span>
        ${decider === 'you' ? this.tools(entry) : this.overrideTool(entry)}
        <details>
          <summary>
            <span aria-hidden="true">${this.words.route.why}</span>
            <span class="sr-only"
              >${this.words.route.whyStep({ title: visible(entry.title) })}</span
            >
          </summary>
          <ul class="why">
            ${provenanceTree(this.words, entry.fact, entry.value, entry.provenance)}
          </ul>
        </details>
      </div>
      ${this.editing === entry.fact ? this.form(entry) : nothing}
      ${this.removal(entry.fact, visible(entry.title), this.words.route.removeHint)}
    </li>`;
  }

  private form({ fact, value }: TrailEntry) {
    return html`<nm-override
      .words=${this.words}
      .question=${this.questionFor(fact, value)}
      .value=${value}
      .previous=${findAnswer(this.answers, fact)}
      .refusal=${this.refusal}
      @reply=${(event: Report<'reply'>) => this.report('reply', event.detail)}
      @keep=${() => {
        this.report('keep', null);
        this.settle();
      }}
    ></nm-override>`;
  }

  private reasonOf({ provenance }: TrailEntry) {
    const reason = 'answer' in provenance ? provenance.answer.reason : undefined;
    return reason ? html`<p class="muted">“${visible(reason)}”</p>` : nothing;
  }

  private overrideTool({ fact: key, title }: TrailEntry) {
    const { facts } = this.words;
    return this.reviseTool(key, facts.override, facts.overrideFact({ fact: visible(title) }));
  }

  private reviseTool(key: string, text: string, label: string) {
    return html`<button
      type="button"
      class="quiet"
      aria-label=${label}
      @click=${() => this.report('revise', { key })}
    >
      ${text}
    </button>`;
  }

  private tools({ fact: key, title }: TrailEntry) {
    const { route } = this.words;
    return html`${this.reviseTool(key, route.change, route.changeStep({ title: visible(title) }))}
      <button
        type="button"
        class="quiet"
        aria-label=${route.removeStep({ title: visible(title) })}
        aria-expanded=${this.removing === key ? 'true' : 'false'}
        @click=${() => this.askToRemove(key)}
      >
        ${route.remove}
      </button>`;
  }

  private async askToRemove(key: string): Promise<void> {
    this.removing = key;
    await this.focusOn('.removal button.keep');
  }

  /** What is asked before an answer is removed. */
  private removal(key: string, title: string, hint: string) {
    if (this.removing !== key) return nothing;
    const { route } = this.words;
    return html`<div
      class="removal"
      role="group"
      aria-labelledby="removal"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.keepAnswer(event)}
    >
      <p id="removal"><strong>${route.removeAsks({ title })}</strong></p>
      <p>${hint}</p>
      <div class="actions">
        <button type="button" class="keep" @click=${this.keepAnswer}>${route.removeNot}</button>
        <button type="button" class="remove" @click=${() => this.removeAnswer(key)}>
          ${route.removeNow}
        </button>
      </div>
    </div>`;
  }

  private async keepAnswer(event: Event): Promise<void> {
    const asked = (event.target as Element).closest('li')!;
    this.removing = undefined;
    await this.updateComplete;
    asked.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }

  private removeAnswer(key: string): void {
    this.removing = undefined;
    this.report('retract', { key });
  }

  private setAside() {
    const { route } = this.words;
    const { unused } = this.next;
    if (unused.length === 0) return nothing;
    return html`<section aria-labelledby="aside" class="aside">
      <h3 id="aside">${route.aside}</h3>
      <p class="muted">${route.asideHint}</p>
      <ul>
        ${unused.map(
          (key) =>
            html`<li>
              <code>${visible(key)}</code> = <code>${this.answerTo(key)}</code>
              <button
                type="button"
                class="quiet"
                aria-label=${route.removeAside({ key: visible(key) })}
                aria-expanded=${this.removing === key ? 'true' : 'false'}
                @click=${() => this.askToRemove(key)}
              >
                ${route.remove}
              </button>
              ${this.removal(key, visible(key), route.removeAsideHint)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private answerTo(key: string): string {
    const answer = findAnswer(this.answers, key);
    return answer ? visibleValue(answer.value) : '';
  }

  static override styles = [
    Part.styles,
    column,
    css`
      .trail > li {
        position: relative;
        padding: 0 0 0.875rem 1.5rem;
        border-left: 2px solid var(--line);
        margin-left: 0.5rem;
      }
      .trail > li::before {
        position: absolute;
        left: -0.5625rem;
        top: 0.125rem;
        width: 1rem;
        height: 1rem;
        content: '✓' / '';
        font-size: 0.6875rem;
        line-height: 0.875rem;
        text-align: center;
        color: var(--good);
        background: var(--surface);
        border: 1px solid var(--good);
        border-radius: 50%;
      }
      .trail > .failed::before {
        content: '!' / '';
        font-weight: 700;
        color: var(--bad);
        border-color: var(--bad);
      }
      .trail > .failed > p strong {
        color: var(--bad);
      }
      .trail > .skipped::before {
        content: '–' / '';
        color: var(--warn);
        border-color: var(--warn);
        border-style: dashed;
      }
      .trail > .skipped > p strong {
        color: var(--warn);
      }
      .trail > .not_applicable::before {
        content: '∅' / '';
        color: var(--muted);
        border-color: var(--edge);
        border-style: dashed;
      }
      .trail > .now::before,
      .trail > .revising::before {
        content: '●' / '';
        color: var(--accent);
        border-color: var(--accent);
      }
      .trail > .ahead::before {
        content: '…' / '';
        color: var(--muted);
        border-color: var(--edge);
        line-height: 0.5rem;
      }
      .trail > .ahead {
        border-left-style: dashed;
        border-color: transparent;
      }
      .title {
        color: var(--muted);
      }
      .now .title {
        color: var(--text);
        font-weight: 650;
      }
      .by {
        padding: 0 0.375rem;
        color: var(--muted);
        border: 1px solid var(--line);
        border-radius: 999px;
        white-space: nowrap;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.375rem;
        align-items: center;
        font-size: 0.75rem;
      }
      .tools button {
        padding: 0;
        font-size: inherit;
      }
      .removal {
        display: grid;
        gap: 0.375rem;
        margin-top: 0.375rem;
        padding: 0.5rem 0.625rem;
        background: var(--warn-soft);
        border-left: 4px solid var(--warn);
        border-radius: 4px;
      }
      .removal .remove {
        color: var(--bad);
      }
      details {
        min-width: 0;
      }
      details[open] {
        flex-basis: 100%;
      }
      summary {
        width: fit-content;
        min-height: 1.5rem;
        line-height: 1.5rem;
        color: var(--accent);
        cursor: pointer;
      }
      .why {
        padding: 0.375rem 0.5rem;
        background: var(--sunken);
        border-radius: 4px;
      }
      .why ul {
        padding-left: 0.75rem;
        border-left: 2px solid var(--line);
      }
      code {
        font-size: 0.75rem;
      }
      .aside {
        display: grid;
        gap: 0.25rem;
        margin-top: 0.75rem;
        padding-top: 0.75rem;
        border-top: 1px solid var(--line);
      }
    `,
  ];
}
