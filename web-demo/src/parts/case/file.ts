import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Refusal } from '../../engine/engine.ts';
import type { Case } from '../../state/case.ts';
import { fields } from '../../style/layout.ts';
import '../copy.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import { refusalBox } from '../refusal.ts';
import { entered } from './required.ts';

/** The file of a case: saving it, and comparing it with a hash that was kept elsewhere. */
@customElement('nm-case-file')
export class CaseFile extends Part {
  @property({ attribute: false }) case!: Case;
  /** How many entries the file has, so that a new one is shown. */
  @property({ type: Number }) entries = 0;
  @property({ type: Number }) unsaved = 0;
  @state() private missing = false;
  @state() private compared: { entry: number } | { refusal: Refusal } | undefined;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('entries')) this.compared = undefined;
  }

  override render() {
    const { file } = this.words;
    const { content, isCopy } = this.case;
    if (!content) return html`<p class="muted">${file.none}</p>`;
    return html`
      ${isCopy ? nothing : html`<p class=${this.unsaved > 0 ? 'unsaved' : 'muted'}>${file.unsaved({ count: this.unsaved })}</p>`}
      <div class="actions">
        <button type="button" class="primary" @click=${() => this.report('save', null)}>
          ${file.save}
        </button>
      </div>
      <p class="muted small">${file.secret}</p>
      <section aria-labelledby="head" data-copied>
        <h4 id="head">${file.head}</h4>
        <p class="head">
          <code data-copied>${content.head}</code>
          <nm-copy
            .words=${this.words}
            .text=${content.head}
            .label=${this.words.commands.copy}
            .what=${file.head}
          ></nm-copy>
        </p>
        <p class="muted small">${file.headHint}</p>
      </section>
      ${this.comparison()}
    `;
  }

  private comparison() {
    const { file } = this.words;
    const wrong = this.missing || (this.compared && 'refusal' in this.compared);
    return html`<form novalidate @submit=${this.compare}>
      <label for="kept">${file.compare}</label>
      <div class="actions">
        <input
          type="text"
          id="kept"
          name="kept"
          class="mono"
          autocomplete="off"
          spellcheck="false"
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby="compared"
        />
        <button>${file.compareSubmit}</button>
      </div>
      <div id="compared" role="status">${this.outcome()}</div>
    </form>`;
  }

  private outcome() {
    const { file } = this.words;
    if (this.missing) return html`<p class="error">${file.compareMissing}</p>`;
    if (!this.compared) return nothing;
    if ('refusal' in this.compared) return refusalBox(this.words, this.compared.refusal);
    const { entry } = this.compared;
    return html`<p class="good">
      ${entry === this.entries - 1 ? file.anchoredLast : file.anchored({ entry })}
    </p>`;
  }

  private compare(event: SubmitEvent): void {
    event.preventDefault();
    const kept = entered(event, 'kept');
    this.missing = kept === '';
    this.compared = undefined;
    if (this.missing) return void this.focusOn('#kept');
    const verified = this.case.verify(kept.toLowerCase());
    this.compared = 'ok' in verified ? { entry: verified.ok.anchored! } : verified;
  }

  static override styles = [
    Part.styles,
    fields,
    css`
      section {
        display: grid;
        gap: 0.25rem;
      }
      .unsaved {
        font-weight: 600;
        color: var(--warn);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.75rem;
        align-items: center;
      }
      .head code {
        word-break: break-all;
      }
      .good {
        color: var(--good);
      }
      input[type='text'] {
        flex: 1 1 16rem;
        width: auto;
      }
    `,
  ];
}
