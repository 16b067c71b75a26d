import { expect, test } from '@playwright/test';

import type { Entry, Event } from '../../src/engine/case.ts';
import { asRefusal, attempt } from '../../src/engine/engine.ts';
import { fileName } from '../../src/parts/case/download.ts';
import { age, asTime, inUtc } from '../../src/state/age.ts';
import type { Case } from '../../src/state/case.ts';
import { openDesk } from '../../src/state/desk.ts';
import { answersOf, findAnswer, kindOf, recordsOf } from '../../src/state/journal.ts';
import { caseKey, sha256 } from '../../src/state/secret.ts';
import { routeChange } from '../../src/state/route-change.ts';
import { answeredByAlert, stepsDecidedBy } from '../../src/state/trail.ts';
import { visible, visibleLines, visibleValue } from '../../src/state/visible.ts';
import { languageOf } from '../../src/words/languages.ts';
import type { Next, TrailEntry } from '../../src/engine/wire.ts';
import { scriptedEngine } from '../support/scripted-engine.ts';
import { act, alert, ask, end } from '../support/scripts.ts';

test.describe('answers', () => {
  const at = '2026-11-22T02:30:07Z';
  const entry = (event: Event): Entry => ({ ...event, at, by: 'kim', previous: '0' });
  const answer = (key: string, value: string): Entry => entry({ answer: { key, value } });

  test('of each key the last counts, in the place of the first', () => {
    const journal = [answer('a', 'x'), answer('b', 'y'), answer('a', 'z')];
    expect(answersOf(journal)).toEqual([
      { key: 'a', value: 'z' },
      { key: 'b', value: 'y' },
    ]);
  });

  test('one that was taken back counts no more', () => {
    const journal = [answer('a', 'x'), entry({ retract: { key: 'a' } }), entry({ opened: {} })];
    expect(answersOf(journal)).toEqual([]);
  });

  test('a key named like a member of every object is a key like any other', () => {
    expect(findAnswer(answersOf([answer('__proto__', 'x')]), '__proto__')?.value).toBe('x');
    expect(findAnswer(answersOf([]), 'constructor')).toBeUndefined();
  });

  test('notes and evidence are those of their step', () => {
    const notes = [entry({ note: { step: 'a', text: 'one' } }), entry({ note: { text: 'two' } })];
    expect(recordsOf(notes, 'a')).toEqual([notes[0]]);
    expect(kindOf(notes[0]!)).toBe('note');
  });
});

test.describe('case', () => {
  const script = {
    alerts: [alert()],
    steps: [ask('caller'), act('block'), ask('ip', { answer: 'ip' }), end()],
  };
  const opened = (): Case => {
    const desk = openDesk(scriptedEngine(script), '{}', 'en');
    if ('refusal' in desk) throw new Error(desk.refusal.message);
    return desk.ok.case!;
  };
  const reply = (subject: Case, key: string, value: string) =>
    subject.record({ answer: { key, value } }, 'kim');
  const nextOf = ({ standing }: Case): Next | undefined =>
    'ok' in standing ? standing.ok.next : undefined;

  test('the file begins with the first entry, and names who made it', () => {
    const subject = opened();
    expect(subject.file).toBeUndefined();
    expect(nextOf(subject)?.step.id).toBe('step_caller');
    reply(subject, 'caller', 'yes');
    expect(subject.journal.map((entry) => [kindOf(entry), entry.by])).toEqual([
      ['opened', 'kim'],
      ['answer', 'kim'],
    ]);
  });

  test('an approval is of who approves, and the case is opened by who works on it', () => {
    const subject = opened();
    subject.record({ approve: { step: 'block', role: 'owner' } }, 'kim', 'lee');
    expect(subject.journal.map(({ by }) => by)).toEqual(['kim', 'lee']);
  });

  test('an entry that is refused changes nothing', () => {
    const subject = opened();
    reply(subject, 'caller', 'yes');
    reply(subject, 'block', 'done');
    const { file } = subject;
    expect(reply(subject, 'ip', 'nonsense')?.code).toBe('NM2004');
    expect(subject.file).toBe(file);
    expect(nextOf(subject)?.step.id).toBe('step_ip');
  });

  test('an earlier step is found again without a memory of it', () => {
    const subject = opened();
    reply(subject, 'caller', 'yes');
    reply(subject, 'block', 'done');
    const { file } = subject;
    expect(subject.standingBefore('caller')?.next.step.id).toBe('step_caller');
    expect(subject.standingBefore('block')?.next.step.kind).toBe('act');
    expect(subject.standingBefore('unknown')).toBeUndefined();
    expect(subject.file).toBe(file);
    expect(subject.changes.map(({ step }) => step)).toEqual(['block']);
  });

  test('taking an answer back keeps the later ones aside', () => {
    const subject = opened();
    reply(subject, 'caller', 'yes');
    reply(subject, 'block', 'done');
    subject.record({ retract: { key: 'caller' } }, 'kim');
    expect(nextOf(subject)?.step.id).toBe('step_caller');
    expect(nextOf(subject)?.unused).toEqual(['block']);
  });

  test('what was not handed out since the last entry is not saved', () => {
    const subject = opened();
    expect(subject.unsaved).toBe(0);
    reply(subject, 'caller', 'yes');
    expect(subject.unsaved).toBe(2);
    subject.markSaved();
    expect(subject.unsaved).toBe(0);
    reply(subject, 'block', 'done');
    expect(subject.unsaved).toBe(1);
  });

  test('a case goes on from its file, as text or bytes', () => {
    const subject = opened();
    reply(subject, 'caller', 'yes');
    for (const file of [subject.file!, new TextEncoder().encode(subject.file)]) {
      const desk = openDesk(scriptedEngine(script), file, 'en');
      const again = 'ok' in desk ? desk.ok : undefined;
      expect(again?.verified?.entries).toBe(2);
      expect(again?.case?.alert.facts).toEqual(alert().facts);
      expect(nextOf(again!.case!)?.step.id).toBe('block');
      expect(again?.unsaved).toEqual([]);
    }
  });
});

