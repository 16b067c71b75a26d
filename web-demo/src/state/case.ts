import type {
  CaseContent,
  CaseQuestions,
  CaseRequest,
  CaseStep,
  Change,
  Entry,
  Event,
  Moving,
  Printed,
  Tell,
  Verified,
} from '../engine/case.ts';
import { attempt } from '../engine/engine.ts';
import type { AlertDocument, Engine, Outcome, Refusal } from '../engine/engine.ts';
import type { Alert, FollowUp, Value } from '../engine/wire.ts';
import { answersOf } from './journal.ts';
import type { Answers } from './journal.ts';
import { questionIn } from './question.ts';
import type { Question } from './question.ts';
import { caseKey } from './secret.ts';

/** Where a case begins that has no file yet. */
export interface Origin {
  document: AlertDocument;
  /** Which alert of the document. */
  index: number;
  /** When the document was opened. */
  at: string;
}

/**
 * One alert on its way. What was recorded stands in the text of a file that only the engine
 * writes, and everything else is asked from the engine again. The file comes to be with the first
 * entry, because it names who made it.
 */
export class Case {
  readonly alert: Alert;
  readonly #engine: Engine;
  readonly #origin: Origin | undefined;
  #file: string | undefined;
  #lang: string;
  /** How many entries are in a file that the analyst holds. */
  #kept: number;
  /** What was computed from the file and the language as they are. */
  #computed = new Map<string, unknown>();

  constructor(
    engine: Engine,
    alert: Alert,
    from: Origin | { file: string; isNew?: boolean },
    lang: string,
  ) {
    this.#engine = engine;
    this.alert = alert;
    this.#lang = lang;
    this.#origin = 'file' in from ? undefined : from;
    this.#file = 'file' in from ? from.file : undefined;
    this.#kept = 'file' in from && !from.isNew ? this.journal.length : 0;
  }

  set lang(lang: string) {
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#computed.clear();
  }

  get file(): string | undefined {
    return this.#file;
  }

