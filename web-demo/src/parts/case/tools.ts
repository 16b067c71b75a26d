import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Refusal } from '../../engine/engine.ts';
import type { Step, Value } from '../../engine/wire.ts';
import type { Case } from '../../state/case.ts';
import { recordsOf } from '../../state/journal.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import { refusalBox } from '../refusal.ts';
import type { Report, Section, Shell } from '../reports.ts';
import './file.ts';
import './hand-over.ts';
import './journal.ts';
import './move.ts';
import './record.ts';
import type { RecordPart } from './record.ts';
import './redact.ts';
import './undo.ts';

/** What can be done with a case beside answering, each thing in a section that opens. */
@customElement('nm-case-tools')
export class CaseTools extends Part {
  @property({ attribute: false }) case!: Case;
  /** How many entries the case has: it changes with each, unlike the case. */
  @property({ type: Number }) entries = 0;
  /** How many of them are not saved. */
  @property({ type: Number }) unsaved = 0;
  @property({ attribute: false }) step: Step | undefined;
  @property() shell: Shell = 'posix';
  /** What was not taken, and where it was given. */
  @property({ attribute: false }) refused: { by: string; refusal: Refusal } | undefined;
  /** How many values the last copy was saved without. */
  @state() private withheld: number | undefined;
  @state() private refusedCopy: Refusal | undefined;
  /** Whether the list of changes is shown, which is worked out only then. */
  @state() private undoShown = false;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('entries')) return;
    this.withheld = undefined;
    const latest = this.case.journal.at(-1);
    if (latest) this.renderRoot.querySelector<RecordPart>('nm-record')?.clear(latest);
  }

  override render() {
    const { file, handover, journal } = this.words;
    const { content, isCopy } = this.case;
    const recording = content !== undefined && !isCopy;
    return html`
      ${this.record()} ${recording ? this.undo() : nothing}
      ${this.section('file', file.heading, this.file(), isCopy)}
      ${
        recording
          ? this.section(
              'hand_over',
              handover.heading,
              html`<nm-hand-over
                .words=${this.words}
                @entry=${this.pass('hand_over')}
              ></nm-hand-over>`,
            )
          : nothing
      }
      ${recording ? this.redact() : nothing} ${this.move()}
      ${
        content
          ? this.section(
              'journal',
              journal.heading({ count: this.entries }),
              html`<nm-journal .words=${this.words} .entries=${content.journal}></nm-journal>`,
            )
          : nothing
      }
    `;
  }

  private section(name: Section, title: string, content: TemplateResult, open = false) {
    const refusal = this.refused?.by === name ? this.refused.refusal : undefined;
    return html`<details id=${name} ?open=${open} @toggle=${this.toggle}>
      <summary><h3>${title}</h3></summary>
      <div class="content">
        ${refusal ? refusalBox(this.words, refusal, this.words.refusal.entry) : nothing} ${content}
      </div>
    </details>`;
  }

  /** Passes an entry on, with the section in which its refusal is shown. */
  private pass(from: Section) {
    return (event: Report<'entry'>) => this.report('entry', { ...event.detail, from });
  }

  private record() {
    const { step } = this;
    if (!step || this.case.isCopy) return nothing;
    const entries = recordsOf(this.case.journal, step.id);
    return this.section(
      'record',
      this.words.record.heading({ count: entries.length }),
      html`<nm-record
        .words=${this.words}
        .step=${step}
        .entries=${entries}
        @entry=${this.pass('record')}
      ></nm-record>`,
    );
  }

  private undo() {
    if (this.step?.kind === 'end') return nothing;
    return this.section('undo', this.words.undo.heading, this.changes());
  }

  private changes() {
    if (!this.undoShown) return html``;
    return html`<nm-undo
      .words=${this.words}
      .changes=${this.case.changes}
      .shell=${this.shell}
      @entry=${this.pass('undo')}
      @shell=${(event: Report<'shell'>) => this.report('shell', event.detail)}
    ></nm-undo>`;
  }

  private toggle(event: Event): void {
    const { id, open } = event.currentTarget as HTMLDetailsElement;
    if (id === 'undo') this.undoShown = open;
  }

  private file() {
    return html`<nm-case-file
      .words=${this.words}
      .case=${this.case}
      .entries=${this.entries}
      .unsaved=${this.unsaved}
      @save=${() => this.report('save', null)}
    ></nm-case-file>`;
  }

  private redact() {
    return this.section(
      'redact',
      this.words.redact.heading,
      html`<nm-redact
        .words=${this.words}
        .facts=${valuesOf(this.case)}
        .refusal=${this.refusedCopy}
        .withheld=${this.withheld}
        @redact=${this.saveCopy}
      ></nm-redact>`,
    );
  }

  private saveCopy(event: Report<'redact'>): void {
    const copy = this.case.redact(event.detail.facts);
    this.refusedCopy = 'refusal' in copy ? copy.refusal : undefined;
    if ('refusal' in copy) return;
    this.report('copy', { file: copy.ok.case });
    this.withheld = copy.ok.withheld;
  }

  private move() {
    const { moving, standing } = this.case;
    if (!moving) return nothing;
    return this.section(
      'move',
      this.words.move.heading,
      html`<nm-move
        .words=${this.words}
        .moving=${moving}
        .now=${'ok' in standing ? standing.ok.next : undefined}
        @entry=${this.pass('move')}
      ></nm-move>`,
      true,
    );
  }

  static override styles = [
    Part.styles,
    css`
      :host {
        margin-top: 1.5rem;
        border-top: 1px solid var(--line);
      }
      details {
        border-bottom: 1px solid var(--line);
      }
      summary {
        padding: 0.5rem 0;
        cursor: pointer;
      }
      summary h3 {
        display: inline;
      }
      .content {
        padding: 0 0 1rem;
      }
    `,
  ];
}

/** What the alert states and what was answered, by which one knows what to leave out. */
function valuesOf({ alert, answers }: Case): Map<string, Value> {
  const stated = Object.entries(alert.facts).map(([fact, { value }]) => [fact, value] as const);
  return new Map([...stated, ...answers.map(({ key, value }) => [key, value] as const)]);
}
