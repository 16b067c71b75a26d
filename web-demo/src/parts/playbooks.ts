import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import type { Refusal } from '../engine/engine.ts';
import type { About } from '../engine/wire.ts';
import { visible } from '../state/visible.ts';
import './drop.ts';
import { customElement } from './element.ts';
import { Part } from './part.ts';
import { refusalBox } from './refusal.ts';
import type { Report } from './reports.ts';

/** How much of a hash is enough to compare by eye. */
const SHOWN_OF_HASH = 12;

/** Which playbooks answer, and the way to others. */
@customElement('nm-playbooks')
export class Playbooks extends Part {
  @property({ attribute: false }) about!: About;
  /** Whether they are others than those built in. */
  @property({ type: Boolean }) replaced = false;
  @property({ attribute: false }) refusal: Refusal | undefined;

  override render() {
    const { playbooks } = this.words;
    return html`<details ?open=${this.refusal !== undefined || this.replaced}>
      <summary><h3>${playbooks.heading}</h3></summary>
      <p class="muted small">${this.replaced ? playbooks.own : playbooks.builtIn}</p>
      <ul>
        ${this.about.playbooks.map(
          ({ id, version, hash }) =>
            html`<li>
              ${visible(id)} <span class="muted">${visible(version)}</span>
              <code class="muted" title=${hash}>${hash.slice(0, SHOWN_OF_HASH)}</code>
            </li>`,
        )}
      </ul>
      ${this.refusal ? refusalBox(this.words, this.refusal, this.words.refusal.bundle) : nothing}
      <nm-drop
        .words=${this.words}
        accept=".nextmove,.bundle,application/octet-stream"
        @file=${(event: Report<'file'>) => this.report('bundle', { bytes: event.detail.bytes })}
      >
        <p class="small">${playbooks.hint}</p>
        ${
          this.replaced
            ? html`<button
                type="button"
                slot="action"
                @click=${() => this.report('bundle', { bytes: undefined })}
              >
                ${playbooks.again}
              </button>`
            : nothing
        }
      </nm-drop>
    </details>`;
  }

  static override styles = [
    Part.styles,
    css`
      summary {
        width: fit-content;
        min-height: 1.5rem;
        cursor: pointer;
      }
      h3 {
        display: inline;
      }
      ul,
      nm-drop {
        margin: 0.5rem 0;
      }
      li {
        font-size: 0.875rem;
      }
    `,
  ];
}
