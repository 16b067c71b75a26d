import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Refusal } from '../../engine/engine.ts';
import type { Value } from '../../engine/wire.ts';
import { visible, visibleValue } from '../../state/visible.ts';
import { fields } from '../../style/layout.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import { refusalBox } from '../refusal.ts';

/** Chooses what a copy of the case leaves out. */
@customElement('nm-redact')
export class Redact extends Part {
  /** The facts of the case, stated and answered, each with a value by which to know it. */
  @property({ attribute: false }) facts: ReadonlyMap<string, Value> = new Map();
  @property({ attribute: false }) refusal: Refusal | undefined;
  /** How many values the last copy was saved without. */
  @property({ attribute: false }) withheld: number | undefined;
  @state() private missing = false;

  override render() {
    const { redact } = this.words;
    return html`<form novalidate @submit=${this.submit}>
      <fieldset>
        <legend class="muted small">${redact.hint}</legend>
        <div class="options">
          ${[...this.facts].map(
            ([fact, value]) =>
              html`<label class="option">
                <input type="checkbox" name="fact" .value=${fact} />
                <span>
                  <code>${visible(fact)}</code>
                  <span class="alien muted small">${visibleValue(value)}</span>
                </span>
              </label>`,
          )}
        </div>
      </fieldset>
      ${this.missing ? html`<p class="error" role="alert">${redact.missing}</p>` : nothing}
      ${this.refusal ? refusalBox(this.words, this.refusal) : nothing}
      <div class="actions"><button>${redact.submit}</button></div>
      <p role="status">
        ${this.withheld === undefined ? '' : redact.done({ count: this.withheld })}
      </p>
    </form>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const facts = new FormData(event.target as HTMLFormElement).getAll('fact').map(String);
    this.missing = facts.length === 0;
    if (this.missing) return void this.focusOn('[name=fact]');
    this.report('redact', { facts });
  }

  static override styles = [
    Part.styles,
    fields,
    css`
      .options {
        grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
        gap: 0.25rem;
        max-height: 20rem;
        overflow: auto;
      }
      .option {
        padding: 0.25rem 0.5rem;
      }
    `,
  ];
}
