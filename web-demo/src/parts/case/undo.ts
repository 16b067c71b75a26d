import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import type { Change } from '../../engine/case.ts';
import { visible, visibleLines } from '../../state/visible.ts';
import '../commands.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import type { Report, Shell } from '../reports.ts';
import { moment } from './entries.ts';

const TONES: Record<Change['way'], string> = {
  commands: 'accent',
  by_hand: 'accent',
  impossible: 'bad',
  unknown: 'warn',
};

/** What was changed in the world so far, the latest first, and how to take it back. */
@customElement('nm-undo')
export class Undo extends Part {
  @property({ attribute: false }) changes: readonly Change[] = [];
  @property() shell: Shell = 'posix';

  override render() {
    const { undo } = this.words;
    if (this.changes.length === 0) return html`<p class="muted">${undo.none}</p>`;
    return html`<ol class="changes">
      ${this.changes.map((change) => this.change(change))}
    </ol>`;
  }

  private change(change: Change) {
    const { undo, record } = this.words;
    const { title, text, at, by, way, reply, undone } = change;
    return html`<li>
      <p>
        <strong>${visible(title)}</strong>
        ${
          undone === undefined
            ? html`<span class=${`badge ${TONES[way]}`}>${undo.way({ way })}</span>`
            : html`<span class="badge good">${undo.undone}</span>`
        }
      </p>
      <p class="muted small">${record.byWhom({ name: visible(by), time: moment(at) })}</p>
      ${reply === 'failed' ? html`<p>${undo.inPart}</p>` : nothing}
      ${text ? html`<p class="lines">${visibleLines(text)}</p>` : nothing} ${this.saved(change)}
      ${undone === undefined ? this.wayBack(change) : nothing}
    </li>`;
  }

  private saved({ saved, evidence }: Change) {
    const files = [...saved, ...evidence.map(({ name, kept_at: at }) => `${name} (${at})`)];
    if (files.length === 0) return nothing;
    return html`<p class="small">
      ${this.words.undo.saved}: ${files.map((file) => html`<code>${visible(file)}</code> `)}
    </p>`;
  }

  private wayBack({ commands, step, title, way }: Change) {
    const { undo } = this.words;
    return html`${
      commands.length === 0
        ? nothing
        : html`<nm-commands
            .words=${this.words}
            .commands=${commands}
            .shell=${this.shell}
            @shell=${(event: Report<'shell'>) => this.report('shell', event.detail)}
          ></nm-commands>`
    }
    ${
      way === 'impossible'
        ? nothing
        : html`<button
            type="button"
            aria-label=${undo.markStep({ title: visible(title) })}
            @click=${() => this.report('entry', { event: { undone: { step } } })}
          >
            ${undo.mark}
          </button>`
    }`;
  }

  static override styles = [
    Part.styles,
    css`
      .changes {
        display: grid;
        gap: 0.75rem;
      }
      .changes > li {
        display: grid;
        gap: 0.375rem;
        justify-items: start;
        padding: 0.75rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      nm-commands {
        justify-self: stretch;
      }
    `,
  ];
}
