import type { AlertDocument } from '../engine/engine.ts';
import type { Answer } from '../portal.ts';
import type { Language } from '../words/languages.ts';
import type { Words } from '../words/words.ts';

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
  /** An answer was taken back. */
  retract: { key: string };
  /** An earlier answer is about to be changed. */
  revise: { key: string };
  /** The change was called off. */
  keep: null;
  /** The other shell was chosen. */
  shell: { shell: Shell };
  /** All answers are to go. */
  restart: null;
  /** What changed on the road was read. */
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
