import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import type { AskStep, Notice } from '../engine/wire.ts';
import { visible, visibleLines } from '../state/visible.ts';
import { customElement } from './element.ts';
import { choicesOf, control, entered } from './field.ts';
import { provenanceTree } from './provenance.ts';
import { StepPart } from './step-part.ts';

/** A question: a choice, or a value of some kind. */
@customElement('nm-ask')
export class Ask extends StepPart {
  @property({ attribute: false }) step!: AskStep;
  /** What the alert had for this fact that was not taken over. */
  @property({ attribute: false }) notice: Notice | undefined;

  override render() {
    const { ask } = this.words;
    return html`
      ${this.changeBanner()}
      <p class="kind"><span class="badge accent">${ask.kind}</span></p>
      <form novalidate @submit=${this.submit}>
        ${choicesOf(this.words, this.step) ? this.choice() : this.typed()} ${this.problem()}
        <div class="actions"><button class="primary">${ask.submit}</button></div>
      </form>
      ${this.reasonForAsking()}
    `;
  }

  private choice() {
    return html`<fieldset aria-describedby="text">
      <legend><h2 tabindex="-1">${visible(this.step.title)}</h2></legend>
      ${this.text()} ${this.suggestion()} ${this.field([])}
    </fieldset>`;
  }

  private typed() {
    return html`<h2 tabindex="-1"><label for="answer">${visible(this.step.title)}</label></h2>
      ${this.text()} ${this.suggestion()} ${this.field(['text'])}`;
  }

  private field(described: string[]) {
    return control({
      words: this.words,
      wanted: this.step,
      value: this.previous?.value,
      invalid: this.hasProblem,
      described: this.hasProblem ? [...described, 'problem'] : described,
    });
  }

  private text() {
    return html`<p id="text" class="lines">${visibleLines(this.step.text)}</p>`;
  }

  /**
   * What rules derived, with their reasons. It is one press away but never chosen beforehand: a
   * hurried Enter sends only what the analyst chose or typed.
   */
  private suggestion() {
    const { suggested, asks } = this.step;
    if (!suggested || 'answer' in suggested.provenance) return nothing;
    const { value, label, provenance } = suggested;
    const { ask } = this.words;
    return html`<section class="suggested" aria-labelledby="suggested">
      <h3 id="suggested">${ask.suggested}</h3>
      <p class="value">${visible(label)}</p>
      <ul class="why small">
        ${provenanceTree(this.words, asks, value, provenance)}
      </ul>
      <button type="button" @click=${() => this.send({ key: asks, value })}>
        ${ask.confirm(visible(label))}
      </button>
    </section>`;
  }

  private reasonForAsking() {
    const { ask } = this.words;
    return html`<details ?open=${this.notice !== undefined}>
      <summary>${ask.why}</summary>
      <p>
        ${this.step.suggested ? ask.whyConfirm : ask.whyText} ${ask.recordedAs}
        <code>${this.step.asks}</code>
      </p>
      ${
        this.notice
          ? html`<p>
              ${ask.noticed(this.notice.why)} <code class="alien">${visible(this.notice.at)}</code>
            </p>`
          : nothing
      }
    </details>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const value = entered(event.target as HTMLFormElement, this.step);
    const { ask } = this.words;
    if (value !== undefined) return this.send({ key: this.step.asks, value });
    const chooses = choicesOf(this.words, this.step) !== undefined;
    this.complain(chooses ? ask.chooseOne : ask.enterValue, 'input, textarea');
  }

  static override styles = [
    StepPart.styles,
    css`
      input[type='text'] {
        flex: 1 1 16rem;
        width: auto;
        max-width: 40rem;
      }
      .suggested {
        display: grid;
        gap: 0.375rem;
        justify-items: start;
        padding: 0.75rem;
        background: var(--accent-soft);
        border-left: 4px solid var(--accent);
        border-radius: 4px;
      }
      .suggested .value {
        font-weight: 650;
      }
      .why ul {
        padding-left: 0.75rem;
        border-left: 2px solid var(--line);
      }
    `,
  ];
}
