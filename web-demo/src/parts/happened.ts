import { css, html } from 'lit';
import { property } from 'lit/decorators.js';

import type { Next } from '../engine/wire.ts';
import { visible, visibleLines } from '../state/visible.ts';
import { customElement } from './element.ts';
import { Part } from './part.ts';

/** What happened: a sentence, and the facts that say most. */
@customElement('nm-happened')
export class Happened extends Part {
  @property({ attribute: false }) happened!: NonNullable<Next['what_happened']>;

  override render() {
    const { text, facts } = this.happened;
    return html`<section aria-labelledby="happened">
      <h2 id="happened">${this.words.happened.heading}</h2>
      <p class="lines">${visibleLines(text)}</p>
      <dl>
        ${facts.map(
          ({ title, label }) =>
            html`<div>
              <dt>${visible(title)}</dt>
              <dd class="alien">${visible(label)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  static override styles = [
    Part.styles,
    css`
      section {
        display: grid;
        gap: 0.375rem;
        margin-bottom: 1rem;
        padding-bottom: 0.75rem;
        border-bottom: 1px solid var(--line);
      }
      h2 {
        font-size: 0.9375rem;
      }
      p {
        font-weight: 600;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.25rem;
        font-size: 0.8125rem;
      }
      dt {
        color: var(--muted);
      }
      dd {
        font-weight: 600;
      }
    `,
  ];
}
