import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Entry } from '../../engine/case.ts';
import type { Step } from '../../engine/wire.ts';
import { sha256 } from '../../state/secret.ts';
import { visible, visibleLines } from '../../state/visible.ts';
import { fields } from '../../style/layout.ts';
import '../drop.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import type { Report, Reports } from '../reports.ts';
import { entryStyles, evidenceList } from './entries.ts';
import { entered } from './required.ts';

/** What was read of a file: it never leaves the page. */
interface Measured {
  name: string;
  size: number;
  sha256: string;
}

/**
 * Notes and evidence for a step. What was begun and is not recorded stays when the case goes on,
 * and still belongs to the step where it was begun.
 */
@customElement('nm-record')
export class RecordPart extends Part {
  @property({ attribute: false }) step!: Step;
  /** What was recorded for the step so far. */
  @property({ attribute: false }) entries: readonly Entry[] = [];
  @state() private measured: Measured | 'measuring' | 'impossible' | undefined;
  @state() private missing: 'note' | 'place' | undefined;
  /** The step where the note or the evidence was begun that is not recorded yet. */
  @state() private begunAt: Step | undefined;

  override render() {
    const { record } = this.words;
    return html`<p class="muted small">${record.hint}</p>
      ${this.begun()} ${this.entries.length > 0 ? this.recorded() : nothing} ${this.noteForm()}
      <section aria-labelledby="evidence">
        <h4 id="evidence">${record.evidence}</h4>
        <nm-drop .words=${this.words} @file=${this.measure}>
          <p class="small muted">${record.evidenceHint}</p>
        </nm-drop>
        ${this.evidence()}
      </section>`;
  }

  private begun() {
    if (!this.begunAt || this.begunAt.id === this.step.id) return nothing;
    const { begun } = this.words.record;
    return html`<p class="begun">${begun({ step: visible(this.begunAt.title) })}</p>`;
  }

  private recorded() {
    return html`<ul class="recorded">
      ${this.entries.map((entry) => html`<li>${this.content(entry)}</li>`)}
    </ul>`;
  }

  private content(entry: Entry) {
    if ('note' in entry) return html`<p class="lines">${visibleLines(entry.note.text)}</p>`;
    return 'evidence' in entry ? evidenceList(this.words, entry.evidence) : nothing;
  }

  private noteForm() {
    const { record } = this.words;
    return html`<form novalidate @submit=${this.addNote}>
      <label for="note">${record.note}</label>
      <textarea
        id="note"
        name="note"
        rows="2"
        @input=${this.keepStep}
        aria-invalid=${this.missing === 'note' ? 'true' : 'false'}
        aria-describedby=${this.missing === 'note' ? 'no-note' : nothing}
      ></textarea>
      ${this.complaint('note', 'no-note', record.noteMissing)}
      <div class="actions"><button>${record.addNote}</button></div>
    </form>`;
  }

  private evidence() {
    const { record } = this.words;
    if (this.measured === undefined) return nothing;
    if (this.measured === 'measuring') return html`<p role="status">${record.hashing}</p>`;
    if (this.measured === 'impossible') {
      return html`<p class="error" role="alert">${record.noHash}</p>`;
    }
    return html`<form novalidate @submit=${this.addEvidence}>
      ${evidenceList(this.words, this.measured)}
      <label for="place">${record.keptAt}</label>
      <p id="place-hint" class="muted small">${record.keptAtHint}</p>
      <input
        type="text"
        id="place"
        name="place"
        autocomplete="off"
        aria-invalid=${this.missing === 'place' ? 'true' : 'false'}
        aria-describedby=${this.missing === 'place' ? 'place-hint no-place' : 'place-hint'}
      />
      ${this.complaint('place', 'no-place', record.keptAtMissing)}
      <div class="actions"><button>${record.addEvidence}</button></div>
    </form>`;
  }

  private complaint(of: 'note' | 'place', id: string, text: string) {
    if (this.missing !== of) return nothing;
    return html`<p class="error" role="alert" id=${id}>${text}</p>`;
  }

  private async measure(event: Report<'file'>): Promise<void> {
    const { name, bytes } = event.detail;
    this.measured = 'measuring';
    this.keepStep();
    try {
      this.measured = { name, size: bytes.length, sha256: await sha256(bytes) };
      await this.focusOn('#place');
    } catch {
      this.measured = 'impossible';
    }
  }

  private addNote(event: SubmitEvent): void {
    const text = this.given(event, 'note');
    if (text) this.enter({ note: { step: this.of.id, text } });
  }

  private addEvidence(event: SubmitEvent): void {
    const kept_at = this.given(event, 'place');
    if (!kept_at || typeof this.measured !== 'object') return;
    this.enter({ evidence: { step: this.of.id, ...this.measured, kept_at } });
  }

  private given(event: SubmitEvent, field: 'note' | 'place'): string {
    event.preventDefault();
    const text = entered(event, field);
    this.missing = text === '' ? field : undefined;
    if (this.missing) void this.focusOn(`#${field}`);
    return text;
  }

  private enter(event: Reports['entry']['event']): void {
    this.report('entry', { event });
  }

  /** The step that what is being written belongs to. */
  private get of(): Step {
    return this.begunAt ?? this.step;
  }

  private get note(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('#note');
  }

  /** Remembers the step of what was begun, and forgets it with the last of it. */
  private keepStep(): void {
    const isEmpty = !this.note?.value.trim() && this.measured === undefined;
    this.begunAt = isEmpty ? undefined : this.of;
  }

  /** Empties the form whose content was recorded. */
  clear(recorded: Entry): void {
    if ('evidence' in recorded) this.measured = undefined;
    if ('note' in recorded) this.note?.form?.reset();
    this.keepStep();
  }

  static override styles = [
    Part.styles,
    fields,
    entryStyles,
    css`
      section {
        display: grid;
        gap: 0.5rem;
      }
      .begun {
        padding: 0.5rem 0.75rem;
        font-size: 0.875rem;
        background: var(--warn-soft);
        border-left: 4px solid var(--warn);
        border-radius: 4px;
      }
      .recorded {
        display: grid;
        gap: 0.375rem;
      }
      .recorded > li {
        padding: 0.375rem 0.625rem;
        background: var(--sunken);
        border-radius: 4px;
      }
    `,
  ];
}
