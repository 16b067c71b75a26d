import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { Refusal } from '../engine/engine.ts';
import type { Sample } from '../samples.ts';
import { Part } from './part.ts';
import { refusalBox } from './refusal.ts';

/** Takes a document: pasted, dropped, from a file, or a sample. */
@customElement('nm-intake')
export class Intake extends Part {
  @property({ attribute: false }) samples: readonly Sample[] = [];
  @property({ attribute: false }) refusal: Refusal | undefined;
  @property({ attribute: false }) canGoBack = false;
  @state() private problem: 'empty' | 'severalFiles' | 'unreadable' | undefined;
  @state() private hovered = false;

  override render() {
    const { intake } = this.words;
    return html`
      <h2 tabindex="-1">${intake.heading}</h2>
      <p class="muted">${intake.privacy}</p>
      ${this.refusal ? refusalBox(this.words, this.refusal, this.words.refusal.document) : nothing}
      ${this.problem ? html`<p class="error" role="alert" id="problem">${intake[this.problem]}</p>` : nothing}
      ${this.paste()} ${this.samples.length > 0 ? this.sampleList() : nothing}
      ${
        this.canGoBack
          ? html`<button type="button" @click=${() => this.report('back', null)}>
              ${intake.back}
            </button>`
          : nothing
      }
    `;
  }

  private paste() {
    const { intake } = this.words;
    return html`<form
      novalidate
      class=${this.hovered ? 'drop hovered' : 'drop'}
      @submit=${this.submit}
      @dragover=${this.hover}
      @dragleave=${() => (this.hovered = false)}
      @drop=${this.drop}
    >
      <label for="paste">${intake.paste}</label>
      <textarea
        id="paste"
        class="mono"
        rows="9"
        spellcheck="false"
        autocomplete="off"
        aria-invalid=${this.problem === 'empty' ? 'true' : 'false'}
        aria-describedby=${this.problem ? 'problem' : nothing}
      ></textarea>
      <div class="actions">
        <button class="primary">${intake.read}</button>
        <button type="button" @click=${this.browse}>${intake.chooseFile}</button>
        <span class="muted">${this.hovered ? intake.dropHere : intake.drop}</span>
        <input type="file" hidden accept=".json,.txt,application/json" @change=${this.picked} />
      </div>
    </form>`;
  }

  private sampleList() {
    const { intake } = this.words;
    return html`<section aria-labelledby="samples">
      <h3 id="samples">${intake.samples}</h3>
      <p class="muted small">${intake.samplesHint}</p>
      <ul>
        ${this.samples.map(
          (sample) =>
            html`<li>
              <button type="button" class="sample" @click=${() => this.open(sample.text)}>
                <span>${sample.type}</span><span class="muted small mono">${sample.name}</span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private open(document: string | Uint8Array): void {
    this.problem = undefined;
    this.report('open', { document });
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const area = this.renderRoot.querySelector('textarea')!;
    if (area.value.trim() !== '') return this.open(area.value);
    this.problem = 'empty';
    area.focus();
  }

  private browse(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')!.click();
  }

  private picked(event: Event): void {
    const input = event.target as HTMLInputElement;
    void this.take(input.files);
    input.value = '';
  }

  private hover(event: DragEvent): void {
    event.preventDefault();
    this.hovered = true;
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.hovered = false;
    void this.take(event.dataTransfer?.files);
  }

  // The engine judges the bytes: only it knows whether they are text, and how much is too much.
  private async take(files: FileList | null | undefined): Promise<void> {
    const [file, ...others] = files ?? [];
    if (!file) return;
    if (others.length > 0) {
      this.problem = 'severalFiles';
      return;
    }
    try {
      this.open(new Uint8Array(await file.arrayBuffer()));
    } catch {
      this.problem = 'unreadable';
    }
  }

  static override styles = [
    Part.styles,
    css`
      :host {
        display: grid;
        gap: 1rem;
      }
      .drop {
        display: grid;
        gap: 0.5rem;
        padding: 1rem;
        background: var(--sunken);
        border: 2px dashed var(--edge);
        border-radius: var(--radius);
      }
      .drop.hovered {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr));
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
      .sample {
        display: grid;
        width: 100%;
        height: 100%;
        padding: 0.5rem 0.75rem;
        text-align: start;
      }
    `,
  ];
}