test('each key is made of its own 32 random bytes', async () => {
  const [one, other] = [caseKey(), caseKey()];
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(one).not.toBe(other);
});

test('the SHA-256 of a file is that of its bytes', async () => {
  const bytes = new TextEncoder().encode('abc');
  expect(await sha256(bytes)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('a saved file is named after what it is about and when it was saved', () => {
  const now = new Date('2026-11-22T02:30:07Z');
  expect(fileName('Policy:S3/../X\u202e', now, '.case.json')).toBe(
    'Policy-S3-X-20261122-023007.case.json',
  );
  expect(fileName('', now, '.case.json')).toBe('case-20261122-023007.case.json');
});

test.describe('route', () => {
  const script = (caller: string) => ({
    alerts: [alert()],
    steps:
      caller === 'yes'
        ? [ask('caller'), act('block'), act('watch'), end()]
        : [ask('caller'), act('freeze'), act('watch'), end()],
  });
  const walked = (caller: string, answers: Record<string, string>): Next =>
    scriptedEngine(script(caller)).next('{}', { answers: { caller, ...answers } });

  test('a change tells what came, what went and what stayed', () => {
    const before = walked('yes', { block: 'done' });
    const after = walked('no', { block: 'done' });
    expect(routeChange(before, after)).toEqual({
      appear: [{ title: 'Action freeze', answered: false }],
      vanish: [
        { title: 'Action block', answered: true },
        { title: 'Action watch', answered: false },
      ],
      stay: 1,
    });
    expect(routeChange(after, before).appear[0]).toEqual({ title: 'Action block', answered: true });
    expect(routeChange(before, before)).toEqual({ appear: [], vanish: [], stay: 3 });
  });
});

test.describe('trail', () => {
  const entry = (fact: string, provenance: TrailEntry['provenance']): TrailEntry => ({
    step: fact,
    fact,
    value: 'v',
    title: `Title ${fact}`,
    label: 'v',
    provenance,
  });
  const trail = [
    entry('region', { alert: '/region' }),
    entry('caller', {
      derived: [{ fact: 'type', value: 'x', provenance: { alert: '/type' } }],
    }),
    entry('owner', { answer: {} }),
  ];

  test('counts what the alert decided', () => {
    expect(answeredByAlert(trail)).toBe(2);
  });

  test('names what each fact decided, also behind a rule', () => {
    const decided = stepsDecidedBy(trail);
    expect(decided.get('type')).toEqual(['Title caller']);
    expect(decided.get('region')).toEqual(['Title region']);
  });
});

test.describe('visible', () => {
  test('spells what does not show as itself', () => {
    expect(visible('bucket\u202egpj.exe')).toBe('bucket⟨U+202E⟩gpj.exe');
    expect(visible('a\nb\u0000')).toBe('a⟨U+000A⟩b⟨U+0000⟩');
    expect(visible('\u{e0041}')).toBe('⟨U+E0041⟩');
  });

  test('leaves ordinary text of any language alone', () => {
    for (const text of ['버킷', 'バケット', 'seau « privé »', '🙂 <b>']) {
      expect(visible(text)).toBe(text);
    }
    expect(visibleLines('one\ntwo\u202e')).toBe('one\ntwo⟨U+202E⟩');
    expect(visibleValue(['a', 'b\t'])).toBe('a, b⟨U+0009⟩');
  });
});

test.describe('time', () => {
  const then = new Date('2026-11-20T10:12:13Z');

  test('knows a time with a zone from other texts', () => {
    expect(asTime('2026-11-20T10:12:13.000Z')?.getTime()).toBe(then.getTime());
    expect(asTime('2026-11-20 10:12:13+0000')).toBeDefined();
    expect(asTime('2026-11-20T10:12:13')).toBeUndefined();
    expect(asTime('2026-99-20T10:12:13Z')).toBeUndefined();
    expect(asTime(5)).toBeUndefined();
  });

  test('tells how long ago it was', () => {
    const later = (minutes: number): Date => new Date(then.getTime() + minutes * 60_000);
    expect(age(then, later(0), 'en')).toBe('0 minutes ago');
    expect(age(then, later(59), 'en')).toBe('59 minutes ago');
    expect(age(then, later(3 * 60), 'ko')).toBe('3시간 전');
    expect(age(then, later(49 * 60), 'en')).toBe('2 days ago');
    expect(inUtc(then)).toBe('2026-11-20 10:12 UTC');
  });
});

test('whatever an engine throws becomes a refusal', () => {
  const refused = attempt(() => {
    throw Object.assign(new Error('no'), { code: 'NM1006', title: 'none', help: 'try' });
  });
  expect(refused).toEqual({
    refusal: { code: 'NM1006', title: 'none', message: 'no', help: 'try' },
  });
  expect(asRefusal('text').code).toBe('defect');
  expect(asRefusal(new RangeError('deep')).message).toBe('deep');
});

test('a tag of a region asks for its language, an unknown one for English', () => {
  expect(languageOf('ko-KR')).toBe('ko');
  expect(languageOf('zxx')).toBe('en');
});
