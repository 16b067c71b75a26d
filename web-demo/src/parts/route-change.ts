import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { alike } from '../state/route-change.ts';
import type { Moved, RouteChange } from '../state/route-change.ts';
import { visible } from '../state/visible.ts';
import type { Words } from '../words/languages.ts';
import { customElement } from './element.ts';
import { Part } from './part.ts';

/** What a changed answer did to the route, until the analyst goes on. */
@customElement('nm-route-change')
export class RouteChangePart extends Part {
  @property({ attribute: false }) change!: RouteChange;

  override render() {
    const { change: said } = this.words;
    const { appear, vanish } = this.change;
    const same = appear.length === 0 && vanish.length === 0;
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${same ? said.same : said.differs}</h3>
      ${movedSteps(this.words, this.change)}
      <button type="button" class="quiet" @click=${() => this.report('noted', null)}>
        ${said.close}
      </button>
    </section>`;
  }

  static override styles = [
    Part.styles,
    css`
      section {
        display: grid;
        gap: 0.5rem;
        justify-items: start;
        margin-bottom: 1.25rem;
        padding: 0.75rem 1rem;
        font-size: 0.875rem;
        background: var(--sunken);
        border: 1px solid var(--line);
        border-left: 4px solid var(--accent);
        border-radius: 4px;
      }
      h4 {
        font-size: 0.8125rem;
      }
      ul {
        padding-left: 1.25rem;
        list-style: disc;
      }
    `,
  ];
}

/** Which steps came onto the route, left it, and stayed. */
export function movedSteps(words: Words, { appear, vanish, stay }: RouteChange): TemplateResult {
  const { change: said } = words;
  return html`${list(said, said.appear, appear, said.returned)}
    ${list(said, said.vanish, vanish, said.kept)}
    <p>${said.stay({ count: stay })}</p>`;
}

function list(said: Words['change'], title: string, steps: readonly Moved[], ofAnswer: string) {
  if (steps.length === 0) return nothing;
  return html`<div>
    <h4>${title}</h4>
    <ul>
      ${alike(steps).map(
        ({ count, ...step }) =>
          html`<li>
            ${visible(step.title)}
            ${count > 1 ? html`<span>(${said.times({ count })})</span>` : nothing}
            ${step.answered ? html`<span class="muted">(${ofAnswer})</span>` : nothing}
          </li>`,
      )}
    </ul>
  </div>`;
}
