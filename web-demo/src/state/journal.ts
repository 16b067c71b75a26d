import type { Entry, EventKinds, KeptOutput } from '../engine/case.ts';
import type { Answer } from '../portal.ts';

export type Answers = readonly Answer[];

/** The answers that hold after all entries: of each key the last, unless it was taken back. */
export function answersOf(journal: readonly Entry[]): Answers {
  const answers = new Map<string, Answer>();
  for (const entry of journal) {
    if ('answer' in entry) answers.set(entry.answer.key, entry.answer);
    if ('retract' in entry) answers.delete(entry.retract.key);
  }
  return [...answers.values()];
}

export function findAnswer(answers: Answers, key: string): Answer | undefined {
  return answers.find((answer) => answer.key === key);
}

const KINDS = [
  'opened',
  'answer',
  'retract',
  'note',
  'evidence',
  'hand_over',
  'approve',
  'undone',
  'move',
  'output',
] as const satisfies (keyof EventKinds)[];

export function kindOf(entry: Entry): keyof EventKinds {
  return KINDS.find((kind) => kind in entry)!;
}

/** The last entry by which the case was handed over, if it ever was. */
export function latestHandOver(
  journal: readonly Entry[],
): Extract<Entry, { hand_over: unknown }> | undefined {
  return journal.findLast((entry) => 'hand_over' in entry);
}

/** Of each command and item of a step the output that was read last. */
export function outputsOf(journal: readonly Entry[], step: string): KeptOutput[] {
  const latest = new Map<string, KeptOutput>();
  for (const entry of journal) {
    if ('output' in entry && entry.output.step === step) {
      latest.set(placeOf(entry.output), entry.output);
    }
  }
  return [...latest.values()];
}

/** What tells one command of a step from another. */
export function placeOf({ purpose, n, item }: Pick<KeptOutput, 'purpose' | 'n' | 'item'>): string {
  return JSON.stringify([purpose, n, item]);
}

/** The notes on a step, and the evidence for it, in their order. */
export function recordsOf(journal: readonly Entry[], step: string): Entry[] {
  return journal.filter(
    (entry) =>
      ('note' in entry && entry.note.step === step) ||
      ('evidence' in entry && entry.evidence.step === step),
  );
}
