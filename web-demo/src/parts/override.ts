import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Refusal } from '../engine/engine.ts';
import type { Value } from '../engine/wire.ts';
import type { Answer } from '../portal.ts';
import type { Question } from '../state/question.ts';
import { visibleLines } from '../state/visible.ts';
import { customElement } from './element.ts';
import { choicesOf, control, entered } from './field.ts';
import { Part } from './part.ts';
import { refusalBox } from './refusal.ts';

/** The form that puts the analyst's value in the place of another, with a reason. */
@customElement('nm-override')
export class Override extends Part {
  @property({ attribute: false }) question!: Question;
  /** What holds now. */
  @property({ attribute: false }) value!: Value;
  @property({ attribute: false }) previous: Answer | undefined;
  @property({ attribute: false }) refusal: Refusal | undefined;
  @state() private missing: 'value' | 'reason' | undefined;

  async focusFirst(): Promise<void> {
    await this.focusOn('input:checked, #answer, input');
  }

  override render() {
    const { facts } = this.words;
    const { asks, text } = this.question;
    return html`<form
      novalidate
      @submit=${this.submit}
      aria-label=${facts.overrideFact({ fact: asks })}
    >
      ${text ? html`<p id="text" class="lines muted">${visibleLines(text)}</p>` : nothing}
      ${choicesOf(this.words, this.question) ? this.choice() : this.typed()}
      <div>
        <label for="reason">${facts.reason}</label>
        <textarea
          id="reason"
          name="reason"
          rows="2"
          aria-required="true"
          aria-invalid=${this.missing === 'reason' ? 'true' : 'false'}
          aria-describedby=${this.missing === 'reason' ? 'problem' : nothing}
          .defaultValue=${this.previous?.reason ?? ''}
        ></textarea>
      </div>
      ${this.problem()}
      <div class="actions">
        <button>${facts.apply}</button>
        <button type="button" class="quiet" @click=${() => this.report('keep', null)}>
          ${facts.cancel}
        </button>
      </div>
    </form>`;
  }

  private choice() {
    return html`<fieldset>
      <legend class="label">${this.words.facts.newValue}</legend>
      ${this.field()}
    </fieldset>`;
  }

  private typed() {
    return html`<div>
      <label for="answer">${this.words.facts.newValue}</label>
      ${this.field()}
    </div>`;
  }

  private field() {
    const invalid = this.missing === 'value' || this.refusal !== undefined;
    return control({
      words: this.words,
      wanted: this.question,
      value: this.value,
      invalid,
      described: [...(this.question.text ? ['text'] : []), ...(invalid ? ['problem'] : [])],
    });
  }

  private problem() {
    const { facts, ask, refusal } = this.words;
    if (this.missing) {
      const text = this.missing === 'value' ? ask.enterValue : facts.reasonMissing;
      return html`<p class="error" role="alert" id="problem">${text}</p>`;
    }
    return this.refusal
      ? html`<div id="problem">${refusalBox(this.words, this.refusal, refusal.answer)}</div>`
      : nothing;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const value = entered(form, this.question);
    const reason = String(new FormData(form).get('reason') ?? '').trim();
    this.missing = value === undefined ? 'value' : reason === '' ? 'reason' : undefined;
    if (value === undefined) return void this.focusFirst();
    if (this.missing) return void this.focusOn('#reason');
    this.report('reply', { key: this.question.asks, value, reason });
  }

  static override styles = [
    Part.styles,
    css`
      form {
        display: grid;
        gap: 0.5rem;
        margin-top: 0.375rem;
        padding: 0.625rem;
        font-size: 0.8125rem;
        background: var(--sunken);
        border-radius: 6px;
      }
      .options {
        display: grid;
        gap: 0.25rem;
      }
      .option {
        padding: 0.25rem 0.5rem;
      }
      legend {
        padding: 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'nm-override': Override;
  }
}
