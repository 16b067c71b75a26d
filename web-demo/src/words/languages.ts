import { made } from './made.ts';
import type { PageWords } from './made.ts';
import { numbersOf } from './numbers.ts';
import { spelled } from './spelled.ts';
import type { About } from '../engine/wire.ts';
import { visible } from '../state/visible.ts';

/** A language that the page has words in. */
export type Language = keyof typeof made;

/** The languages of the page, English first. */
export const LANGUAGES = Object.keys(made) as Language[];

/** What the page itself says, in each language. */
export const languages = Object.fromEntries(
  LANGUAGES.map((language) => [language, made[language](numbersOf(language))]),
) as Record<Language, PageWords>;

/** All that the page shows beside what the engine words: what it says itself, and how it names things. */
export interface Words extends PageWords {
  /** The name of a source of alerts. */
  source: (id: string) => string;
  /** The name of a role that approves. */
  role: (id: string) => string;
  /** Why a value of the alert was not read. */
  notice: (why: string) => string;
  /** Why an output does not tell a fact. */
  untold: (why: string) => string;
  /** The error of a command; the code is empty where it has none. */
  error: (code: string) => string;
}

/** The language a tag asks for, English where there is no such one: `ko-KR` is Korean. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** The words of a language, with the names that playbooks in use give to sources. */
export function wordsOf(language: Language, about: About | undefined): Words {
  const names = new Map(about?.sources.map(({ id, names }) => [id, names]));
  const words = languages[language];
  return {
    ...words,
    source: (id) => visible(names.get(id)?.[language] ?? names.get(id)?.en ?? id),
    role: (id) => words.act.role({ role: id, spelled: spelled(id) }),
    notice: (why) => words.facts.notice({ why, spelled: spelled(why) }),
    untold: (why) => words.output.why({ why, spelled: spelled(why) }),
    error: (code) =>
      code === '' ? words.output.errorWithoutCode : words.output.error({ code: visible(code) }),
  };
}
