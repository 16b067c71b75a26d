// The engine's contract as types; docs/wire.md is the text of it.

/** That there is no value to give to a typed question. */
export interface Declined {
  declined: 'none' | 'cannot_get';
}

export type Value = string | number | boolean | string[] | Declined;

export function isDeclined(value: Value): value is Declined {
  return typeof value === 'object' && !Array.isArray(value);
}

export interface Elsewhere {
  value: Value;
  from: string;
}

export interface AlertFact {
  /** What stands in the document, where that says the value in another way. */
  raw?: Value;
  /** What other places of the alert say instead. */
  others?: Elsewhere[];
  value: Value;
  from: string;
}

export interface Notice {
  at: string;
  fact?: string;
  why: string;
}

export interface Alert {
  source: string;
  envelope: string;
  alert_type: string | null;
  sample: boolean;
  playbook: string | null;
  facts: Record<string, AlertFact>;
  notices: Notice[];
}

export interface Reading {
  alerts: Alert[];
}

export interface AnswerWithReason {
  value: Value;
  reason?: string;
  /** Who approved the action that it says was done. */
  approved_by?: string;
}

export interface NextRequest {
  answers?: Record<string, Value | AnswerWithReason>;
  playbook?: string;
  lang?: string;
  alert?: number;
  /** Facts in the place of an alert; the playbook is then named, and the document empty. */
  facts?: Record<string, Value>;
  ask?: string;
}

export interface FactRead {
  fact: string;
  value: Value | null;
  provenance: Provenance | null;
}

export interface Answered {
  reason?: string;
  instead_of?: Value;
}

/** The place in the output of a command that tells something. */
export interface OutputSource {
  step: string;
  purpose: Purpose;
  n: number;
  item?: string;
  /** A JSON pointer into the output, or `$error` or `$empty`. */
  from: string;
  /** The member whose absence there tells it. */
  missing?: string;
  taken_at?: string;
}

export type Provenance =
  | { given: string }
  | { alert: string }
  | { output: OutputSource }
  | { derived: FactRead[] }
  | { answer: Answered };

export interface TrailEntry {
  step: string;
  fact: string;
  value: Value;
  title: string;
  label: string;
  provenance: Provenance;
}

export interface Highlight {
  fact: string;
  title: string;
  value: Value;
  label: string;
  provenance: Provenance;
}

export interface Option {
  value: string;
  label: string;
}

/** What is known of a question already. */
export interface Suggested {
  value: Value;
  label: string;
  provenance: Provenance;
}

/** A fact as an output tells it. */
export interface Told {
  value: Value;
  from: string;
  missing?: string;
  /** There may be more items than these. */
  at_least?: boolean;
}

/** What an output shows of a question that it could not answer. */
export interface Seen {
  step: string;
  title: string;
  purpose: Purpose;
  n: number;
  item?: string;
  taken_at?: string;
  looked: number;
  why?: string;
  error?: string;
  told?: Record<string, Told>;
}

export interface AskStep {
  id: string;
  kind: 'ask';
  title: string;
  text: string;
  asks: string;
  answer: string;
  options: Option[];
  /** What choosing nothing is called, where several options can be chosen. */
  none?: string;
  /** What rules derived, to be confirmed. */
  suggested?: Suggested;
  /** What a typed answer looks like: a regular expression, or the parts of a name. */
  form?: string;
  example?: Value;
  /** The answers of those who have no value to give. */
  declines?: { value: Declined; label: string; text: string }[];
  /** The replies that the action takes before its values, under the key `id`. */
  replies?: Reply[];
  /** What the alert or an answer says, and what outputs say, where these differ. */
  conflict?: Suggested[];
  /** What outputs show of it, where they could not answer it. */
  seen?: Seen[];
}

export const PURPOSES = ['before', 'run', 'verify', 'undo'] as const;
export type Purpose = (typeof PURPOSES)[number];

interface AnyCommand {
  purpose: Purpose;
  tool: string;
  /** Its number among the commands of its purpose, where its output is read. */
  n?: number;
  /** The item of a list that it is for, where there is one for each. */
  item?: string;
  /** It does the same as the command before it, with another tool. */
  instead?: true;
  save?: string;
  /** The saved file on which it depends whether it is used. */
  when?: { saved: string; empty: boolean };
}

/** A program that is started from a shell. */
export interface ProgramCommand extends AnyCommand {
  argv: string[];
  posix: string;
  powershell: string;
}

