import { property, state } from 'lit/decorators.js';

import type { CommandPlace, Event, Printed, Tell } from '../../engine/case.ts';
import type { Refusal } from '../../engine/engine.ts';
import type { FollowUp, Next } from '../../engine/wire.ts';
import type { Answer } from '../../portal.ts';
import type { Case } from '../../state/case.ts';
import { findAnswer } from '../../state/journal.ts';
import { routeChange } from '../../state/route-change.ts';
import type { RouteChange } from '../../state/route-change.ts';
import { identityOf } from '../../state/step.ts';
import { answeredByAlert } from '../../state/trail.ts';
import { visible } from '../../state/visible.ts';
import { Part } from '../part.ts';
import type { Reports, Section, Status } from '../reports.ts';

/** Where something was given, and where its refusal is shown. */
type Asker = 'step' | 'facts' | 'route' | 'follow' | 'output' | Section;

/** A part that records what the analyst does, and says what came of it. */
export abstract class Recorder extends Part {
  @property({ attribute: false }) case!: Case;
  /** Who records; nothing is recorded before there is a name. */
  @property() analyst = '';
  /** The key of the answer that is being changed. */
  @state() protected revising: string | undefined;
  /** What the last change did to the route, until the analyst goes on. */
  @state() protected change: RouteChange | undefined;
  @state() protected refused: { by: Asker; refusal: Refusal } | undefined;
  /** What the latest output gave, until the analyst goes on, and the title of its action. */
  @state() protected gave: { tell: Tell; of: string } | undefined;
  /** The command whose output was not accepted. */
  @state() protected refusedAt: CommandPlace | undefined;
  /** What is recorded as soon as there is a name. */
  @state() protected waiting: (() => void) | undefined;
  protected wantsFocus = false;

  /** Asks for the name. */
  protected abstract askName(): void;

  protected get next(): Next | undefined {
    const { standing } = this.case;
    return 'ok' in standing ? standing.ok.next : undefined;
  }

  protected giveName(name: string): void {
    const { waiting } = this;
    this.waiting = undefined;
    this.report('named', { name });
    this.analyst = name;
    waiting?.();
  }

  /** Does something that is recorded, once somebody said who does. */
  protected asAnalyst(act: () => void): void {
    if (this.analyst !== '') return act();
    this.waiting = act;
    this.askName();
  }

  /** Records, unless the engine refuses it. */
  private record(event: Event, by: Asker, name?: string): boolean {
    const refusal = this.case.record(event, this.analyst, name);
    this.refused = refusal && { by, refusal };
    return refusal === undefined;
  }

  protected take(answer: Answer, by: Asker): boolean {
    const changes = by !== 'step' || findAnswer(this.case.answers, answer.key) !== undefined;
    const before = this.next;
    if (!this.record({ answer }, by)) return false;
    this.gave = undefined;
    this.revising = undefined;
    this.change = changes ? this.changeSince(before) : undefined;
    this.move({ answer, status: changes ? this.corrected() : this.advanced() });
    return true;
  }

  /** Has an output read, and says what it gave. */
  protected hear(printed: Printed): void {
    const before = this.next;
    const told = this.case.tell(printed, this.analyst);
    const refusal = 'refusal' in told ? told.refusal : undefined;
    this.refused = refusal && { by: 'output', refusal };
    this.refusedAt = refusal && printed;
    if ('refusal' in told) return;
    this.gave = { tell: told.ok, of: before?.step.title ?? printed.step };
    const isThere = before && this.next && identityOf(before.step) === identityOf(this.next.step);
    this.wantsFocus = !isThere;
    const settled = told.ok.settled.length;
    this.move({ status: (words) => words.output.status({ count: settled }) });
  }

  /** Opens a case that follows from this one. */
  protected open(follow: FollowUp): void {
    const opened = this.case.follow(follow, this.analyst);
    const refusal = 'refusal' in opened ? opened.refusal : undefined;
    this.refused = refusal && { by: 'follow', refusal };
    if ('ok' in opened) this.report('followed', { follow, file: opened.ok });
  }

  protected retract(key: string): boolean {
    const before = this.next;
    if (!this.record({ retract: { key } }, 'route')) return false;
    this.forget();
    this.change = this.changeSince(before);
    this.move({ answer: { key, removed: true }, status: (words) => words.status.removed });
    return true;
  }

  /** Records something beside the answers. */
  protected enter(entry: Reports['entry']): void {
    this.asAnalyst(() => this.enterNow(entry));
  }

  private enterNow({ event, by, from }: Reports['entry']): void {
    const before = this.next;
    if (!this.record(event, from ?? 'step', by)) return;
    if ('move' in event) this.change = this.changeSince(before);
    if ('hand_over' in event) this.report('named', { name: '' });
    const status: Status =
      'hand_over' in event
        ? (words) => words.handover.done({ to: visible(event.hand_over.to) })
        : (words) => words.status.recorded;
    this.wantsFocus = 'move' in event;
    this.move({ status });
  }

  private changeSince(before: Next | undefined): RouteChange | undefined {
    const { next } = this;
    return before && next ? routeChange(before, next) : undefined;
  }

  protected forget(): void {
    this.revising = undefined;
    this.refused = undefined;
    this.refusedAt = undefined;
  }

  protected move(detail: Reports['moved']): void {
    this.requestUpdate();
    this.report('moved', detail);
  }

  private corrected(): Status {
    const aside = this.next?.unused.length ?? 0;
    const kept = this.case.answers.length - 1 - aside;
    return (words) => words.status.changed({ kept, aside });
  }

  private advanced(): Status {
    const { next } = this;
    if (!next) return () => '';
    const { step, trail } = next;
    return (words) =>
      step.kind === 'end'
        ? words.status.end({ verdict: visible(step.verdict_label) })
        : words.status.answered({ count: answeredByAlert(trail) });
  }
}
