import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import { customElement } from './element.ts';
import { Part } from './part.ts';

const SHOWN_FOR_MS = 2500;

/** A button that copies a text, and says so. */
@customElement('nm-copy')
export class Copy extends Part {
  @property() text = '';
  @property() label = '';
  /** What is copied, for those who do not see what the button stands beside. */
  @property() what = '';
  @state() private outcome: 'copied' | 'copyFailed' | undefined;

  override render() {
    const { commands } = this.words;
    return html`<button
        type="button"
        aria-label=${this.outcome ? nothing : `${this.label}: ${this.what}`}
        @click=${this.copy}
      >
        ${this.outcome ? commands[this.outcome] : this.label}
      </button>
      <span class="sr-only" role="status">${this.outcome ? commands[this.outcome] : ''}</span>`;
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = 'copied';
    } catch {
      this.select();
      this.outcome = 'copyFailed';
    }
    setTimeout(() => (this.outcome = undefined), SHOWN_FOR_MS);
  }

  /** Where the browser refuses the clipboard, the text is at least selected. */
  private select(): void {
    const shown = this.closest('[data-copied]');
    if (shown) getSelection()?.selectAllChildren(shown);
  }

  static override styles = [
    Part.styles,
    css`
      button {
        font-size: 0.8125rem;
      }
    `,
  ];
}
