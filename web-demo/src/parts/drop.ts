import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import { customElement } from './element.ts';
import { Part } from './part.ts';

/** A place for one file, dropped or chosen, with room for what else can be done there. */
@customElement('nm-drop')
export class Drop extends Part {
  /** Which files the browser offers first. */
  @property() accept = '';
  @state() private problem: 'severalFiles' | 'unreadable' | undefined;
  @state() private hovered = false;

  override render() {
    const { drop } = this.words;
    return html`<div
      class=${this.hovered ? 'drop hovered' : 'drop'}
      @dragover=${this.hover}
      @dragleave=${() => (this.hovered = false)}
      @drop=${this.drop}
    >
      <slot></slot>
      ${this.problem ? html`<p class="error" role="alert">${drop[this.problem]}</p>` : nothing}
      <div class="actions">
        <slot name="action"></slot>
        <button type="button" @click=${this.browse}>${drop.chooseFile}</button>
        <span class="muted">${this.hovered ? drop.hovered : drop.hint}</span>
        <input type="file" hidden accept=${this.accept} @change=${this.picked} />
      </div>
    </div>`;
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

  private async take(files: FileList | null | undefined): Promise<void> {
    const [file, ...others] = files ?? [];
    if (!file) return;
    this.problem = others.length > 0 ? 'severalFiles' : undefined;
    if (this.problem) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.report('file', { name: file.name, bytes });
    } catch {
      this.problem = 'unreadable';
    }
  }

  static override styles = [
    Part.styles,
    css`
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
    `,
  ];
}
