import type { AskStep, Step, Value } from '../engine/wire.ts';

/** What an analyst is asked who changes what the alert, a rule or an earlier answer says. */
export type Question = Pick<
  AskStep,
  'asks' | 'answer' | 'options' | 'none' | 'text' | 'form' | 'example'
>;

/**
 * The playbook's own question for a fact, if that is what the step is. A fact that the playbook
 * does not know takes a value like the one that is stated.
 */
export function questionIn(step: Step | undefined, fact: string, stated: Value): Question {
  if (step?.kind === 'ask' && step.asks === fact) return step;
  return { asks: fact, answer: kindOf(stated), options: [], text: '' };
}

function kindOf(stated: Value): string {
  if (Array.isArray(stated)) return 'list';
  if (typeof stated === 'boolean') return 'flag';
  return typeof stated === 'number' ? 'number' : 'text';
}
