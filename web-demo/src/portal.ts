// What a portal that takes the element over can rely on; nothing here is code.

import type { AlertDocument, Engine } from './engine/engine.ts';
import type { Next, TrailEntry, Value } from './engine/wire.ts';

export type { AlertDocument, Engine, Refusal } from './engine/engine.ts';
export type * from './engine/case.ts';
export type * from './engine/wire.ts';

/** An alert that is offered to try the walkthrough with. */
export interface Sample {
  name: string;
  type: string;
  text: string;
}

/** One answer of the analyst; `key` is the name of the fact it supplies. */
export interface Answer {
  key: string;
  value: Value;
  reason?: string;
  note?: string;
}

/** The element `<nextmove-walkthrough>`, beside what every element has. */
export interface Walkthrough {
  /** The alert: JSON text, bytes, or an object. Setting it opens it. */
  alert: AlertDocument | undefined;
  /** The file of a case that goes on, as text or bytes. Setting it opens it. */
  caseFile: string | Uint8Array | undefined;
  /** Who works on it; asked for where it is empty, and never guessed. */
  analyst: string;
  /** Whether something was recorded that nobody saved: the page keeps nothing by itself. */
  readonly unsaved: boolean;
  /** A language of the playbooks; answers are kept by key, so it may change any time. */
  lang: string;
  /** Playbooks that `nextmove compile` wrote, in place of those built in. */
  bundle: Uint8Array | undefined;
  /** Whether the reader may choose a bundle. */
  ownPlaybooks: boolean;
  /** Alerts that are offered to try the walkthrough with. */
  samples: readonly Sample[];
  /** What answers, in place of the engine built in. */
  engine: Engine | undefined;
}

/** What the element tells the page around it. Each detail is a copy. */
export interface WalkthroughEvents {
  /** An answer was given or taken back. */
  'nm-answer': Answer | { key: string; removed: true };
  /** Something was recorded or saved: the file of the case as it is to be kept. */
  'nm-case': { file: string; head: string; entries: number; unsaved: number };
  /** Another step is shown. */
  'nm-step': Pick<Next, 'playbook' | 'step' | 'remaining'>;
  /** An end was reached. */
  'nm-done': Pick<Next, 'playbook' | 'step'> & { trail: TrailEntry[]; answers: Answer[] };
  /** The reader chose a language. */
  'nm-lang': { lang: string };
}

declare global {
  interface HTMLElementTagNameMap {
    'nextmove-walkthrough': HTMLElement & Walkthrough;
  }
  interface HTMLElementEventMap {
    'nm-answer': CustomEvent<WalkthroughEvents['nm-answer']>;
    'nm-case': CustomEvent<WalkthroughEvents['nm-case']>;
    'nm-step': CustomEvent<WalkthroughEvents['nm-step']>;
    'nm-done': CustomEvent<WalkthroughEvents['nm-done']>;
    'nm-lang': CustomEvent<WalkthroughEvents['nm-lang']>;
  }
}
