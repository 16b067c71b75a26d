import { css, html } from 'lit';
import { property, state } from 'lit/decorators.js';

import { visible } from '../../state/visible.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import { entered, problem } from './required.ts';

/** Who records: asked once, and never guessed. */
@customElement('nm-analyst')
export class Analyst extends Part {
  @property() analyst = '';
  /** Whether something could not be recorded for want of a name. */
  @property({ type: Boolean }) wanted = false;
  @state() private changing = false;

  override render() {
    const { analyst } = this.words;
    return this.analyst === '' || this.changing
      ? this.form()
      : html`<p class="known">
          ${analyst.as({ name: visible(this.analyst) })}
          <button type="button" class="quiet" @click=${this.change}>${analyst.change}</button>
        </p>`;
  }

  private form() {
    const { analyst } = this.words;
    return html`<form novalidate @submit=${this.submit} class=${this.wanted ? 'wanted' : ''}>
      <label for="name">${analyst.label}</label>
      <div class="actions">
        <input
          type="text"
          id="name"
          name="name"
          autocomplete="name"
          .defaultValue=${this.analyst}
          aria-invalid=${this.wanted ? 'true' : 'false'}
          aria-describedby=${this.wanted ? 'problem hint' : 'hint'}
        />
        <button>${analyst.set}</button>
      </div>
      ${problem(analyst.missing, this.wanted)}
      <p id="hint" class="muted small">${analyst.hint}</p>
    </form>`;
  }

  async focusName(): Promise<void> {
    await this.focusOn('#name');
  }

  private change(): void {
    this.changing = true;
    void this.focusName();
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const name = entered(event, 'name');
    if (name === '') return void this.focusName();
    this.changing = false;
    this.report('named', { name });
  }

  static override styles = [
    Part.styles,
    css`
      form {
        display: grid;
        gap: 0.375rem;
        padding: 0.75rem 1rem;
        background: var(--sunken);
        border: 1px solid var(--line);
        border-radius: 4px;
      }
      .wanted {
        border-color: var(--bad);
      }
      input[type='text'] {
        flex: 1 1 12rem;
        width: auto;
        max-width: 24rem;
      }
      .known {
        font-size: 0.8125rem;
        color: var(--muted);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'nm-analyst': Analyst;
  }
}
