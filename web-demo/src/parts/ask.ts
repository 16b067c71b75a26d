import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { AskStep, Notice, Option, Value } from '../engine/wire.ts';
import { visible, visibleLines } from '../state/visible.ts';
import { StepPart } from './step-part.ts';

/** A question: a choice, or a value of some kind. */
@customElement('nm-ask')
export class Ask extends StepPart {
  @property({ attribute: false }) step!: AskStep;
  /** What the alert had for this fact that was not taken over. */
  @property({ attribute: false }) notice: Notice | undefined;

  override render() {
    const options = this.options();
    return html`
      ${this.changeBanner()}
      <p class="kind"><span class="badge accent">${this.words.ask.kind}</span></p>
      <form novalidate @submit=${this.submit}>
        ${options ? this.choice(options) : this.field()} ${this.problem()}
        <div class="actions"><button class="primary">${this.words.ask.submit}</button></div>
      </form>
      ${this.reasonForAsking()}
    `;
  }

  private options(): Option[] | undefined {
    const { ask } = this.words;
    if (this.step.answer === 'one_of') return this.step.options;
    if (this.step.answer !== 'flag') return undefined;
    return [
      { value: 'true', label: ask.yes },
      { value: 'false', label: ask.no },
    ];
  }

  private choice(options: Option[]) {
    const previous = String(this.previous?.value);
    return html`<fieldset aria-describedby="text">
      <legend><h2 tabindex="-1">${visible(this.step.title)}</h2></legend>
      ${this.text()}
      <div class="options">
        ${options.map(
          ({ value, label }) =>
            html`<label class="option">
              <input
                type="radio"
                name="answer"
                .value=${value}
                ?checked=${this.previous !== undefined && value === previous}
                aria-describedby=${this.hasProblem ? 'problem' : nothing}
              />
              <span>${visible(label)}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private field() {
    const { answer } = this.step;
    const format = this.words.ask.format(answer);
    const described = ['text', format && 'format', this.hasProblem && 'problem'].filter(Boolean);
    return html`<h2 tabindex="-1"><label for="answer">${visible(this.step.title)}</label></h2>
      ${this.text()} ${format ? html`<p id="format" class="muted small">${format}</p>` : nothing}
      <div class="actions">
        <input
          type="text"
          id="answer"
          name="answer"
          class="mono"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          inputmode=${answer === 'number' ? 'decimal' : 'text'}
          .defaultValue=${this.previous ? String(this.previous.value) : ''}
          aria-invalid=${this.hasProblem ? 'true' : 'false'}
          aria-describedby=${described.join(' ')}
        />
        ${answer === 'time' ? this.nowButton() : nothing}
      </div>`;
  }

  private nowButton() {
    return html`<button type="button" @click=${this.fillNow}>${this.words.ask.now}</button>`;
  }

  private fillNow(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('#answer')!;
    field.value = `${new Date().toISOString().slice(0, 19)}Z`;
    field.focus();
  }

  private text() {
    return html`<p id="text" class="lines">${visibleLines(this.step.text)}</p>`;
  }

  private reasonForAsking() {
    const { ask } = this.words;
    return html`<details ?open=${this.notice !== undefined}>
      <summary>${ask.why}</summary>
      <p>${ask.whyText} ${ask.recordedAs} <code>${this.step.asks}</code></p>
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
    const given = new FormData(event.target as HTMLFormElement).get('answer');
    const text = typeof given === 'string' ? given.trim() : '';
    const { ask } = this.words;
    if (text === '') return this.complain(this.options() ? ask.chooseOne : ask.enterValue, 'input');
    this.send({ key: this.step.asks, value: valueOf(text, this.step.answer) });
  }

  static override styles = [
    StepPart.styles,
    css`
      input[type='text'] {
        flex: 1 1 16rem;
        width: auto;
        max-width: 40rem;
      }
    `,
  ];
}

// A text that is no number goes to the engine as it is: the refusal then says what was expected.
function valueOf(text: string, kind: string): Value {
  if (kind === 'flag') return text === 'true';
  if (kind === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
  if (kind === 'list') return text.split('\n').filter((line) => line !== '');
  return text;
}
