import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { CommandPlace, KeptOutput, Tell } from '../../engine/case.ts';
import type { Refusal } from '../../engine/engine.ts';
import { fields } from '../../style/layout.ts';
import { moment } from '../case/entries.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import { refusalBox } from '../refusal.ts';
import './gave.ts';

/** The place beside a command for what it printed, and what was read of it. */
@customElement('nm-paste')
export class Paste extends Part {
  @property({ attribute: false }) place!: CommandPlace;
  /** What stands beside the command, for those who do not see it. */
  @property() what = '';
  /** What is kept of its last output, if there was one. */
  @property({ attribute: false }) kept: KeptOutput | undefined;
  /** What that output gave, as long as it is the latest of all. */
  @property({ attribute: false }) gave: Tell | undefined;
  @property({ attribute: false }) refusal: Refusal | undefined;
  @state() private missing = false;
  @state() private open = false;

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('gave') && this.gave) this.close();
    if (changed.has('refusal') && this.refusal) void this.focusOn('#printed');
  }

  override render() {
    const { output } = this.words;
    return html`${this.kept ? this.taken(this.kept) : nothing}
      ${
        this.gave
          ? html`<nm-gave .words=${this.words} .gave=${this.gave} brief></nm-gave>`
          : nothing
      }
      <details ?open=${this.open} @toggle=${this.toggle}>
        <summary>
          <span aria-hidden="true">${this.kept ? output.again : output.paste}</span>
          <span class="sr-only">${output.pasteOf({ command: this.what })}</span>
        </summary>
        ${this.open ? this.form() : nothing}
      </details>`;
  }

  /** What is on record of its last output. */
  private taken({ taken_at: at, size, error, unread }: KeptOutput) {
    const { output, record } = this.words;
    const parts = [
      record.bytes({ count: size }),
      ...(at ? [moment(at)] : []),
      ...(error === undefined ? [] : [this.words.error(error)]),
      ...(unread === undefined ? [] : [this.words.untold(unread)]),
    ];
    return html`<p class="muted small">${output.taken}: ${parts.join(' · ')}</p>`;
  }

  private form() {
    const { output } = this.words;
    const invalid = this.missing || this.refusal !== undefined;
    return html`<form novalidate @submit=${this.submit} @input=${() => (this.missing = false)}>
      <p class="muted small">${output.hint}</p>
      <label for="printed">${output.printed}</label>
      ${this.area('printed', 'stdout', invalid)}
      <label for="errors">${output.errors}</label>
      ${this.area('errors', 'stderr', false)}
      <label class="option">
        <input type="checkbox" name="nothing" />
        <span>${output.nothing}</span>
      </label>
      ${this.problem()}
      <div class="actions"><button>${output.submit}</button></div>
    </form>`;
  }

  private area(id: string, name: string, invalid: boolean) {
    return html`<textarea
      id=${id}
      name=${name}
      class="mono"
      rows=${id === 'printed' ? 4 : 2}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-invalid=${invalid ? 'true' : 'false'}
      aria-describedby=${invalid ? 'problem' : nothing}
    ></textarea>`;
  }

  private problem() {
    const { output } = this.words;
    if (this.missing) {
      return html`<p class="error" role="alert" id="problem">${output.missing}</p>`;
    }
    if (!this.refusal) return nothing;
    return html`<div id="problem">${refusalBox(this.words, this.refusal, output.refused)}</div>`;
  }

  private toggle(event: Event): void {
    const { open } = event.target as HTMLDetailsElement;
    if (open && !this.open) void this.focusOn('#printed');
    this.open = open;
  }

  private close(): void {
    if (!this.open) return;
    this.open = false;
    void this.focusOn('summary');
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const [stdout, stderr] = [text(given, 'stdout'), text(given, 'stderr')];
    const isEmpty = `${stdout}${stderr}`.trim() === '';
    this.missing = isEmpty && given.get('nothing') === null;
    if (this.missing) return void this.focusOn('#printed');
    this.report('output', { ...this.place, stdout, stderr });
  }

  static override styles = [
    Part.styles,
    fields,
    css`
      :host {
        gap: 0.25rem;
        grid-column: 1 / -1;
      }
      form {
        gap: 0.375rem;
        padding: 0.5rem 0 0.25rem;
      }
      summary {
        width: fit-content;
        min-height: 1.5rem;
        font-size: 0.8125rem;
        color: var(--accent);
        cursor: pointer;
      }
      .option {
        font-size: 0.875rem;
        background: var(--surface);
      }
    `,
  ];
}

function text(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
}
