import { css, html } from 'lit';
import { property } from 'lit/decorators.js';

import type { Entry } from '../../engine/case.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import { entryLine, entryStyles } from './entries.ts';

/** Everything that was recorded, the first first. */
@customElement('nm-journal')
export class Journal extends Part {
  @property({ attribute: false }) entries: readonly Entry[] = [];

  override render() {
    return html`<ol start="0">
      ${this.entries.map((entry) => html`<li>${entryLine(this.words, entry)}</li>`)}
    </ol>`;
  }

  static override styles = [
    Part.styles,
    entryStyles,
    css`
      ol {
        padding-left: 2rem;
        list-style: decimal;
        font-size: 0.875rem;
      }
      li {
        padding: 0.375rem 0;
        border-top: 1px solid var(--line);
      }
    `,
  ];
}
