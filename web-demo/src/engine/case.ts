// The contract of cases as types; docs/case.md and docs/wire.md are the text of it.

import type { AlertFact, Command, Next, PlaybookName, Value } from './wire.ts';

/** What an entry of the journal records, one member each. */
export interface EventKinds {
  opened: Record<string, never>;
  answer: { key: string; value: Value; reason?: string; note?: string };
  retract: { key: string; reason?: string };
  note: { step?: string; text: string };
  evidence: Evidence & { step?: string };
  hand_over: { to: string; note?: string };
  approve: { step: string; role: string };
  undone: { step: string; note?: string };
  move: PlaybookName;
}

export interface Evidence {
  name: string;
  size: number;
  sha256: string;
  kept_at: string;
}

/** One of the kinds, under its own name. */
export type Event = {
  [Kind in keyof EventKinds]: { [Name in Kind]: EventKinds[Kind] };
}[keyof EventKinds];

/** An entry before it is part of a journal: when, who, what. */
export type Given = Event & { at: string; by: string };

export type Entry = Given & { previous: string };

/** What the file of a case holds, as far as the page reads it. The engine judges whether it is whole. */
export interface CaseContent {
  alert: {
    sha256: string;
    index: number;
    source: string;
    envelope: string;
    alert_type: string | null;
    sample: boolean;
    facts: Record<string, AlertFact>;
  };
  playbook: PlaybookName;
  journal: Entry[];
  head: string;
  /** There in a copy from which values were taken out, in place of the key. */
  redacted?: object;
}

export interface OpenRequest {
  at: string;
  by: string;
  key: string;
  alert?: number;
  lang?: string;
}

export interface Approval {
  step: string;
  role: string;
  /** Whether whoever does it may not be the one who approves it. */
  by_another: boolean;
  approvers: string[];
}

export interface CaseStep {
  case?: string;
  recorded?: { entry: number; head: string };
  next: Next;
  approval?: Approval;
}

export interface Verified {
  entries: number;
  head: string;
  playbook: PlaybookName;
  withheld?: number;
  anchored?: number;
}

/** Something that was changed in the world, or tried. */
export interface Change {
  title: string;
  text?: string;
  entry: number;
  at: string;
  by: string;
  step: string;
  reply: string;
  playbook: PlaybookName;
  way: 'commands' | 'by_hand' | 'impossible' | 'unknown';
  commands: Command[];
  saved: string[];
  evidence: (Evidence & { entry: number })[];
  undone?: number;
}

export interface Moving {
  from: PlaybookName;
  to: PlaybookName;
  unfit: { key: string; why: 'unknown_fact' | 'other_values' }[];
  next: Next;
}

interface InLanguage {
  lang?: string;
}

/** What can be asked about a case, and what is said to it. */
export interface CaseQuestions {
  next: { request: InLanguage & { ask?: string }; reply: CaseStep };
  record: {
    request: InLanguage & { entry: Given };
    reply: CaseStep & { case: string };
  };
  verify: { request: { head?: string; lang?: string }; reply: Verified };
  undo: { request: InLanguage; reply: { undo: Change[] } };
  redact: { request: { facts: string[]; lang?: string }; reply: { case: string; withheld: number } };
  move: { request: InLanguage & { playbook?: string; hash?: string }; reply: Moving };
}

export type CaseRequest = {
  [Kind in keyof CaseQuestions]: { [Name in Kind]: CaseQuestions[Kind]['request'] };
}[keyof CaseQuestions];

export type CaseReply = CaseQuestions[keyof CaseQuestions]['reply'];
