import { attempt, NO_PLAYBOOK } from '../engine/engine.ts';
import type { AlertDocument, Engine, Outcome, Refusal } from '../engine/engine.ts';
import type { ActStep, Alert, Next, Step } from '../engine/wire.ts';
import { toRequest, withoutAnswer } from './answers.ts';
import type { Answers } from './answers.ts';

/** Everything the page remembers of a case. The rest is computed from it. */
export interface Session {
  document: AlertDocument;
  /** Which alert of the document; none while the analyst has not picked one of several. */
  alert: number | undefined;
  answers: Answers;
  lang: string;
}

export type View =
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'choose'; alerts: Alert[] }
  | { kind: 'stuck'; alert: Alert; alerts: number; refusal: Refusal; unhandled: boolean }
  | { kind: 'walk'; alert: Alert; alerts: number; next: Next };

/** What there is to show for a session. */
export function viewOf(engine: Engine, session: Session): View {
  const reading = attempt(() => engine.read(session.document));
  if ('refusal' in reading) return { kind: 'refused', refusal: reading.refusal };
  const { alerts } = reading.ok;
  const alert = alerts[session.alert ?? (alerts.length === 1 ? 0 : -1)];
  if (!alert) return { kind: 'choose', alerts };
  const walked = walk(engine, session);
  const shared = { alert, alerts: alerts.length };
  if ('ok' in walked) return { kind: 'walk', ...shared, next: walked.ok };
  const { refusal } = walked;
  return { kind: 'stuck', ...shared, refusal, unhandled: refusal.code === NO_PLAYBOOK };
}

/** Where the answers lead; with `ask`, the question for that fact stands in place of the step. */
export function walk(engine: Engine, session: Session, ask?: string): Outcome<Next> {
  const { document, alert, answers, lang } = session;
  const request = { answers: toRequest(answers), alert: alert ?? 0, lang };
  return attempt(() => engine.next(document, ask === undefined ? request : { ...request, ask }));
}

/**
 * The step that an earlier answer replied to. Without that answer the walk stops exactly there,
 * so the step needs no memory of its own.
 */
export function stepAnsweredBy(engine: Engine, session: Session, key: string): Step | undefined {
  const walked = walk(engine, { ...session, answers: withoutAnswer(session.answers, key) });
  if (!('ok' in walked)) return undefined;
  const { step } = walked.ok;
  return step.kind !== 'end' && step.asks === key ? step : undefined;
}

/** What tells a step from another: an action may ask for several values before its reply. */
export function identityOf(step: Step): string {
  return step.kind === 'end' ? step.id : `${step.id} ${step.asks}`;
}

const CHANGING = new Set(['contain', 'eradicate', 'recover']);

/** The actions done so far that changed something, the latest first, as they must be undone. */
export function changesMade(engine: Engine, session: Session, next: Next): ActStep[] {
  return next.trail
    .filter(({ provenance, value }) => 'answer' in provenance && value === 'done')
    .map(({ fact }) => stepAnsweredBy(engine, session, fact))
    .filter((step): step is ActStep => step?.kind === 'act' && CHANGING.has(step.effect))
    .reverse();
}
