import { expect, test } from '@playwright/test';

import { asRefusal, attempt } from '../../src/engine/engine.ts';
import { age, asTime, inUtc } from '../../src/state/age.ts';
import { toRequest, withAnswer, withoutAnswer } from '../../src/state/answers.ts';
import { Case } from '../../src/state/case.ts';
import { roadChange } from '../../src/state/road-change.ts';
import { answeredByAlert, stepsDecidedBy } from '../../src/state/trail.ts';
import { visible, visibleLines, visibleValue } from '../../src/state/visible.ts';
import { languageOf, languages } from '../../src/words/languages.ts';
import type { Next, TrailEntry } from '../../src/engine/wire.ts';
import { scriptedEngine } from '../support/scripted-engine.ts';
import { act, alert, ask, end } from '../support/scripts.ts';

test.describe('answers', () => {
  const answers = [
    { key: 'a', value: 1 },
    { key: 'b', value: 2 },
  ];

  test('a changed answer keeps its place', () => {
    expect(withAnswer(answers, { key: 'a', value: 3 }).map(({ value }) => value)).toEqual([3, 2]);
    expect(withAnswer(answers, { key: 'c', value: 3 })).toHaveLength(3);
    expect(withoutAnswer(answers, 'a')).toEqual([answers[1]]);
  });

  test('a reason goes along where there is one', () => {
    expect(toRequest([...answers, { key: 'c', value: 'x', reason: 'why' }])).toEqual({
      a: 1,
      b: 2,
      c: { value: 'x', reason: 'why' },
    });
  });

  test('a key named like a member of every object is a key like any other', () => {
    const request = toRequest([{ key: '__proto__', value: 'x' }]);
    expect(Object.entries(request)).toEqual([['__proto__', 'x']]);
  });
});

test.describe('case', () => {
  const script = {
    alerts: [alert()],
    steps: [ask('caller'), act('block'), ask('ip', { answer: 'ip' }), end()],
  };
  const opened = (): Case => new Case(scriptedEngine(script), '{}', 'en');
  const stepOf = (subject: Case): string | undefined =>
    subject.view.kind === 'walk' ? subject.view.next.step.id : undefined;

  test('an answer that is refused changes nothing', () => {
    const subject = opened();
    subject.reply({ key: 'caller', value: 'yes' });
    subject.reply({ key: 'block', value: 'done' });
    const refusal = subject.reply({ key: 'ip', value: 'nonsense' });
    expect(refusal?.code).toBe('NM2004');
    expect(subject.answers).toHaveLength(2);
    expect(stepOf(subject)).toBe('step_ip');
  });

  test('an earlier step is found again without a memory of it', () => {
    const subject = opened();
    subject.reply({ key: 'caller', value: 'yes' });
    subject.reply({ key: 'block', value: 'done' });
    expect(subject.stepAnsweredBy('caller')?.id).toBe('step_caller');
    expect(subject.stepAnsweredBy('block')?.kind).toBe('act');
    expect(subject.stepAnsweredBy('unknown')).toBeUndefined();
    expect(subject.changesMade().map(({ id }) => id)).toEqual(['block']);
  });

  test('taking an answer back keeps the later ones aside', () => {
    const subject = opened();
    subject.reply({ key: 'caller', value: 'yes' });
    subject.reply({ key: 'block', value: 'done' });
    subject.retract('caller');
    expect(stepOf(subject)).toBe('step_caller');
    expect(subject.view.kind === 'walk' && subject.view.next.unused).toEqual(['block']);
  });
});

test.describe('road', () => {
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
    expect(roadChange(before, after)).toEqual({
      appear: [{ title: 'Action freeze', answered: false }],
      vanish: [
        { title: 'Action block', answered: true },
        { title: 'Action watch', answered: false },
      ],
      stay: 1,
    });
    expect(roadChange(after, before).appear[0]).toEqual({ title: 'Action block', answered: true });
    expect(roadChange(before, before)).toEqual({ appear: [], vanish: [], stay: 3 });
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
    throw Object.assign(new Error('no'), { code: 'NM1006', help: 'try' });
  });
  expect(refused).toEqual({ refusal: { code: 'NM1006', message: 'no', help: 'try' } });
  expect(asRefusal('text').code).toBe('defect');
  expect(asRefusal(new RangeError('deep')).message).toBe('deep');
});

test('a tag of a region asks for its language, an unknown one for English', () => {
  expect(languageOf('ko-KR')).toBe('ko');
  expect(languageOf('fr')).toBe('en');
  expect(languages.ko.road.remaining(1, 1)).toBe('앞으로 답변 1개');
  expect(languages.en.road.remaining(1, 3)).toBe('1 to 3 more replies');
});