  get content(): CaseContent | undefined {
    return this.#once('content', () =>
      this.#file === undefined ? undefined : (JSON.parse(this.#file) as CaseContent),
    );
  }

  get journal(): readonly Entry[] {
    return this.content?.journal ?? [];
  }

  /** Where it stands; a refusal where the route cannot be told. */
  get standing(): Outcome<CaseStep> {
    return this.#once('standing', () => this.#next());
  }

  get answers(): Answers {
    return this.#once('answers', () => answersOf(this.journal));
  }

  /** What was changed in the world so far, the latest first. */
  get changes(): Change[] {
    return this.#once('changes', () => {
      const listed = this.#file ? this.#ask('undo', { lang: this.#lang }) : undefined;
      return listed && 'ok' in listed ? listed.ok.undo : [];
    });
  }

  /** What a move to the version that takes new alerts would do, where the case follows another. */
  get moving(): Moving | undefined {
    return this.#once('moving', () => {
      const moved = this.#isOlder ? this.#ask('move', { lang: this.#lang }) : undefined;
      if (!moved || !('ok' in moved)) return undefined;
      return moved.ok.from.hash === moved.ok.to.hash ? undefined : moved.ok;
    });
  }

  /** Whether the case may follow another version of its playbook than new alerts get. */
  get #isOlder(): boolean {
    const followed = this.standing;
    if (this.#file === undefined || this.isCopy) return false;
    if (!('ok' in followed)) return true;
    const { id, hash } = followed.ok.next.playbook;
    const newest = this.#engine.about().playbooks.find((playbook) => playbook.id === id);
    return newest?.hash !== hash;
  }

  /** Whether values were taken out, so that it can only be read. */
  get isCopy(): boolean {
    return this.content?.redacted !== undefined;
  }

  /** How many entries would be lost with the page. */
  get unsaved(): number {
    return this.journal.length - this.#kept;
  }

  /** Notes that the file as it is now was handed out. */
  markSaved(): void {
    this.#kept = this.journal.length;
  }

  /**
   * Adds an entry unless the engine refuses it. Where there is no file yet, the analyst begins it,
   * who is somebody else than whoever made the entry where that is an approval.
   */
  record(event: Event, analyst: string, by = analyst): Refusal | undefined {
    const opened = this.#begun(analyst);
    if ('refusal' in opened) return opened.refusal;
    const entry = { ...event, at: new Date().toISOString(), by };
    const recorded = this.#ask('record', { entry, lang: this.#lang }, opened.ok);
    if ('refusal' in recorded) return recorded.refusal;
    this.#goOn(recorded.ok);
    return undefined;
  }

  /** Has an output read that was pasted just now; what is kept of it is an entry. */
  tell(printed: Printed, analyst: string): Outcome<Tell> {
    const opened = this.#begun(analyst);
    if ('refusal' in opened) return opened;
    const at = new Date().toISOString();
    const output = { ...printed, taken_at: at };
    const told = this.#ask('tell', { at, by: analyst, output, lang: this.#lang }, opened.ok);
    if ('refusal' in told) return told;
    this.#goOn(told.ok);
    return { ok: told.ok.tell };
  }

  /** The file of a case that follows from this one. */
  follow({ step, number }: FollowUp, analyst: string): Outcome<string> {
    const opened = this.#begun(analyst);
    if ('refusal' in opened) return opened;
    if (opened.ok !== this.#file) this.#computed.clear();
    this.#file = opened.ok;
    const at = new Date().toISOString();
    const by = analyst;
    const shown = { lang: this.#lang };
    const followed = this.#ask('follow', { at, by, key: caseKey(), step, number, ...shown });
    return 'refusal' in followed ? followed : { ok: followed.ok.case };
  }

  /** Goes on from a reply, which says where the case stands, so that it need not be asked again. */
  #goOn(reply: CaseStep & { case: string }): void {
    this.#file = reply.case;
    this.#computed.clear();
    this.#computed.set('standing', { ok: reply });
  }

  /** Whether the chain is whole, and which entry a hash that was kept elsewhere is of. */
  verify(head?: string): Outcome<Verified> {
    return this.#ask('verify', { lang: this.#lang, ...(head !== undefined && { head }) });
  }

  /** A copy without the values of some facts. */
  redact(facts: string[]): Outcome<CaseQuestions['redact']['reply']> {
    return this.#ask('redact', { facts, lang: this.#lang });
  }

  /** The question whose answer takes the place of what is stated for a fact. */
  questionFor(fact: string, stated: Value): Question {
    const asked = this.#next(fact);
    return questionIn('ok' in asked ? asked.ok.next.step : undefined, fact, stated);
  }

  /**
   * Where the case stood at the step that an earlier answer replied to. Without that answer the walk
   * stops exactly there, so it needs no memory of its own.
   */
  standingBefore(key: string): CaseStep | undefined {
    if (this.#file === undefined) return undefined;
    const without = this.#ask('next', { without: key, lang: this.#lang });
    if (!('ok' in without)) return undefined;
    const { step } = without.ok.next;
    return step.kind !== 'end' && step.asks === key ? without.ok : undefined;
  }

  #open(request: { at: string; by: string; key: string }): Outcome<string> {
    const { document, index } = this.#origin!;
    return attempt(
      () => this.#engine.caseOpen(document, { ...request, alert: index, lang: this.#lang }).case!,
    );
  }

  #begun(by: string): Outcome<string> {
    if (this.#file !== undefined) return { ok: this.#file };
    return this.#open({ at: this.#origin!.at, by, key: caseKey() });
  }

  /** Where it stands, which needs no file: what is shown before there is a name comes without one. */
  #next(ask?: string): Outcome<CaseStep> {
    const shown = { lang: this.#lang, ...(ask !== undefined && { ask }) };
    if (this.#file !== undefined) return this.#ask('next', shown);
    const { document, index } = this.#origin!;
    return attempt(() => {
      const { approval, ...next } = this.#engine.next(document, { ...shown, alert: index });
      return { next, ...(approval && { approval }) };
    });
  }

  #ask<Kind extends keyof CaseQuestions>(
    kind: Kind,
    request: CaseQuestions[Kind]['request'],
    file = this.#file!,
  ): Outcome<CaseQuestions[Kind]['reply']> {
    return attempt(() => {
      const asked = { [kind]: request } as unknown as CaseRequest;
      return this.#engine.caseFile(file, asked) as CaseQuestions[Kind]['reply'];
    });
  }

  #once<Value>(name: string, compute: () => Value): Value {
    if (!this.#computed.has(name)) this.#computed.set(name, compute());
    return this.#computed.get(name) as Value;
  }
}
