import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import type { FollowUp, Next } from '../engine/wire.ts';
import { visible, visibleValue } from '../state/visible.ts';
import { customElement } from './element.ts';
import { Part } from './part.ts';

/** What waits beside the step: actions that were put off, and cases that follow. */
@customElement('nm-ahead')
export class Ahead extends Part {
  @property({ attribute: false }) debts: NonNullable<Next['debts']> = [];
  @property({ attribute: false }) follow: readonly FollowUp[] = [];
  /** The number of the case that was opened for one, if it was. */
  @property({ attribute: false }) openedFor!: (follow: FollowUp) => number | undefined;
  /** Whether nothing can be opened from here. */
  @property({ type: Boolean }) readonly = false;

  override render() {
    return html`${this.debts.length > 0 ? this.owed() : nothing}
    ${this.follow.length > 0 ? this.following() : nothing}`;
  }

  private owed() {
    const { later } = this.words;
    return html`<section class="debts" aria-labelledby="debts">
      <h2 id="debts">${later.heading({ count: this.debts.length })}</h2>
      <ul>
        ${this.debts.map(({ title }) => html`<li>${visible(title)}</li>`)}
      </ul>
      <p class="muted">${later.hint}</p>
    </section>`;
  }

  private following() {
    const { follow } = this.words;
    return html`<section aria-labelledby="follow">
      <h2 id="follow">${follow.heading({ count: this.follow.length })}</h2>
      <p class="muted">${follow.hint}</p>
      <ul class="cases">
        ${this.follow.map((it) => html`<li>${this.one(it)}</li>`)}
      </ul>
    </section>`;
  }

  private one(it: FollowUp) {
    const { follow } = this.words;
    const opened = this.openedFor(it);
    const given = Object.entries(it.facts);
    const name = visible(
      [it.playbook, ...given.map(([, value]) => visibleValue(value))].join(', '),
    );
    return html`<p>
        <strong>${visible(it.playbook)}</strong>
        ${given.map(
          ([fact, value]) =>
            html`<br /><code>${visible(fact)}</code> =
              <code class="alien">${visibleValue(value)}</code>`,
        )}
      </p>
      ${
        opened !== undefined
          ? html`<button
              type="button"
              aria-label=${follow.goTo({ name })}
              @click=${() => this.report('pick', { alert: opened })}
            >
              ${follow.go}
            </button>`
          : this.readonly
            ? nothing
            : html`<button
                type="button"
                aria-label=${follow.openCase({ name })}
                @click=${() => this.report('follow', it)}
              >
                ${follow.open}
              </button>`
      }`;
  }

  static override styles = [
    Part.styles,
    css`
      section {
        display: grid;
        gap: 0.375rem;
        margin-bottom: 1.25rem;
        padding: 0.75rem 1rem;
        font-size: 0.875rem;
        background: var(--sunken);
        border-left: 4px solid var(--accent);
        border-radius: 4px;
      }
      h2 {
        font-size: 0.9375rem;
      }
      .debts {
        background: var(--warn-soft);
        border-left-color: var(--warn);
      }
      ul {
        padding-left: 1.25rem;
        list-style: disc;
      }
      .cases {
        display: grid;
        gap: 0.5rem;
        padding: 0;
        list-style: none;
      }
      .cases > li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        justify-content: space-between;
        align-items: start;
      }
    `,
  ];
}
