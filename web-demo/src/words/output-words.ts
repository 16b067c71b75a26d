import type { Purpose, Stand } from '../engine/wire.ts';

/** What the page says about the output of commands. */
export interface OutputWords {
  paste: string;
  again: string;
  pasteOf: (command: string) => string;
  hint: string;
  printed: string;
  errors: string;
  nothing: string;
  missing: string;
  submit: string;
  refused: string;
  taken: string;
  error: (code: string) => string;
  gave: string;
  gaveOf: (action: string) => string;
  gaveNothing: string;
  settled: (count: number) => string;
  facts: string;
  atLeast: string;
  emptyList: string;
  at: string;
  start: string;
  without: string;
  inError: string;
  inNothing: string;
  why: (why: string) => string;
  stand: Record<Stand, string>;
  before: Record<'yes' | 'no', string>;
  awaits: (facts: string) => string;
  onlyIf: (file: string, empty: boolean) => string;
  leftOut: string;
  leftOutFor: (title: string, label: string) => string;
  status: (settled: number) => string;
  conflict: string;
  conflictHint: string;
  take: (label: string) => string;
  seen: string;
  purpose: Record<Purpose, string>;
  looked: (count: number) => string;
  saidNothing: string;
}
