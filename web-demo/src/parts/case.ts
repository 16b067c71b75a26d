import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';

import type { Refusal } from '../engine/engine.ts';
import type { Alert, Next, Step } from '../engine/wire.ts';
import { findAnswer } from '../state/answers.ts';
import type { Answer } from '../portal.ts';
import type { Case } from '../state/case.ts';
import { roadChange } from '../state/road-change.ts';
import type { RoadChange } from '../state/road-change.ts';
import { answeredByAlert } from '../state/trail.ts';
import { visible } from '../state/visible.ts';
import { identityOf } from '../state/view.ts';
import type { View } from '../state/view.ts';
import './act.ts';
import './ask.ts';
import './end.ts';
import './facts.ts';
import type { Facts } from './facts.ts';
import { Part } from './part.ts';
import { refusalBox } from './refusal.ts';
import type { Report, Reports, Shell } from './reports.ts';
import './road-change.ts';
import './road.ts';
import type { Road } from './road.ts';

/** Where an answer was given, and where its refusal is shown. */
type Asker = 'step' | 'facts' | 'road';

type Shown = Extract<View, { alert: unknown }>;

/** One alert on its way: the facts, the step, and the road. */
@customElement('nm-case')
export class CasePart extends Part {
  @property({ attribute: false }) case!: Case;
  @property() language = 'en';
  @state() private shell: Shell = 'posix';
  /** The key of the answer that is being changed. */
  @state() private revising: string | undefined;
  /** What the last change did to the road, until the analyst goes on. */
  @state() private change: RoadChange | undefined;
  @state() private refused: { by: Asker; refusal: Refusal } | undefined;
  @query('nm-facts') private factsPart!: Facts;
  @query('[data-main]') private mainPart!: Part | null;
  @query('nm-road') private roadPart!: Road | null;
  private wantsFocus = false;
  private followed = '';

  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    await (this.mainPart ? this.mainPart.focusHeading() : super.focusHeading());
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    void this.followRoad();
    if (!this.wantsFocus) return;
    this.wantsFocus = false;
    void this.focusHeading();
  }

  /** Keeps the place where one stands in sight, as the road scrolls on its own where it is long. */
  private async followRoad(): Promise<void> {
    const { view } = this.case;
    const here = view.kind === 'walk' ? identityOf(view.next.step) : '';
    if (here === this.followed || !this.roadPart) return;
    this.followed = here;
    await this.roadPart.updateComplete;
    const column = this.roadPart.parentElement!;
    column.scrollTop = column.scrollHeight;
  }

  override render() {
    const { view } = this.case;
    if (view.kind !== 'walk' && view.kind !== 'stuck') return nothing;
    const next = view.kind === 'walk' ? view.next : undefined;
    return html`
      ${view.alert.sample ? this.exercise() : nothing}
      <div class="columns">
        <div class="main">${this.changed()} ${this.main(view)}</div>
        <div class="facts">${this.facts(view.alert, next)}</div>
        ${next ? html`<div class="road">${this.road(next)}</div>` : nothing}
      </div>
    `;
  }

  private changed() {
    if (!this.change || this.revising) return nothing;
    return html`<nm-road-change
      .words=${this.words}
      .change=${this.change}
      @noted=${this.noted}
    ></nm-road-change>`;
  }

  private noted(): void {
    this.change = undefined;
    this.wantsFocus = true;
  }

  private exercise() {
    const { label, text } = this.words.sample;
    return html`<p class="exercise"><strong>${label}</strong> ${text}</p>`;
  }

  private main(view: Shown) {
    if (view.kind === 'stuck') return this.stuck(view.refusal, view.unhandled);
    const revised = this.revising && this.case.stepAnsweredBy(this.revising);
    const step = revised || view.next.step;
    return keyed(`${identityOf(step)} ${this.revising}`, this.step(step, view));
  }

  private stuck(refusal: Refusal, unhandled: boolean) {
    const { unhandled: heading, unhandledHint, step } = this.words.refusal;
    return html`<div class="stuck">
      <h2 tabindex="-1">${unhandled ? heading : step}</h2>
      ${unhandled ? html`<p>${unhandledHint}</p>` : nothing} ${refusalBox(this.words, refusal)}
      ${
        unhandled
          ? nothing
          : html`<button type="button" @click=${this.restart}>${this.words.end.again}</button>`
      }
    </div>`;
  }

  private step(step: Step, { alert, next }: Extract<Shown, { kind: 'walk' }>) {
    const previous = this.revising ? findAnswer(this.case.answers, this.revising) : undefined;
    const refusal = this.refused?.by === 'step' ? this.refused.refusal : undefined;
    switch (step.kind) {
      case 'ask':
        return html`<nm-ask
          data-main
          .words=${this.words}
          .step=${step}
          .previous=${previous}
          .refusal=${refusal}
          .notice=${alert.notices.find(({ fact }) => fact === step.asks)}
          @reply=${this.reply}
          @keep=${this.keep}
        ></nm-ask>`;
      case 'act':
        return html`<nm-act
          data-main
          .words=${this.words}
          .step=${step}
          .previous=${previous}
          .refusal=${refusal}
          .shell=${this.shell}
          @reply=${this.reply}
          @keep=${this.keep}
          @shell=${this.chooseShell}
        ></nm-act>`;
      case 'end':
        return html`<nm-end
          data-main
          .words=${this.words}
          .step=${step}
          .trail=${next.trail}
          .changes=${this.case.changesMade()}
          .shell=${this.shell}
          @leave=${() => this.report('leave', null)}
          @restart=${this.restart}
          @shell=${this.chooseShell}
        ></nm-end>`;
    }
  }

  private facts(alert: Alert, next: Next | undefined) {
    return html`<nm-facts
      .words=${this.words}
      .language=${this.language}
      .alert=${alert}
      .trail=${next?.trail ?? []}
      .answers=${this.case.answers}
      .questionFor=${this.questionFor}
      .refusal=${this.refused?.by === 'facts' ? this.refused.refusal : undefined}
      @reply=${this.override}
      @retract=${(event: Report<'retract'>) => this.retract(event.detail.key)}
      @keep=${() => (this.refused = undefined)}
    ></nm-facts>`;
  }

  private road(next: Next) {
    return html`<nm-road
      .words=${this.words}
      .next=${next}
      .answers=${this.case.answers}
      .questionFor=${this.questionFor}
      .revising=${this.revising}
      .refusal=${this.refused?.by === 'road' ? this.refused.refusal : undefined}
      @reply=${this.decideOtherwise}
      @keep=${() => (this.refused = undefined)}
      @revise=${this.revise}
      @retract=${(event: Report<'retract'>) => {
        this.wantsFocus = true;
        this.retract(event.detail.key);
      }}
    ></nm-road>`;
  }

  private readonly questionFor: Case['questionFor'] = (fact, stated) =>
    this.case.questionFor(fact, stated);

  private reply(event: Report<'reply'>): void {
    this.wantsFocus = this.take(event.detail, 'step');
  }

  private override(event: Report<'reply'>): void {
    if (this.take(event.detail, 'facts')) void this.factsPart.settle();
  }

  private decideOtherwise(event: Report<'reply'>): void {
    if (!this.take(event.detail, 'road')) return;
    this.roadPart?.settle();
    this.wantsFocus = true;
  }

  private take(answer: Answer, by: Asker): boolean {
    const changes = by !== 'step' || findAnswer(this.case.answers, answer.key) !== undefined;
    const { view } = this.case;
    const refusal = this.case.reply(answer);
    this.refused = refusal && { by, refusal };
    if (refusal) return false;
    this.revising = undefined;
    this.change = changes ? differenceOf(view, this.case.view) : undefined;
    this.move({ answer, status: changes ? this.corrected() : this.advanced() });
    return true;
  }

  private retract(key: string): void {
    const { view } = this.case;
    this.case.retract(key);
    this.forget();
    this.change = differenceOf(view, this.case.view);
    this.move({ answer: { key, removed: true }, status: (words) => words.status.removed });
  }

  private restart(): void {
    this.case.restart();
    this.forget();
    this.change = undefined;
    this.wantsFocus = true;
    this.move({ status: () => '' });
  }

  /** A fact of the alert is changed where it stands, an answer at its step, a derived fact on the road. */
  private revise(event: Report<'revise'>): void {
    const { key } = event.detail;
    const { view } = this.case;
    if ('alert' in view && Object.hasOwn(view.alert.facts, key))
      return void this.factsPart.edit(key);
    this.forget();
    if (!this.case.stepAnsweredBy(key)) return void this.roadPart?.edit(key);
    this.revising = key;
    this.wantsFocus = true;
  }

  private keep(): void {
    this.forget();
    this.wantsFocus = true;
  }

  private forget(): void {
    this.revising = undefined;
    this.refused = undefined;
  }

  private chooseShell(event: Report<'shell'>): void {
    this.shell = event.detail.shell;
  }

  private move(detail: Reports['moved']): void {
    this.requestUpdate();
    this.report('moved', detail);
  }

  private corrected(): Reports['moved']['status'] {
    const { view, answers } = this.case;
    const aside = view.kind === 'walk' ? view.next.unused.length : 0;
    const kept = answers.length - 1 - aside;
    return (words) => words.status.changed(kept, aside);
  }

  private advanced(): Reports['moved']['status'] {
    const { view } = this.case;
    if (view.kind !== 'walk') return () => '';
    const { step, trail } = view.next;
    return (words) =>
      step.kind === 'end'
        ? words.status.end(visible(step.verdict_label))
        : words.status.answered(answeredByAlert(trail));
  }

  static override styles = [
    Part.styles,
    css`
      .exercise {
        padding: 0.5rem 1.25rem;
        color: var(--warn);
        background: var(--warn-soft);
        border-bottom: 1px solid var(--warn);
      }
      .columns {
        display: grid;
        gap: 1rem;
        padding: 1rem 1.25rem 2rem;
        grid-template: 'main' 'road' 'facts' / minmax(0, 1fr);
        align-items: start;
      }
      .columns > * {
        padding: 1rem;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      .main {
        grid-area: main;
        padding: 1.25rem 1.5rem 1.5rem;
      }
      .facts {
        grid-area: facts;
      }
      .road {
        grid-area: road;
      }
      .stuck {
        display: grid;
        gap: 0.75rem;
        justify-items: start;
      }
      @container walkthrough (max-width: 30rem) {
        .columns {
          padding: 0.5rem;
          gap: 0.5rem;
        }
        .main {
          padding: 1rem;
        }
      }
      @container walkthrough (min-width: 46rem) {
        .columns {
          grid-template: 'main road' auto 'main facts' 1fr / minmax(0, 1fr) minmax(15rem, 19rem);
        }
      }
      @container walkthrough (min-width: 70rem) {
        .facts,
        .road {
          position: sticky;
          top: 1rem;
          max-height: max(20rem, calc(100vh - 5.5rem));
          overflow: auto;
        }
        .columns {
          max-width: 120rem;
          margin-inline: auto;
          grid-template: 'facts main road' / clamp(14rem, 20cqi, 20rem) minmax(0, 1fr) clamp(
              14rem,
              20cqi,
              20rem
            );
        }
      }
    `,
  ];
}

function differenceOf(before: View, after: View): RoadChange | undefined {
  if (before.kind !== 'walk' || after.kind !== 'walk') return undefined;
  return roadChange(before.next, after.next);
}
