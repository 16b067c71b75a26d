import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Reply } from '../engine/wire.ts';
import { visible } from '../state/visible.ts';
import { fields } from '../style/layout.ts';
import { customElement } from './element.ts';
import { Part } from './part.ts';

/** The replies that an action takes before the values that its commands need are there. */
@customElement('nm-without-values')
export class WithoutValues extends Part {
  /** The key of the reply: the action. */
  @property() key = '';
  @property({ attribute: false }) replies: readonly Reply[] = [];
  @state() private chosen: string | undefined;
  @state() private missing: 'reply' | 'reason' | undefined;

  override render() {
    const { act, ask } = this.words;
    const reply = this.reply();
    return html`<details>
      <summary>${ask.withoutValues}</summary>
      <form novalidate @submit=${this.submit}>
        <fieldset>
          <legend class="small">${ask.withoutValuesHint}</legend>
          <div class="options">${this.replies.map((it) => this.option(it))}</div>
        </fieldset>
        ${reply ? this.reason(reply) : nothing}
        ${
          this.missing
            ? html`<p class="error" role="alert" id="problem">
                ${this.missing === 'reply' ? ask.chooseOne : act.reasonMissing}
              </p>`
            : nothing
        }
        <div class="actions">
          <button>${reply ? act.record({ label: visible(reply.label) }) : act.submit}</button>
        </div>
      </form>
    </details>`;
  }

  private option({ value, label }: Reply) {
    return html`<label class="option">
      <input
        type="radio"
        name="reply"
        .value=${value}
        aria-describedby=${this.missing === 'reply' ? 'problem' : nothing}
        @change=${() => (this.chosen = value)}
      />
      <span>${visible(label)}</span>
    </label>`;
  }

  private reason({ needs_reason: needed }: Reply) {
    const { act } = this.words;
    const invalid = this.missing === 'reason';
    return html`<label for="reason">${needed ? act.reason : act.note}</label>
      <textarea
        id="reason"
        name="reason"
        rows="2"
        aria-required=${needed ? 'true' : 'false'}
        aria-invalid=${invalid ? 'true' : 'false'}
        aria-describedby=${invalid ? 'problem' : nothing}
      ></textarea>`;
  }

  private reply(): Reply | undefined {
    return this.replies.find(({ value }) => value === this.chosen);
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const reply = this.reply();
    const text = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim();
    const lacksReason = reply?.needs_reason && text === '';
    this.missing = reply ? (lacksReason ? 'reason' : undefined) : 'reply';
    if (!reply) return void this.focusOn('[name=reply]');
    if (lacksReason) return void this.focusOn('#reason');
    const said = reply.needs_reason ? { reason: text } : { note: text };
    this.report('reply', { key: this.key, value: reply.value, ...(text && said) });
  }

  static override styles = [
    Part.styles,
    fields,
    css`
      summary {
        width: fit-content;
        min-height: 1.5rem;
        color: var(--muted);
        cursor: pointer;
      }
      form {
        padding-top: 0.5rem;
      }
    `,
  ];
}
