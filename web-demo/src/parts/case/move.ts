import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import type { Moving } from '../../engine/case.ts';
import type { Next, PlaybookName } from '../../engine/wire.ts';
import { routeChange } from '../../state/route-change.ts';
import { visible } from '../../state/visible.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import { movedSteps } from '../route-change.ts';

/** What a move to another version of the playbook would do, before anything moves. */
@customElement('nm-move')
export class Move extends Part {
  @property({ attribute: false }) moving!: Moving;
  /** The route as it is, where it can be told. */
  @property({ attribute: false }) now: Next | undefined;

  override render() {
    const { move } = this.words;
    const { from, to, unfit, next } = this.moving;
    return html`<p>
        ${move.follows({ version: named(from) })} ${move.other({ version: named(to) })}
      </p>
      ${this.now ? movedSteps(this.words, routeChange(this.now, next)) : nothing}
      ${
        unfit.length === 0
          ? nothing
          : html`<div>
              <h4>${move.unfit}</h4>
              <ul>
                ${unfit.map(({ key, why }) => html`<li><code>${visible(key)}</code>: ${move.why({ why })}</li>`)}
              </ul>
            </div>`
      }
      <p class="muted small">${move.hint}</p>
      <button type="button" @click=${() => this.report('entry', { event: { move: to } })}>
        ${move.submit}
      </button>`;
  }

  static override styles = [
    Part.styles,
    css`
      :host {
        display: grid;
        gap: 0.5rem;
        justify-items: start;
      }
      ul {
        padding-left: 1.25rem;
        list-style: disc;
      }
      h4 {
        font-size: 0.8125rem;
      }
    `,
  ];
}

/** A version by which an analyst tells it from another, even where the author's number is the same. */
function named({ id, version, hash }: PlaybookName): string {
  return `${visible(id)} ${visible(version)} (${hash.slice(0, 12)})`;
}
