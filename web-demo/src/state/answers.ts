import type { AnswerWithReason, Value } from '../engine/wire.ts';
import type { Answer } from '../portal.ts';

export type Answers = readonly Answer[];

/** Adds an answer, or puts it in the place of the earlier one with the same key. */
export function withAnswer(answers: Answers, answer: Answer): Answers {
  const known = answers.some(({ key }) => key === answer.key);
  return known
    ? answers.map((earlier) => (earlier.key === answer.key ? answer : earlier))
    : [...answers, answer];
}

export function withoutAnswer(answers: Answers, key: string): Answers {
  return answers.filter((answer) => answer.key !== key);
}

export function findAnswer(answers: Answers, key: string): Answer | undefined {
  return answers.find((answer) => answer.key === key);
}

/** The answers in the form in which the engine takes them. */
export function toRequest(answers: Answers): Record<string, Value | AnswerWithReason> {
  return Object.fromEntries(
    answers.map(({ key, value, reason }) => [key, reason ? { value, reason } : value]),
  );
}
