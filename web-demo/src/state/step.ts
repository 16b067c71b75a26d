import type { Step } from '../engine/wire.ts';

/** What tells a step from another: an action may ask for several values before its reply. */
export function identityOf(step: Step): string {
  return step.kind === 'end' ? step.id : `${step.id} ${step.asks}`;
}
