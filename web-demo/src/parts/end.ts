import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import type { Change } from '../engine/case.ts';
import type { Refusal } from '../engine/engine.ts';
import type { Command, EndStep, TrailEntry } from '../engine/wire.ts';
import { deciderOf, distinct } from '../state/trail.ts';
import { visible, visibleLines } from '../state/visible.ts';
import { stack } from '../style/layout.ts';
import './case/undo.ts';
import './commands.ts';
import { customElement } from './element.ts';
import { Part } from './part.ts';
import { refusalBox } from './refusal.ts';
import type { Report, Shell } from './reports.ts';

const TONES: Record<string, string> = {
  true_positive: 'bad',
  benign_true_positive: 'accent',
  false_positive: 'good',
  not_provable: 'warn',
  handed_over: 'warn',
};

/** The outcome: the verdict, the route to it, and what there is to undo. */
@customElement('nm-end')
export class End extends Part {
  @property({ attribute: false }) step!: EndStep;
  @property({ attribute: false }) trail: readonly TrailEntry[] = [];
  @property({ attribute: false }) changes: readonly Change[] = [];
  @property({ attribute: false }) refusal: Refusal | undefined;
  @property() shell: Shell = 'posix';

  override render() {
    const { end } = this.words;
    const { step } = this;
    return html`
      <p class="kind"><span class="badge">${end.kind}</span></p>
      <h2 tabindex="-1">${visible(step.title)}</h2>
      <p class="verdict">
        <span class="muted">${end.verdict}</span>
        <strong class=${`badge ${TONES[step.verdict] ?? ''}`}
          >${visible(step.verdict_label)}</strong
        >
      </p>
      <p class="lines">${visibleLines(step.text)}</p>
      ${this.notDone()} ${this.status()} ${this.changesMade()} ${this.route()}
      <div class="actions">
        <button type="button" @click=${() => this.report('leave', null)}>${end.other}</button>
      </div>
    `;
  }

  /** What failed, was left out or was never reached: whoever goes on has to know. */
  private notDone() {
    const { not_done: undone = [] } = this.step;
    if (undone.length === 0) return nothing;
    const { end } = this.words;
    return html`<section class="undone" aria-labelledby="undone">
      <h3 id="undone">${end.notDone}</h3>
      <ul>
        ${undone.map(
          ({ title, label }) =>
            html`<li>
              ${visible(title)}
              <span class="badge warn"
                >${label === undefined ? end.notReached : visible(label)}</span
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** What becomes of the alert where it came from, and what sets it so. */
  private status() {
    const { status } = this.step;
    if (!status) return nothing;
    return html`<section aria-labelledby="status">
      <h3 id="status">${this.words.end.status}</h3>
      <p>${visible(status.label)}</p>
      ${status.commands.length > 0 ? this.commands(status.commands) : nothing}
    </section>`;
  }

  private commands(commands: readonly Command[]) {
    return html`<nm-commands
      .words=${this.words}
      .commands=${commands}
      .shell=${this.shell}
      @shell=${(event: Report<'shell'>) => this.report('shell', event.detail)}
    ></nm-commands>`;
  }

  private changesMade() {
    const { end } = this.words;
    return html`<section aria-labelledby="changes">
      <h3 id="changes">${end.changes}</h3>
      ${this.refusal ? refusalBox(this.words, this.refusal, this.words.refusal.entry) : nothing}
      <nm-undo
        .words=${this.words}
        .changes=${this.changes}
        .shell=${this.shell}
        @entry=${(event: Report<'entry'>) => this.report('entry', event.detail)}
        @shell=${(event: Report<'shell'>) => this.report('shell', event.detail)}
      ></nm-undo>
    </section>`;
  }

  private route() {
    const { end } = this.words;
    return html`<section aria-labelledby="route">
      <h3 id="route">${end.route}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">${end.step}</th>
            <th scope="col">${end.reply}</th>
            <th scope="col">${end.decidedBy}</th>
          </tr>
        </thead>
        <tbody>
          ${distinct(this.trail).map(
            (entry) =>
              html`<tr>
                <td>${visible(entry.title)}</td>
                <td>${visible(entry.label)}</td>
                <td>${this.words.route.decider({ decider: deciderOf(entry) })}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  static override styles = [
    Part.styles,
    stack,
    css`
      section {
        display: grid;
        gap: 0.5rem;
      }
      .undone {
        padding: 0.75rem 1rem;
        background: var(--warn-soft);
        border-left: 4px solid var(--warn);
        border-radius: 4px;
      }
      .undone ul {
        display: grid;
        gap: 0.25rem;
      }
      .verdict {
        display: flex;
        gap: 0.5rem;
        align-items: center;
      }
      .verdict .badge {
        padding: 0.25rem 0.75rem;
        font-size: 1rem;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 0.875rem;
      }
      th,
      td {
        padding: 0.375rem 0.5rem 0.375rem 0;
        text-align: start;
        vertical-align: top;
        border-bottom: 1px solid var(--line);
      }
      th {
        color: var(--muted);
        font-weight: 600;
      }
    `,
  ];
}
