import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Refusal } from '../engine/engine.ts';
import type { Alert, AlertFact, Notice, TrailEntry, Value } from '../engine/wire.ts';
import { age, asTime, inUtc } from '../state/age.ts';
import { findAnswer } from '../state/journal.ts';
import type { Answer } from '../portal.ts';
import type { Answers } from '../state/journal.ts';
import type { Case } from '../state/case.ts';
import { stepsDecidedBy } from '../state/trail.ts';
import { visible, visibleValue } from '../state/visible.ts';
import { column } from '../style/layout.ts';
import { customElement } from './element.ts';
import './override.ts';
import { Part } from './part.ts';
import type { Report } from './reports.ts';

/** What the alert states, where it stands, what it decided, and what the analyst says instead. */
@customElement('nm-facts')
export class Facts extends Part {
  @property({ attribute: false }) alert!: Alert;
  @property({ attribute: false }) trail: readonly TrailEntry[] = [];
  @property({ attribute: false }) answers: Answers = [];
  @property({ attribute: false }) refusal: Refusal | undefined;
  @property({ attribute: false }) questionFor!: Case['questionFor'];
  @property() language = 'en';
  /** Whether nothing can be overridden here. */
  @property({ type: Boolean }) readonly = false;
  /** The fact that is being overridden, if one is. */
  @state() private editing: string | undefined;

  /** Opens the form that overrides a fact. */
  async edit(fact: string): Promise<void> {
    this.editing = fact;
    await this.updateComplete;
    await this.renderRoot.querySelector('nm-override')?.focusFirst();
  }

  /** Closes the form after its answer was taken. */
  async settle(): Promise<void> {
    const fact = this.editing;
    this.editing = undefined;
    if (fact) await this.focusOn(`#${CSS.escape(`edit-${fact}`)}`);
  }

  override render() {
    const { facts } = this.words;
    const entries = Object.entries(this.alert.facts);
    const decided = stepsDecidedBy(this.trail);
    const used = (name: string) => decided.has(name) || findAnswer(this.answers, name);
    return html`
      <h2>${facts.heading} <span class="muted">${facts.count({ count: entries.length })}</span></h2>
      ${this.notices()} ${entries.length === 0 ? html`<p class="muted">${facts.none}</p>` : nothing}
      ${this.group(
        facts.used,
        entries.filter(([name]) => used(name)),
        decided,
      )}
      ${this.group(
        facts.others,
        entries.filter(([name]) => !used(name)),
        decided,
      )}
    `;
  }

  private group(title: string, entries: [string, AlertFact][], decided: Map<string, string[]>) {
    if (entries.length === 0) return nothing;
    return html`<h3>${title}</h3>
      <ul class="facts">
        ${repeat(
          entries,
          ([name]) => name,
          ([name, fact]) => this.fact(name, fact, decided.get(name) ?? []),
        )}
      </ul>`;
  }

  private fact(name: string, fact: AlertFact, decided: string[]) {
    const { facts } = this.words;
    const override = findAnswer(this.answers, name);
    return html`<li class=${override ? 'overridden' : ''}>
      <div class="name">
        <code>${name}</code> ${
          this.editing === name || this.readonly ? nothing : this.tools(name, override)
        }
      </div>
      ${override ? this.override(override, fact) : this.value(fact)}
      <p class="muted">${facts.from} <code class="alien place">${visible(fact.from)}</code></p>
      ${
        decided.length === 0
          ? nothing
          : html`<p class="decided">${facts.decided}: ${decided.map(visible).join(' · ')}</p>`
      }
      ${this.editing === name ? this.form(name, fact, override) : nothing}
    </li>`;
  }

  private value({ value }: AlertFact) {
    const time = asTime(value);
    return html`<p class="value">
      <span class="alien">${visibleValue(value)}</span>
      ${time ? html`<span class="muted">${this.when(time, value)}</span>` : nothing}
    </p>`;
  }

