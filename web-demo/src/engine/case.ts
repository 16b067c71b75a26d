// The contract of cases as types; docs/case.md and docs/wire.md are the text of it.

import type {
  AlertFact,
  Approval,
  Command,
  Highlight,
  Next,
  PlaybookName,
  Purpose,
  Standing,
  Told,
  Value,
} from './wire.ts';

export type { Approval };

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
  output: KeptOutput;
}

/** Where the command stands that printed something. */
export interface CommandPlace {
  step: string;
  purpose: Purpose;
  n: number;
  item?: string;
}

/** What a command printed. */
export interface Printed extends CommandPlace {
  status?: number;
  stdout?: string;
  stderr?: string;
  taken_at?: string;
}

/** What is kept of an output. */
export interface KeptOutput extends CommandPlace {
  /** The code of its error, empty where it has none. */
  error?: string;
  /** Why nothing could be read of it. */
  unread?: string;
  size: number;
  sha256: string;
  taken_at?: string;
  whole: boolean;
  looked?: number;
  told?: Record<string, Told>;
  holds?: Held;
}

/** Whether a change holds, and the place that says so. */
export interface Held {
  value: 'yes' | 'no' | 'cannot_tell';
  from?: string;
  missing?: string;
}

/** What an output told. */
export interface Tell {
  output: KeptOutput;
  told: Record<string, Told>;
  /** The questions that nobody is asked any more. */
  settled: Highlight[];
  holds?: Held;
  standing?: Standing;
  notices: (CommandPlace & { fact?: string; why: string })[];
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
    /** The case from which this one follows. */
    parent?: { head: string; step: string };
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

/** Which laws are asked for, and when what starts their deadlines happened. */
export interface Deadlines {
  jurisdictions?: string[];
  started?: {
    aware_at?: string;
    classified_at?: string;
    determined_at?: string;
    sent_at?: Record<string, string>;
  };
}

/** A time, with the pointer into the alert or the entry that says so. */
export interface Point {
  at: string;
  from?: string;
  entry?: number;
}

export interface Due {
  id: string;
  article: string;
  what: string;
  condition?: string;
  starts: string;
  within: string;
  latest?: string;
  due: string | null;
  holidays_decide: boolean;
}

export interface DueLaw {
  id: string;
  law: string;
  title: string;
  url: string;
  checked: string;
  deadlines: Due[];
}

export interface Clocks {
  clocks: {
    first_seen: Point | null;
    created: Point | null;
    opened: Point | null;
    contained: Point | null;
    recovered: Point | null;
    told: boolean;
    spans: { until: string; since: string; seconds: number | null }[];
  };
  deadlines: DueLaw[];
  advice?: string;
}

export interface ReportRequest {
  format: 'markdown' | 'html' | 'json' | 'csv';
  table?: 'timeline' | 'facts';
  generated_at?: string;
  deadlines?: Deadlines;
}

interface InLanguage {
  lang?: string;
}

/** What can be asked about a case, and what is said to it. */
export interface CaseQuestions {
  next: { request: InLanguage & { ask?: string; without?: string }; reply: CaseStep };
  record: {
    request: InLanguage & { entry: Given };
    reply: CaseStep & { case: string };
  };
  tell: {
    request: InLanguage & { at: string; by: string; output: Printed };
    reply: CaseStep & { case: string; tell: Tell };
  };
  verify: { request: { head?: string; lang?: string }; reply: Verified };
  undo: { request: InLanguage; reply: { undo: Change[] } };
  redact: {
    request: { facts: string[]; lang?: string };
    reply: { case: string; withheld: number };
  };
  move: { request: InLanguage & { playbook?: string; hash?: string }; reply: Moving };
  follow: {
    request: InLanguage & { at: string; by: string; key: string; step: string; number?: number };
    reply: CaseStep & { case: string };
  };
  clocks: { request: InLanguage & { deadlines?: Deadlines }; reply: Clocks };
  report: { request: InLanguage & ReportRequest; reply: { media_type: string; content: string } };
}

export type CaseRequest = {
  [Kind in keyof CaseQuestions]: { [Name in Kind]: CaseQuestions[Kind]['request'] };
}[keyof CaseQuestions];

export type CaseReply = CaseQuestions[keyof CaseQuestions]['reply'];
