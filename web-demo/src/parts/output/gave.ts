import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import type { Tell } from '../../engine/case.ts';
import type { Highlight, Told } from '../../engine/wire.ts';
import { visible, visibleValue } from '../../state/visible.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import { outputPlace, standingLine } from './standing.ts';

/** What an output gave: the questions that it answers, facts, whether the change holds, what it does not tell. */
@customElement('nm-gave')
export class Gave extends Part {
  @property({ attribute: false }) gave!: Tell;
  /** The title of the action, where it stands no more beside its command. */
  @property() of = '';
  /** Whether it stands beside the command, and goes with it. */
  @property({ type: Boolean }) brief = false;

  override render() {
    const { output } = this.words;
    const { settled, told, standing, notices } = this.gave;
    const asked = new Set(settled.map(({ fact }) => fact));
    const others = Object.entries(told).filter(([fact]) => !asked.has(fact));
    const isEmpty = settled.length + others.length + notices.length === 0 && !standing;
    return html`<section aria-labelledby="heading">
      ${this.heading()} ${standing ? standingLine(this.words, standing) : nothing}
      ${settled.length > 0 ? this.settled(settled) : nothing}
      ${others.length > 0 ? this.facts(others) : nothing} ${this.notices()}
      ${isEmpty ? html`<p>${output.gaveNothing}</p>` : nothing}
      ${
        this.brief
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => this.report('noted', null)}>
              ${this.words.change.close}
            </button>`
      }
    </section>`;
  }

  /** Beside its command it is a part of the commands; above the step it stands by itself. */
  private heading() {
    const { output } = this.words;
    if (this.brief) return html`<h4 id="heading">${output.gave}</h4>`;
    return html`<h2 id="heading">${output.gaveOf({ action: visible(this.of) })}</h2>`;
  }

  private settled(settled: readonly Highlight[]) {
    const { output } = this.words;
    return html`<p>${output.settled({ count: settled.length })}</p>
      <ul>
        ${settled.map(
          ({ title, label, provenance }) =>
            html`<li>
              ${visible(title)} <strong>${visible(label)}</strong>
              ${'output' in provenance ? this.place(provenance.output) : nothing}
            </li>`,
        )}
      </ul>`;
  }

  private facts(facts: readonly [string, Told][]) {
    const { output } = this.words;
    return html`<p>${output.facts}</p>
      <ul>
        ${facts.map(
          ([fact, told]) =>
            html`<li>
              <code>${visible(fact)}</code> = <code class="alien">${this.value(told)}</code>
              ${this.place(told)} ${told.at_least ? html`<em>${output.atLeast}</em>` : nothing}
            </li>`,
        )}
      </ul>`;
  }

  private value({ value }: Told): string {
    const isNone = Array.isArray(value) && value.length === 0;
    return isNone ? this.words.output.emptyList : visibleValue(value);
  }

  private place(told: { from: string; missing?: string }) {
    return html`<span class="muted">${outputPlace(this.words, told)}</span>`;
  }

  private notices() {
    return this.gave.notices.map(
      ({ fact, why }) =>
        html`<p class="notice">
          ${fact ? html`<code>${visible(fact)}</code>: ` : nothing}${this.words.untold(why)}
        </p>`,
    );
  }

  static override styles = [
    Part.styles,
    css`
      section {
        display: grid;
        gap: 0.375rem;
        justify-items: start;
        padding: 0.625rem 0.75rem;
        font-size: 0.875rem;
        background: var(--sunken);
        border: 1px solid var(--line);
        border-left: 4px solid var(--good);
        border-radius: 4px;
      }
      h2 {
        font-size: 0.9375rem;
      }
      :host(:not([brief])) section {
        margin-bottom: 1.25rem;
      }
      ul {
        padding-left: 1.25rem;
        list-style: disc;
      }
      .notice {
        color: var(--warn);
      }
    `,
  ];
}
