import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import type { Alert } from '../engine/wire.ts';
import { visible } from '../state/visible.ts';
import { LANGUAGES, languages } from '../words/languages.ts';
import type { Language } from '../words/languages.ts';
import { customElement } from './element.ts';
import { Part } from './part.ts';

/** The line on top: which alert is open, the way to another one, and the language. */
@customElement('nm-bar')
export class Bar extends Part {
  /** Whether a document is open and shown. */
  @property({ type: Boolean }) open = false;
  /** The alert that is worked on; none while one is being picked. */
  @property({ attribute: false }) alert: Alert | undefined;
  @property({ attribute: false }) number: number | undefined;
  /** How many alerts the document has. */
  @property({ type: Number }) count = 0;
  @property() language: Language = 'en';

  override render() {
    return html`<header>
      <slot name="brand"></slot>
      ${this.open ? this.opened() : html`<p class="muted">${this.words.page.tagline}</p>`}
      ${this.languageSwitch()}
    </header>`;
  }

  private opened() {
    return html`
      ${this.alert ? this.identity(this.alert) : nothing}
      <div class="actions">
        ${this.number !== undefined && this.count > 1 ? this.numberButton(this.number) : nothing}
        <button type="button" @click=${() => this.report('leave', null)}>
          ${this.words.bar.otherDocument}
        </button>
      </div>
    `;
  }

  private identity(alert: Alert) {
    const { source, choose } = this.words;
    return html`<p class="identity">
      <strong class="alien">${visible(alert.alert_type ?? choose.unknownType)}</strong>
      <span class="muted">
        ${source(alert.source)}
        ${alert.envelope === 'bare' ? nothing : this.arrivedIn(alert.envelope)}
      </span>
    </p>`;
  }

  private arrivedIn(envelope: string): string {
    const { bar } = this.words;
    const [outermost, ...others] = envelope.split('/').map(visible);
    const all = others.reduce((outer, inner) => bar.within({ outer, inner }), outermost ?? '');
    return bar.in({ envelope: all });
  }

  private numberButton(number: number) {
    const { bar } = this.words;
    return html`<button type="button" @click=${() => this.report('choose', null)}>
      ${bar.alertNumber({ number: number + 1, all: this.count })}: ${bar.otherAlert}
    </button>`;
  }

  private languageSwitch() {
    return html`<div class="languages" role="group" aria-label=${this.words.page.language}>
      ${LANGUAGES.map(
        (language) =>
          html`<button
            type="button"
            lang=${language}
            aria-pressed=${language === this.language ? 'true' : 'false'}
            @click=${() => this.report('speak', { language })}
          >
            ${languages[language].page.languageName}
          </button>`,
      )}
    </div>`;
  }

  static override styles = [
    Part.styles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.25rem;
        align-items: center;
        padding: 0.625rem 1.25rem;
        background: var(--surface);
        border-bottom: 1px solid var(--line);
      }
      .identity {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
        align-items: baseline;
      }
      .actions button {
        font-size: 0.8125rem;
      }
      @container walkthrough (max-width: 30rem) {
        header {
          padding: 0.625rem 0.75rem;
        }
      }
      .languages {
        display: flex;
        margin-inline-start: auto;
      }
      .languages button {
        font-size: 0.8125rem;
        font-weight: 500;
        color: var(--muted);
        border-radius: 0;
      }
      .languages button:first-child {
        border-radius: 6px 0 0 6px;
      }
      .languages button:last-child {
        border-radius: 0 6px 6px 0;
      }
      .languages button + button {
        border-inline-start: 0;
      }
      .languages [aria-pressed='true'] {
        font-weight: 700;
        color: var(--accent);
        background: var(--accent-soft);
        box-shadow: inset 0 -3px var(--accent);
      }
    `,
  ];
}
