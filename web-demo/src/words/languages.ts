import { en } from './en.ts';
import { ko } from './ko.ts';
import type { PageWords, Words } from './words.ts';
import type { About } from '../engine/wire.ts';
import { visible } from '../state/visible.ts';

export const languages = { en, ko } as const satisfies Record<string, PageWords>;

export type Language = keyof typeof languages;

export const LANGUAGES = Object.keys(languages) as Language[];

/** The language a tag asks for, English where there is no such one: `ko-KR` is Korean. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** The words of a language, with the names that playbooks in use give to sources. */
export function wordsOf(language: Language, about: About | undefined): Words {
  const names = new Map(about?.sources.map(({ id, names }) => [id, names]));
  return {
    ...languages[language],
    source: (id) => visible(names.get(id)?.[language] ?? names.get(id)?.en ?? id),
  };
}
