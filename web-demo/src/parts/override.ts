import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { Refusal } from '../engine/engine.ts';
import type { Value } from '../engine/wire.ts';
import type { Answer } from '../state/answers.ts';
import { Part } from './part.ts';
import { refusalBox } from './refusal.ts';

/** The form that puts the analyst's value in the place of the alert's, with a reason. */
@customElement('nm-override')
export class Override extends Part {
  @property() fact = '';
  /** What the alert says: its type is the type of the new value. */
  @property({ attribute: false }) stated!: Value;
  /** What helps to find a value. */
  @property() hint = '';
  @property({ attribute: false }) previous: Answer | undefined;
  @property({ attribute: false }) refusal: Refusal | undefined;
  @state() private missing: 'value' | 'reason' | undefined;

  async focusFirst(): Promise<void> {
    await this.focusOn('#value');
  }

  override render() {
    const { facts } = this.words;
    return html`<form novalidate @submit=${this.submit} aria-label=${facts.overrideFact(this.fact)}>
      <div>
        <label for="value">${facts.newValue}</label>
        ${this.hint ? html`<p id="hint" class="muted">${this.hint}</p>` : nothing} ${this.field()}
      </div>
      <div>
        <label for="reason">${facts.reason}</label>
        <textarea
          id="reason"
          name="reason"
          rows="2"
          aria-required="true"
          aria-invalid=${this.missing === 'reason' ? 'true' : 'false'}
          aria-describedby=${this.missing ? 'problem' : nothing}
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

  private field() {
    const value = this.previous?.value ?? this.stated;
    if (typeof this.stated === 'boolean') return this.flagField(value === true);
    if (Array.isArray(this.stated)) return this.listField(Array.isArray(value) ? value : []);
    return html`<input
      type="text"
      id="value"
      name="value"
      class="mono"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${this.missing === 'value' || this.refusal ? 'true' : 'false'}
      aria-describedby=${this.missing || this.refusal ? 'hint problem' : 'hint'}
      .defaultValue=${String(value)}
    />`;
  }

  private flagField(value: boolean) {
    return html`<select id="value" name="value">
      <option value="true" ?selected=${value}>true</option>
      <option value="false" ?selected=${!value}>false</option>
    </select>`;
  }

  private listField(values: string[]) {
    return html`<textarea
        id="value"
        name="value"
        class="mono"
        rows="3"
        spellcheck="false"
        aria-describedby="lines"
        .defaultValue=${values.join('\n')}
      ></textarea>
      <span id="lines" class="muted">${this.words.facts.onePerLine}</span>`;
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
    const form = new FormData(event.target as HTMLFormElement);
    const text = String(form.get('value') ?? '').trim();
    const reason = String(form.get('reason') ?? '').trim();
    this.missing = text === '' ? 'value' : reason === '' ? 'reason' : undefined;
    if (this.missing) return void this.focusOn(`#${this.missing}`);
    this.report('reply', { key: this.fact, value: like(this.stated, text), reason });
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
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'nm-override': Override;
  }
}

/** The text as a value of the same type as another; the engine refuses what does not fit. */
function like(stated: Value, text: string): Value {
  if (Array.isArray(stated)) return text.split('\n').filter((line) => line.trim() !== '');
  if (typeof stated === 'boolean') return text === 'true';
  if (typeof stated === 'number' && Number.isFinite(Number(text))) return Number(text);
  return text;
}