  /** How long ago it was, and the time in UTC where the alert has another zone. */
  private when(time: Date, stated: Value): string {
    const ago = age(time, new Date(), this.language);
    return /z$/i.test(String(stated)) ? ago : `${inUtc(time)}, ${ago}`;
  }

  private override({ value, reason }: Answer, fact: AlertFact) {
    const { facts } = this.words;
    return html`<dl>
      <dt>${facts.overridden}</dt>
      <dd class="value"><span class="alien">${visibleValue(value)}</span></dd>
      <dt>${facts.alertSays}</dt>
      <dd><s class="alien">${visibleValue(fact.value)}</s></dd>
      <dt>${facts.reason}</dt>
      <dd>${visible(reason ?? '')}</dd>
    </dl>`;
  }

  private tools(name: string, override: Answer | undefined) {
    const { facts } = this.words;
    return html`<span class="tools">
      <button
        type="button"
        class="quiet"
        id=${`edit-${name}`}
        aria-label=${facts.overrideFact({ fact: name })}
        @click=${() => this.edit(name)}
      >
        ${facts.override}
      </button>
      ${
        override
          ? html`<button
              type="button"
              class="quiet"
              aria-label=${facts.removeOverride({ fact: name })}
              @click=${() => this.takeBack(name)}
            >
              ${facts.remove}
            </button>`
          : nothing
      }
    </span>`;
  }

  private form(name: string, fact: AlertFact, override: Answer | undefined) {
    return html`<nm-override
      .words=${this.words}
      .question=${this.questionFor(name, fact.value)}
      .value=${override?.value ?? fact.value}
      .previous=${override}
      .refusal=${this.refusal}
      @reply=${(event: Report<'reply'>) => this.report('reply', event.detail)}
      @keep=${() => {
        this.report('keep', null);
        void this.settle();
      }}
    ></nm-override>`;
  }

  private takeBack(key: string): void {
    this.report('retract', { key });
    void this.focusOn(`#${CSS.escape(`edit-${key}`)}`);
  }

  private notices() {
    const { notices } = this.alert;
    if (notices.length === 0) return nothing;
    return html`<section aria-labelledby="notices" class="notices">
      <h3 id="notices">${this.words.facts.noticesHeading}</h3>
      <ul>
        ${notices.map((notice) => this.notice(notice))}
      </ul>
    </section>`;
  }

  private notice({ fact, at, why }: Notice) {
    return html`<li>
      ${fact ? html`<code>${visible(fact)}</code>: ` : nothing}${this.words.notice(why)}
      <code class="alien muted">${visible(at)}</code>
    </li>`;
  }

  static override styles = [
    Part.styles,
    column,
    css`
      h2 .muted {
        font-size: 0.8125rem;
        font-weight: 400;
      }
      .facts {
        margin: 0.25rem 0 1rem;
      }
      code {
        font-size: 0.75rem;
      }
      .facts > li {
        padding: 0.5rem 0;
        border-top: 1px solid var(--line);
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
      }
      .name code {
        color: var(--muted);
        font-weight: 600;
      }
      .value {
        font-size: 0.875rem;
        font-weight: 600;
        word-break: break-word;
      }
      .place {
        word-break: break-all;
      }
      .value .muted {
        font-size: 0.8125rem;
        font-weight: 400;
      }
      .decided {
        color: var(--accent);
      }
      .overridden {
        padding-left: 0.625rem !important;
        border-left: 3px solid var(--warn);
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 0.5rem;
      }
      dt {
        color: var(--muted);
      }
      .tools {
        margin-inline: auto -0.25rem;
      }
      .notices {
        display: grid;
        gap: 0.25rem;
        margin-bottom: 0.75rem;
        padding: 0.5rem 0.75rem;
        background: var(--warn-soft);
        border-left: 4px solid var(--warn);
        border-radius: 4px;
      }
      .notices .muted {
        color: inherit;
      }
    `,
  ];
}
