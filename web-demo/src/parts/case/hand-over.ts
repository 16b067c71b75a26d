import { css, html } from 'lit';
import { state } from 'lit/decorators.js';

import { fields } from '../../style/layout.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import { entered, problem, requiredInput } from './required.ts';

/** Hands a case to somebody else. */
@customElement('nm-hand-over')
export class HandOver extends Part {
  @state() private missing = false;

  override render() {
    const { handover } = this.words;
    return html`<form novalidate @submit=${this.submit}>
      <label for="to">${handover.to}</label>
      ${requiredInput('to', this.missing)} ${problem(handover.missing, this.missing)}
      <label for="note">${handover.note}</label>
      <textarea id="note" name="note" rows="2"></textarea>
      <div class="actions"><button>${handover.submit}</button></div>
    </form>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const to = entered(event, 'to');
    const note = entered(event, 'note');
    this.missing = !to;
    if (!to) return void this.focusOn('#to');
    this.report('entry', { event: { hand_over: { to, ...(note && { note }) } } });
  }

  static override styles = [
    Part.styles,
    fields,
    css`
      form {
        gap: 0.375rem;
      }
      input[type='text'] {
        max-width: 24rem;
      }
    `,
  ];
}
