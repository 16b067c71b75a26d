import type { CaseContent, Verified } from '../engine/case.ts';
import { attempt } from '../engine/engine.ts';
import type { AlertDocument, Engine, Outcome } from '../engine/engine.ts';
import type { Alert } from '../engine/wire.ts';
import { Case } from './case.ts';

/** What every file of a case begins with; its number follows. */
const BEGINNING = '{"format":"nextmove-case/';

/** How the case of one alert begins. */
type Begin = (index: number, lang: string) => Case;

/** A document being worked on: its alerts, and a case for each that was picked. */
export class Desk {
  /** What the engine found in the chain, where the document is the file of a case. */
  readonly verified: Verified | undefined;
  readonly alerts: readonly Alert[];
  readonly #begin: Begin;
  readonly #cases = new Map<number, Case>();
  #picked: number | undefined;
  #lang: string;

  constructor(alerts: readonly Alert[], begin: Begin, lang: string, verified?: Verified) {
    this.alerts = alerts;
    this.verified = verified;
    this.#begin = begin;
    this.#lang = lang;
    if (alerts.length === 1) this.pick(0);
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
  const { alert, playbook } = JSON.parse(file) as CaseContent;
  const shown: Alert = { ...alert, playbook: playbook.id, notices: [] };
  const begin: Begin = (_, lang) => new Case(engine, shown, { file }, lang);
  return { ok: new Desk([shown], begin, lang, verified.ok) };
}

function isCase(document: AlertDocument): boolean {
  if (typeof document === 'string') return document.startsWith(BEGINNING);
  if (!(document instanceof Uint8Array)) return false;
  const start = document.subarray(0, BEGINNING.length);
  return new TextDecoder().decode(start) === BEGINNING;
}
