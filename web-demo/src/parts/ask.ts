import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import type { AskStep, Notice, Seen } from '../engine/wire.ts';
import { visible, visibleValue, visibleLines } from '../state/visible.ts';
import { customElement } from './element.ts';
import { choicesOf, control, entered } from './field.ts';
import { provenanceTree } from './provenance.ts';
import type { Report } from './reports.ts';
import { StepPart } from './step-part.ts';
import './without-values.ts';

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
      ${this.declines()} ${this.withoutValues()} ${this.reasonForAsking()}
    `;
  }

  private choice() {
    return html`<fieldset aria-describedby="text">
      <legend><h2 tabindex="-1">${visible(this.step.title)}</h2></legend>
      ${this.text()} ${this.known()} ${this.field([])}
    </fieldset>`;
  }

  private typed() {
    return html`<h2 tabindex="-1"><label for="answer">${visible(this.step.title)}</label></h2>
      ${this.text()} ${this.known()} ${this.field(['text'])}`;
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

  /** What stands beside the question before it is answered. */
  private known() {
    return html`${this.conflict()} ${this.suggestion()} ${this.seen()}`;
  }

  /** What the alert or an answer says, and what an output says, where these differ. */
  private conflict() {
    const { conflict = [], asks } = this.step;
    if (conflict.length === 0) return nothing;
    const { output } = this.words;
    return html`<section class="suggested conflict" aria-labelledby="conflict">
      <h3 id="conflict">${output.conflict}</h3>
      <p class="small">${output.conflictHint}</p>
      <ul class="why small">
        ${conflict.map(
          ({ value, label, provenance }) =>
            html`${provenanceTree(this.words, asks, value, provenance)}
              <li class="take">
                <button type="button" @click=${() => this.send({ key: asks, value })}>
                  ${output.take({ label: visible(label) })}
                </button>
              </li>`,
        )}
      </ul>
    </section>`;
  }

  /** What outputs show of the question that could not answer it. */
  private seen() {
    const { seen = [] } = this.step;
    if (seen.length === 0) return nothing;
    return html`<section class="seen small" aria-labelledby="seen">
      <h3 id="seen">${this.words.output.seen}</h3>
      <ul>
        ${seen.map((it) => html`<li>${this.seenIn(it)}</li>`)}
      </ul>
    </section>`;
  }

  private seenIn({ title, purpose, item, looked, why, error, told = {} }: Seen) {
    const { output } = this.words;
    const facts = Object.entries(told);
    return html`${visible(title)}
    (${output.purpose({ purpose })}${
      item === undefined ? nothing : html`, <code class="alien">${visible(item)}</code>`
    }):
    ${facts.map(
      ([fact, { value }]) =>
        html`<code>${visible(fact)}</code> = <code class="alien">${visibleValue(value)}</code>. `,
    )}
    ${facts.length === 0 ? output.saidNothing : nothing}
    ${looked > 0 ? `${output.looked({ count: looked })}.` : nothing}
    ${error === undefined ? nothing : `${this.words.error(error)}.`}
    ${why === undefined ? nothing : this.words.untold(why)}`;
  }

  /** The ways to answer without a value, each with what follows. */
  private declines() {
    const { declines = [], asks } = this.step;
    if (declines.length === 0) return nothing;
    const { text } = declines[0]!;
    return html`<section class="declines" aria-labelledby="declines">
      <h3 id="declines" class="small">${this.words.ask.declines}</h3>
      <p class="small muted lines" id="declined-means">${visibleLines(text)}</p>
      <div class="actions">
        ${declines.map(
          ({ value, label }) =>
            html`<button
              type="button"
              aria-describedby="declined-means"
              @click=${() => this.send({ key: asks, value })}
            >
              ${visible(label)}
            </button>`,
        )}
      </div>
    </section>`;
  }

  private withoutValues() {
    const { replies = [], id } = this.step;
    if (replies.length === 0) return nothing;
    return html`<nm-without-values
      .words=${this.words}
      .key=${id}
      .replies=${replies}
      @reply=${(event: Report<'reply'>) => this.send(event.detail)}
    ></nm-without-values>`;
  }

  /**
   * What rules derived, with their reasons. It is one press away but never chosen beforehand: a
   * hurried Enter sends only what the analyst chose or typed.
   */
  private suggestion() {
    const { suggested, asks } = this.step;
    if (!suggested || 'answer' in suggested.provenance || this.step.conflict) return nothing;
    const { value, label, provenance } = suggested;
    const { ask } = this.words;
    return html`<section class="suggested" aria-labelledby="suggested">
      <h3 id="suggested">${ask.suggested}</h3>
      <p class="value">${visible(label)}</p>
      <ul class="why small">
        ${provenanceTree(this.words, asks, value, provenance)}
      </ul>
      <button type="button" @click=${() => this.send({ key: asks, value })}>
        ${ask.confirm({ label: visible(label) })}
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
              ${ask.noticed({ notice: this.words.notice(this.notice.why) })}
              <code class="alien">${visible(this.notice.at)}</code>
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
      .declines {
        display: grid;
        gap: 0.375rem;
      }
      .take {
        list-style: none;
        margin-bottom: 0.5rem;
      }
      .seen ul {
        padding-left: 1.25rem;
        list-style: disc;
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
