import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';

import type { CaseStep, Verified } from '../engine/case.ts';
import { NO_PLAYBOOK } from '../engine/engine.ts';
import type { Outcome, Refusal } from '../engine/engine.ts';
import type { FollowUp, Next, Step } from '../engine/wire.ts';
import type { Case } from '../state/case.ts';
import { findAnswer, latestHandOver, outputsOf } from '../state/journal.ts';
import { identityOf } from '../state/step.ts';
import { visible, visibleLines } from '../state/visible.ts';
import { columns } from '../style/columns.ts';
import './act.ts';
import './ahead.ts';
import './ask.ts';
import './case/analyst.ts';
import { download, fileName } from './case/download.ts';
import { moment } from './case/entries.ts';
import { Recorder } from './case/recorder.ts';
import './case/tools.ts';
import { customElement } from './element.ts';
import './end.ts';
import './facts.ts';
import type { Facts } from './facts.ts';
import './happened.ts';
import './output/gave.ts';
import { refusalBox } from './refusal.ts';
import type { Part } from './part.ts';
import type { Report, Shell } from './reports.ts';
import './route-change.ts';
import './route.ts';
import type { Route } from './route.ts';

/** How much of what is ahead stays in sight below the place on the route where one stands. */
const ROOM_BELOW = 48;