/** What is pasted or followed: a PowerShell command, a query, a request, steps in words. */
export interface TextCommand extends AnyCommand {
  text: string;
  method?: string;
  url?: string;
  body?: string;
}

export type Command = ProgramCommand | TextCommand;

export function isProgram(command: Command): command is ProgramCommand {
  return 'argv' in command;
}

export interface Reply extends Option {
  needs_reason: boolean;
}

export interface Citation {
  id: string;
  title: string;
  url: string;
  checked: string;
}

export type Phase =
  'preserve' | 'investigate' | 'notify' | 'contain' | 'eradicate' | 'recover' | 'close';

/** What doing something stops of what people work with. */
export interface Disruption extends Option {
  value: 'none' | 'partial' | 'outage';
  /** Who or what stops working, unless nothing does. */
  text?: string;
}

export type Stand = 'not_sent' | 'sent' | 'holds' | 'does_not_hold' | 'not_yet' | 'cannot_tell';

/** How far an action is, as its outputs show. */
export interface Standing {
  value: Stand;
  /** Whether the state before was kept, where the change needs it. */
  before?: 'yes' | 'no';
  from?: string;
  missing?: string;
  items?: { item: string; value: Stand }[];
}

export interface ActStep {
  id: string;
  kind: 'act';
  title: string;
  text: string;
  asks: string;
  phase: Phase;
  phase_label: string;
  why: string;
  disruption: Disruption;
  check?: string;
  undo?: string;
  commands: Command[];
  replies: Reply[];
  needs: string[];
  approve?: string;
  irreversible: boolean;
  reversibility: 'read_only' | 'reversible' | 'outside_our_reach' | 'irreversible';
  reversibility_label: string;
  /** The commands that are not there because a value that they need was declined. */
  left_out?: {
    purpose: Purpose;
    tool: string;
    declined: { fact: string; title: string; label: string }[];
  }[];
  /** The facts that its own outputs tell and that commands need which are left out so far. */
  awaits?: string[];
  standing?: Standing;
  cites: Citation[];
}

/** A case that follows from a step. */
export interface FollowUp {
  step: string;
  number: number;
  playbook: string;
  facts: Record<string, Value>;
}

export interface EndStep {
  id: string;
  kind: 'end';
  title: string;
  text: string;
  verdict: string;
  verdict_label: string;
  /** What becomes of the alert where it came from. */
  status?: Option & { commands: Command[] };
  /** What failed, what was left out, and what the route left before it came to it. */
  not_done?: { step: string; title: string; reply?: string; label?: string }[];
}

export type Step = AskStep | ActStep | EndStep;

export interface PlaybookName {
  id: string;
  version: string;
  hash: string;
}

export interface Approval {
  step: string;
  role: string;
  /** Whether whoever does it may not be the one who approves it. */
  by_another: boolean;
  approvers: string[];
}

export interface Next {
  playbook: PlaybookName;
  lang: string;
  /** What happened, in a sentence and in the facts that say most. */
  what_happened?: { text: string; facts: Highlight[] };
  step: Step;
  trail: TrailEntry[];
  remaining: { least: number; most: number };
  unused: string[];
  /** The cases that follow from what was done. */
  follow?: FollowUp[];
  /** The actions that wait until the harm is contained. */
  debts?: { step: string; title: string }[];
  /** Of a case it stands beside this. */
  approval?: Approval;
}

export interface About {
  version: string;
  languages: string[];
  playbooks: (PlaybookName & { steps: number })[];
  /** The sources of alerts, and what each is called in each language. */
  sources: { id: string; names: Record<string, string> }[];
}

export interface RouteLength {
  steps: number;
  replies: number;
}

export interface PlaybookSummary extends PlaybookName {
  steps: number;
  acts: number;
  decides: number;
  outcomes: { id: string; verdict: string }[];
  shortest: RouteLength;
  longest: RouteLength;
  starts: 'alert' | 'by_hand';
  handles: string;
  alert_types: number;
  waivers: { rule: string; reason: string; steps: string[] }[];
  languages: string[];
}

export interface AlertType {
  source: string;
  fact: string;
  alert_type: string;
  status: string;
  resources: string[];
  policies: string[];
  tactics: string[];
  playbooks: string[];
}

export interface DiagramRequest {
  playbook: string;
  format?: 'mermaid' | 'dot';
  lang?: string;
}
