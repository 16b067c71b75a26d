import type { CaseContent, Verified } from '../engine/case.ts';
import { attempt } from '../engine/engine.ts';
import type { AlertDocument, Engine, Outcome } from '../engine/engine.ts';
import type { Alert, FollowUp } from '../engine/wire.ts';
import { Case } from './case.ts';

/** What every file of a case begins with; its number follows. */
const BEGINNING = '{"format":"nextmove-case/';

/** How the case of one alert begins. */
type Begin = (index: number, lang: string) => Case;

/** A case that was opened because it follows from another. */
interface Link {
  parent: number;
  child: number;
  follow: Pick<FollowUp, 'step' | 'number'>;
}

/** A document being worked on: its alerts, and a case for each that was picked. */
export class Desk {
  /** What the engine found in the chain, where the document is the file of a case. */
  readonly verified: Verified | undefined;
  readonly #alerts: Alert[];
  readonly #begin: Begin;
  readonly #links: Link[] = [];
  readonly #cases = new Map<number, Case>();
  #picked: number | undefined;
  #lang: string;

  constructor(alerts: readonly Alert[], begin: Begin, lang: string, verified?: Verified) {
    this.#alerts = [...alerts];
    this.verified = verified;
    this.#begin = begin;
    this.#lang = lang;
    if (alerts.length === 1) this.pick(0);
  }

  get alerts(): readonly Alert[] {
    return this.#alerts;
  }

  /** The case that is worked on; none while the analyst has not picked one of several alerts. */
  get case(): Case | undefined {
    return this.#picked === undefined ? undefined : this.#cases.get(this.#picked);
  }

  get picked(): number | undefined {
    return this.#picked;
  }

  /** The cases with entries that would be lost with the page. */
  get unsaved(): Case[] {
    return [...this.#cases.values()].filter((it) => it.unsaved > 0);
  }

  set lang(lang: string) {
    this.#lang = lang;
    for (const it of this.#cases.values()) it.lang = lang;
  }

  /** Turns to one alert, or to none; the case of each is kept. */
  pick(index: number | undefined): void {
    this.#picked = index;
    if (index === undefined || this.#cases.has(index)) return;
    this.#cases.set(index, this.#begin(index, this.#lang));
  }

  /** Takes the file of a case that follows from the one that is worked on, and turns to it. */
  follow(engine: Engine, follow: Link['follow'], file: string): void {
    const [alert, opened] = caseIn(engine, file, this.#lang, true);
    const child = this.#alerts.push(alert) - 1;
    this.#cases.set(child, opened);
    this.#links.push({ parent: this.#picked!, child, follow });
    this.#picked = child;
  }

  /** The number of the case that was opened from here because it follows, if it was. */
  openedFor({ step, number }: Link['follow']): number | undefined {
    const link = this.#links.find(
      (it) => it.parent === this.#picked && it.follow.step === step && it.follow.number === number,
    );
    return link?.child;
  }

  /** The number of the case from which the one that is worked on follows, if it is here. */
  get parent(): number | undefined {
    return this.#links.find(({ child }) => child === this.#picked)?.parent;
  }
}

/** Takes a document with alerts or the file of a case, unless the engine refuses it. */
export function openDesk(engine: Engine, document: AlertDocument, lang: string): Outcome<Desk> {
  return isCase(document)
    ? openCase(engine, document as string | Uint8Array, lang)
    : openAlerts(engine, document, lang);
}

function openAlerts(engine: Engine, document: AlertDocument, lang: string): Outcome<Desk> {
  const at = new Date().toISOString();
  const read = attempt(() => engine.read(document, { lang }));
  if ('refusal' in read) return read;
  const { alerts } = read.ok;
  const begin: Begin = (index, lang) =>
    new Case(engine, alerts[index]!, { document, index, at }, lang);
  return { ok: new Desk(alerts, begin, lang) };
}

function openCase(engine: Engine, given: string | Uint8Array, lang: string): Outcome<Desk> {
  const verified = attempt(() => engine.caseFile(given, { verify: { lang } }) as Verified);
  if ('refusal' in verified) return verified;
  const file = typeof given === 'string' ? given : new TextDecoder().decode(given);
  const begin: Begin = (_, lang) => caseIn(engine, file, lang)[1];
  return { ok: new Desk([caseIn(engine, file, lang)[0]], begin, lang, verified.ok) };
}

/** The alert of a case, and the case, which nobody has saved yet where it is new. */
function caseIn(engine: Engine, file: string, lang: string, isNew = false): [Alert, Case] {
  const { alert, playbook } = JSON.parse(file) as CaseContent;
  const shown: Alert = { ...alert, playbook: playbook.id, notices: [] };
  return [shown, new Case(engine, shown, { file, isNew }, lang)];
}

function isCase(document: AlertDocument): boolean {
  if (typeof document === 'string') return document.startsWith(BEGINNING);
  if (!(document instanceof Uint8Array)) return false;
  const start = document.subarray(0, BEGINNING.length);
  return new TextDecoder().decode(start) === BEGINNING;
}