/** One alert on its way: the facts, the step, the route, and what is recorded. */
@customElement('nm-case')
export class CasePart extends Recorder {
  @property() language = 'en';
  /** What was said about the case when it was opened from its file. */
  @property({ attribute: false }) verified: Verified | undefined;
  /** The number of the case that was opened because it follows from this one, if it was. */
  @property({ attribute: false }) openedFor: (follow: FollowUp) => number | undefined = () =>
    undefined;
  /** The number of the case from which this one follows, if it is here. */
  @property({ attribute: false }) parent: number | undefined;
  @state() private shell: Shell = 'posix';
  @query('nm-facts') private factsPart!: Facts;
  @query('[data-main]') private mainPart!: Part | null;
  @query('nm-route') private routePart!: Route | null;
  private followed = '';

  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    await (this.mainPart ? this.mainPart.focusHeading() : super.focusHeading());
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    void this.followRoute();
    if (!this.wantsFocus) return;
    this.wantsFocus = false;
    void this.focusHeading();
  }

  /** Keeps the place where one stands in sight, as the route scrolls on its own where it is long. */
  private async followRoute(): Promise<void> {
    const here = this.next ? identityOf(this.next.step) : '';
    if (here === this.followed || !this.routePart) return;
    this.followed = here;
    await this.routePart.updateComplete;
    const column = this.routePart.parentElement!;
    const below = this.routePart.here.getBoundingClientRect().bottom + ROOM_BELOW;
    column.scrollTop += below - column.getBoundingClientRect().bottom;
  }

  override render() {
    const { standing, alert } = this.case;
    const { next } = this;
    return html`
      ${alert.sample ? this.exercise() : nothing}
      <div class="columns">
        <div class="main">
          ${this.found()} ${this.follows()} ${this.happened(next)}
          ${this.canRecord ? this.named() : nothing} ${this.changed()} ${this.told()}
          ${next ? this.ahead(next) : nothing} ${this.main(standing)}
          ${next || this.case.file !== undefined ? this.tools(next?.step) : nothing}
        </div>
        <div class="facts">${this.facts(next)}</div>
        ${next ? html`<div class="route">${this.route(next)}</div>` : nothing}
      </div>
    `;
  }

  private exercise() {
    const { label, text } = this.words.sample;
    return html`<p class="exercise"><strong>${label}</strong> ${text}</p>`;
  }

  /** Whether there is anything that can be recorded: not in a copy, nor where no playbook answers. */
  private get canRecord(): boolean {
    return !this.case.isCopy && (this.next !== undefined || this.case.file !== undefined);
  }

  /** Who handed the case over, and what the chain of its file proves, until the case goes on. */
  private found() {
    const { file } = this.words;
    const entries = this.verified?.entries;
    if (entries === undefined || entries !== this.case.journal.length) return nothing;
    return html`${this.handedOver()}
      <p class="found"><strong>${file.whole({ count: entries })}</strong> ${file.wholeHint}</p>`;
  }

  private handedOver() {
    const handedOver = latestHandOver(this.case.journal);
    if (!handedOver) return nothing;
    const { at, by, hand_over: given } = handedOver;
    const { handover } = this.words;
    return html`<section class="handed-over" aria-labelledby="handed-over">
      <h3 id="handed-over">
        ${handover.found({ from: visible(by), to: visible(given.to), time: moment(at) })}
      </h3>
      <p class="lines">${given.note ? visibleLines(given.note) : handover.noNote}</p>
    </section>`;
  }

  /** That the case follows from another one, and the way back to it. */
  private follows() {
    const parent = this.case.content?.alert.parent;
    if (!parent) return nothing;
    const { follow } = this.words;
    return html`<p class="found">
      ${
        this.parent === undefined
          ? follow.followsElsewhere({ head: visible(parent.head) })
          : html`${follow.follows}
              <button
                type="button"
                class="quiet"
                @click=${() => this.report('pick', { alert: this.parent! })}
              >
                ${follow.back}
              </button>`
      }
    </p>`;
  }

  private happened(next: Next | undefined) {
    if (!next?.what_happened) return nothing;
    return html`<nm-happened .words=${this.words} .happened=${next.what_happened}></nm-happened>`;
  }

  /** What waits, and which cases follow. */
  private ahead(next: Next) {
    const { debts = [], follow = [] } = next;
    const refusal = this.refusalBy('follow');
    if (debts.length + follow.length === 0) return nothing;
    return html`${refusal ? refusalBox(this.words, refusal) : nothing}
      <nm-ahead
        .words=${this.words}
        .debts=${debts}
        .follow=${follow}
        .openedFor=${this.openedFor}
        ?readonly=${!this.canRecord}
        @pick=${(event: Report<'pick'>) => this.report('pick', event.detail)}
        @follow=${(event: Report<'follow'>) => this.asAnalyst(() => this.open(event.detail))}
      ></nm-ahead>`;
  }

  /** What the latest output gave, once the case went on from the step where it was pasted. */
  private told() {
    const { gave } = this;
    if (!gave || this.isAt(gave.tell.output.step)) return nothing;
    return html`<nm-gave
      .words=${this.words}
      .gave=${gave.tell}
      .of=${gave.of}
      @noted=${this.noted}
    ></nm-gave>`;
  }

  private isAt(step: string): boolean {
    const shown = this.next?.step;
    return shown?.kind === 'act' && shown.id === step && !this.revising;
  }

  private named() {
    const { file } = this.words;
    return html`<div class="named">
      <nm-analyst
        .words=${this.words}
        .analyst=${this.analyst}
        .wanted=${this.waiting !== undefined}
        @named=${(event: Report<'named'>) => this.takeName(event.detail.name)}
      ></nm-analyst>
      ${
        this.case.unsaved > 0
          ? html`<p class="unsaved">
              ${file.unsaved({ count: this.case.unsaved })}
              <button type="button" class="quiet" @click=${this.save}>${file.save}</button>
            </p>`
          : nothing
      }
    </div>`;
  }

  private changed() {
    if (!this.change || this.revising) return nothing;
    return html`<nm-route-change
      .words=${this.words}
      .change=${this.change}
      @noted=${this.noted}
    ></nm-route-change>`;
  }

  private noted(): void {
    this.change = undefined;
    this.gave = undefined;
    this.wantsFocus = true;
  }

  private main(standing: Outcome<CaseStep>) {
    if ('refusal' in standing) return this.stuck(standing.refusal);
    const revised = this.revising && this.case.standingBefore(this.revising);
    const shown = revised || standing.ok;
    const { step } = shown.next;
    return keyed(`${identityOf(step)} ${this.revising}`, this.step(shown));
  }

  private stuck(refusal: Refusal) {
    const { unhandled, unhandledHint, step } = this.words.refusal;
    if (this.case.isCopy) {
      const withheld = this.verified?.withheld ?? 0;
      return html`<h2 tabindex="-1">${this.words.file.copy({ count: withheld })}</h2>`;
    }
    const isUnhandled = refusal.code === NO_PLAYBOOK;
    return html`<div class="stuck">
      <h2 tabindex="-1">${isUnhandled ? unhandled : step}</h2>
      ${isUnhandled ? html`<p>${unhandledHint}</p>` : nothing} ${refusalBox(this.words, refusal)}
    </div>`;
  }

  private step({ next, approval }: CaseStep) {
    const { step } = next;
    const previous = this.revising ? findAnswer(this.case.answers, this.revising) : undefined;
    const refusal = this.refusalBy('step');
    switch (step.kind) {
      case 'ask':
        return html`<nm-ask
          data-main
          .words=${this.words}
          .step=${step}
          .previous=${previous}
          .refusal=${refusal}
          .notice=${this.case.alert.notices.find(({ fact }) => fact === step.asks)}
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
          .approval=${approval?.step === step.id ? approval : undefined}
          .analyst=${this.analyst}
          .refusedApproval=${this.refusalBy('approval')}
          .outputs=${outputsOf(this.case.journal, step.id)}
          .gave=${this.gave?.tell}
          .refusedOutput=${this.refusedOutput}
          @output=${(event: Report<'output'>) => this.asAnalyst(() => this.hear(event.detail))}
          .shell=${this.shell}
          @reply=${this.reply}
          @entry=${(event: Report<'entry'>) => this.enter({ ...event.detail, from: 'approval' })}
          @keep=${this.keep}
          @shell=${this.chooseShell}
        ></nm-act>`;
      case 'end':
        return html`<nm-end
          data-main
          .words=${this.words}
          .step=${step}
          .trail=${next.trail}
          .changes=${this.case.changes}
          .refusal=${this.refusalBy('undo')}
          .shell=${this.shell}
          @entry=${(event: Report<'entry'>) => this.enter({ ...event.detail, from: 'undo' })}
          @leave=${() => this.report('leave', null)}
          @shell=${this.chooseShell}
        ></nm-end>`;
    }
  }

  private get refusedOutput() {
    const refusal = this.refusalBy('output');
    return refusal && this.refusedAt && { at: this.refusedAt, refusal };
  }

  private refusalBy(asker: string): Refusal | undefined {
    return this.refused?.by === asker ? this.refused.refusal : undefined;
  }

  private tools(step: Step | undefined) {
    return html`<nm-case-tools
      .words=${this.words}
      .case=${this.case}
      .entries=${this.case.journal.length}
      .unsaved=${this.case.unsaved}
      .step=${step}
      .refused=${this.refused}
      .shell=${this.shell}
      @entry=${(event: Report<'entry'>) => this.enter(event.detail)}
      @save=${this.save}
      @copy=${(event: Report<'copy'>) => this.handOut(event.detail.file, '.redacted-case.json')}
      @shell=${this.chooseShell}
    ></nm-case-tools>`;
  }

  private facts(next: Next | undefined) {
    return html`<nm-facts
      .words=${this.words}
      .language=${this.language}
      .alert=${this.case.alert}
      .trail=${next?.trail ?? []}
      .answers=${this.case.answers}
      .questionFor=${this.questionFor}
      .refusal=${this.refusalBy('facts')}
      ?readonly=${next === undefined}
      @reply=${this.override}
      @retract=${(event: Report<'retract'>) =>
        this.asAnalyst(() => void this.retract(event.detail.key))}
      @keep=${() => (this.refused = undefined)}
    ></nm-facts>`;
  }

  private route(next: Next) {
    return html`<nm-route
      .words=${this.words}
      .next=${next}
      .answers=${this.case.answers}
      .questionFor=${this.questionFor}
      .revising=${this.revising}
      .refusal=${this.refusalBy('route')}
      @reply=${this.decideOtherwise}
      @keep=${() => (this.refused = undefined)}
      @revise=${this.revise}
      @retract=${(event: Report<'retract'>) => {
        this.asAnalyst(() => (this.wantsFocus = this.retract(event.detail.key)));
      }}
    ></nm-route>`;
  }

  /** Goes on with the step, which stands below the form that the name was typed into. */
  private takeName(name: string): void {
    this.giveName(name);
    if (!this.refused) this.wantsFocus = true;
  }

  protected override askName(): void {
    void this.renderRoot.querySelector('nm-analyst')?.focusName();
  }

  private readonly questionFor: Case['questionFor'] = (fact, stated) =>
    this.case.questionFor(fact, stated);

  private reply(event: Report<'reply'>): void {
    this.asAnalyst(() => {
      if (this.take(event.detail, 'step')) this.wantsFocus = true;
    });
  }

  private override(event: Report<'reply'>): void {
    this.asAnalyst(() => {
      if (this.take(event.detail, 'facts')) void this.factsPart.settle();
    });
  }

  private decideOtherwise(event: Report<'reply'>): void {
    this.asAnalyst(() => {
      if (!this.take(event.detail, 'route')) return;
      this.routePart?.settle();
      this.wantsFocus = true;
    });
  }

  private save(): void {
    const { file } = this.case;
    if (file === undefined) return;
    this.handOut(file, '.case.json');
    this.case.markSaved();
    this.move({ status: (words) => words.file.unsaved({ count: 0 }) });
  }

  private handOut(file: string, suffix: string): void {
    download(fileName(this.case.alert.alert_type ?? '', new Date(), suffix), file);
  }

  /** A fact of the alert is changed where it stands, an answer at its step, a derived fact on the route. */
  private revise(event: Report<'revise'>): void {
    const { key } = event.detail;
    if (Object.hasOwn(this.case.alert.facts, key)) return void this.factsPart.edit(key);
    this.forget();
    if (!this.case.standingBefore(key)) return void this.routePart?.edit(key);
    this.revising = key;
    this.wantsFocus = true;
  }

  private keep(): void {
    this.forget();
    this.wantsFocus = true;
  }

  private chooseShell(event: Report<'shell'>): void {
    this.shell = event.detail.shell;
  }

  static override styles = [
    Recorder.styles,
    columns,
    css`
      .exercise {
        padding: 0.5rem 1.25rem;
        color: var(--warn);
        background: var(--warn-soft);
        border-bottom: 1px solid var(--warn);
      }
      .named {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        margin-bottom: 1rem;
      }
      .named > nm-analyst {
        flex: 1 1 auto;
      }
      .unsaved {
        font-size: 0.8125rem;
        color: var(--warn);
      }
      .handed-over {
        display: grid;
        gap: 0.25rem;
        margin-bottom: 1rem;
        padding: 0.75rem 1rem;
        background: var(--accent-soft);
        border-left: 4px solid var(--accent);
        border-radius: 4px;
      }
      .found {
        margin-bottom: 1rem;
        padding: 0.5rem 0.75rem;
        font-size: 0.875rem;
        background: var(--sunken);
        border-left: 4px solid var(--good);
        border-radius: 4px;
      }
      .stuck {
        display: grid;
        gap: 0.75rem;
        justify-items: start;
      }
    `,
  ];
}
