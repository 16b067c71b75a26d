import { readdirSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { LANGUAGES } from '../../src/words/languages.ts';

/** The texts that all playbooks share, in files such as `report.en.ftl`. */
const TEXTS = new URL('../../../playbooks/texts/', import.meta.url);

test('the page speaks the languages of the playbooks, and no other', () => {
  const languages = readdirSync(TEXTS).map((file) => file.split('.').at(-2));
  expect([...LANGUAGES].sort()).toEqual([...new Set(languages)].sort());
});
