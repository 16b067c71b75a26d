import { readFileSync, readdirSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { LANGUAGES, languages } from '../../src/words/languages.ts';
import { numbersOf } from '../../src/words/numbers.ts';
import { findings } from '../../tools/words/compare.mjs';
import { read } from '../../tools/words/read.mjs';
import { write } from '../../tools/words/write.mjs';

const ROOT = new URL('../../../', import.meta.url);

const ENGLISH = `
route-now = Now
route-left =
    { $count ->
        [0] Nothing left
        [one] { $count } step left
       *[other] { $count } steps left
    }
route-by =
    { $by ->
        [you] by you
       *[alert] by the alert
    }
route-role =
    { $role ->
        [lead] the lead
       *[other] { $name }
    }
`;

/** What is wrong with the words of a language where English has the words above. */
function wrong(language: string, source: string): string[] {
  const own = read(`route.${language}.ftl`, source);
  const areas = (words: typeof own.words) => new Map([['route', words]]);
  const english = read('route.en.ftl', ENGLISH).words;
  const path = (area: string): string => `${area}.${language}.ftl`;
  return [...own.findings, ...findings(language, areas(own.words), areas(english), path)];
}

test.describe('the words of a language', () => {
  test('are those of English', () => {
    expect(wrong('en', ENGLISH)).toEqual([]);
    expect(wrong('de', ENGLISH)).toEqual([]);
    expect(wrong('de', ENGLISH.replace('route-now', 'route-later'))).toEqual([
      'route.de.ftl: the text `route-now` is missing',
      'route.de.ftl:2:1: expected a text of English, found `route-later`',
    ]);
    expect(wrong('de', `${ENGLISH}route-now = Jetzt\n`)).toEqual([
      'route.de.ftl:19:1: the text `route-now` is there twice',
    ]);
    expect(wrong('zxx', ENGLISH)).toHaveLength(1);
  });

  test('have the places of English', () => {
    const [wrongly] = wrong('de', ENGLISH.replace('= Now', '= { $when }'));
    expect(wrongly).toContain('expected the places of English, none, found when');
  });

  test('have a text for each plural form of the language, and for each name', () => {
    const french = ENGLISH.replace('[one]', '[many] { $count } de pas\n        [one]');
    expect(wrong('fr', french)).toEqual([]);
    for (const [language, source] of [
      ['fr', ENGLISH],
      ['en', french],
      ['ko', ENGLISH],
      ['en', ENGLISH.replace('[you]', '[me]')],
      ['en', ENGLISH.replace('[lead]', '[chief]')],
      ['en', ENGLISH.replace('[lead]', '*[lead]').replace('*[other] { $name', '[other] { $name')],
    ] as const) {
      expect(wrong(language, source), source).toHaveLength(1);
    }
  });

  test('are written in the part of Fluent that the texts of playbooks are written in', () => {
    for (const source of [
      'Now',
      '-now = Now',
      'now = Now',
      'route-now =\n    .part = Now',
      'route-now = { NUMBER($count) }',
      'route-now = { route-left }',
      'route-now = { -now }',
      'route-now = { $a -> *[other] { $b -> *[other] Now } }',
    ]) {
      expect(read('route.en.ftl', source).findings, source).toHaveLength(1);
    }
  });
});

test('places are typed by what texts choose by', () => {
  const made = write(new Map([['en', new Map([['route', read('', ENGLISH).words]])]]));
  for (const type of [
    'now: string;',
    'left: (at: { count: number }) => string;',
    "by: (at: { by: 'you' | 'alert' }) => string;",
    'role: (at: { role: string; name: string | number }) => string;',
  ]) {
    expect(made).toContain(type);
  }
});

test('a text chooses by exact numbers, by plural forms, and by names', () => {
  const { route, file, undo, act } = languages.en;
  expect(route.remaining({ count: 1 })).toBe('1 more reply');
  expect(route.remaining({ count: 2000 })).toBe('2,000 more replies');
  expect(route.remainingBetween({ least: 1, most: 3 })).toBe('1 to 3 more replies');
  expect(file.unsaved({ count: 0 })).toBe('Everything is saved.');
  expect(undo.way({ way: 'by_hand' })).toBe('Undone by hand');
  expect(act.role({ role: 'constructor', spelled: 'anybody' })).toBe('anybody');
  expect(languages.ko.route.remaining({ count: 1 })).toBe('앞으로 답변 1개');
});

test('numbers are written and counted as in the language', () => {
  expect(numbersOf('de').show(1234.5)).toBe('1.234,5');
  expect(numbersOf('de').show('1234.5')).toBe('1234.5');
  expect(numbersOf('fr').form(0)).toBe('one');
  expect(numbersOf('ko').form(1)).toBe('other');
});

test('every word is shown somewhere', () => {
  const code = files('web-demo/src/', '.ts').filter((path) => !path.includes('/words/made.ts'));
  const source = code.map((path) => readFileSync(new URL(path, ROOT), 'utf8')).join('\n');
  for (const [group, words] of Object.entries(languages.en)) {
    for (const name of Object.keys(words)) {
      expect(source, `${group}.${name}`).toMatch(new RegExp(`\\b${name}\\b`));
    }
  }
});

test('every role that approves in the playbooks has a name in every language', () => {
  const roles = files('playbooks/', 'playbook.yaml').flatMap((path) => {
    const source = readFileSync(new URL(path, ROOT), 'utf8');
    return [...source.matchAll(/\bapprove: *(\w+)/g)].map(([, role]) => role!);
  });
  expect(roles.length).toBeGreaterThan(0);
  for (const role of new Set(roles)) {
    for (const language of LANGUAGES) {
      const unnamed = languages[language].act.role({ role, spelled: '' });
      expect(unnamed, `${role} in ${language}`).not.toBe('');
    }
  }
});

/** The paths of the files in a folder that end so. */
function files(folder: string, end: string): string[] {
  const all = readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' });
  return all.filter((path) => path.endsWith(end)).map((path) => `${folder}${path}`);
}
