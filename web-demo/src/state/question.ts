import type { Engine } from '../engine/engine.ts';
import type { AskStep, Value } from '../engine/wire.ts';
import { walk } from './view.ts';
import type { Session } from './view.ts';

/** What an analyst is asked who changes what the alert, a rule or an earlier answer says. */
export type Question = Pick<AskStep, 'asks' | 'answer' | 'options' | 'text'>;

/**
 * The playbook's own question for a fact. One that the playbook does not know takes a value like
 * the one that is stated.
 */
export function questionFor(
  engine: Engine,
  session: Session,
  fact: string,
  stated: Value,
): Question {
  const asked = walk(engine, session, fact);
  const step = 'ok' in asked ? asked.ok.step : undefined;
  if (step?.kind === 'ask' && step.asks === fact) return step;
  return { asks: fact, answer: kindOf(stated), options: [], text: '' };
}

function kindOf(stated: Value): string {
  if (Array.isArray(stated)) return 'list';
  if (typeof stated === 'boolean') return 'flag';
  return typeof stated === 'number' ? 'number' : 'text';
}
