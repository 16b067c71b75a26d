import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Words } from './words.ts';

export const languages = { en, ko } as const satisfies Record<string, Words>;

export type Language = keyof typeof languages;

export const LANGUAGES = Object.keys(languages) as Language[];

/** The language a tag asks for, English where there is no such one: `ko-KR` is Korean. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
