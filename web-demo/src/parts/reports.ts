import type { Event, Printed } from '../engine/case.ts';
import type { AlertDocument } from '../engine/engine.ts';
import type { FollowUp } from '../engine/wire.ts';
import type { Answer } from '../portal.ts';
import type { Language } from '../words/languages.ts';
import type { Words } from '../words/languages.ts';

/** Where something can be recorded beside the step. */
export type Section =
  'record' | 'undo' | 'file' | 'hand_over' | 'redact' | 'move' | 'journal' | 'approval';

export type Shell = 'posix' | 'powershell';

/** What to say about a change, in whichever language is read when it is said. */
export type Status = (words: Words) => string;

/** What the parts report to the walkthrough, by the name of the event. */
export interface Reports {
  /** A file was dropped or chosen. */
  file: { name: string; bytes: Uint8Array<ArrayBuffer> };
  /** Other playbooks were given; those built in are wanted again where there are none. */
  bundle: { bytes: Uint8Array | undefined };
  /** A document was given. */
  open: { document: AlertDocument };
  /** Back to the case that is open. */
  back: null;
  /** One of several alerts was chosen. */
  pick: { alert: number };
  /** A question, an action or an override was answered. */
  reply: Answer;
  /** Something is to be recorded, by somebody else than the analyst where a name is given. */
  entry: { event: Event; by?: string; from?: Section };
  /** What a command printed was pasted. */
  output: Printed;
  /** A case that follows is wanted. */
  follow: FollowUp;
  /** A case that follows was opened, as this file. */
  followed: { follow: FollowUp; file: string };
  /** The analyst gave a name, or none to hand over. */
  named: { name: string };
  /** The file of the case is wanted. */
  save: null;
  /** A copy of the case was made to be saved. */
  copy: { file: string };
  /** A copy without the values of these facts is wanted. */
  redact: { facts: string[] };
  /** An answer was taken back. */
  retract: { key: string };
  /** An earlier answer is about to be changed. */
  revise: { key: string };
  /** The change was called off. */
  keep: null;
  /** The other shell was chosen. */
  shell: { shell: Shell };
  /** What changed on the route was read. */
  noted: null;
  /** Another document is wanted. */
  leave: null;
  /** Another alert of the document is wanted. */
  choose: null;
  /** Another language is wanted. */
  speak: { language: Language };
  /** The case changed: which answer came or went, if one did, and what to say about it. */
  moved: { answer?: Answer | { key: string; removed: true }; status: Status };
}

export type Report<Name extends keyof Reports> = CustomEvent<Reports[Name]>;
