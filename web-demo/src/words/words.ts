import type { Purpose } from '../engine/wire.ts';
import type { CaseWords } from './case-words.ts';
import type { OutputWords } from './output-words.ts';
import type { Decider } from '../state/trail.ts';

/** All that the page shows beside what the engine words: what it says itself, and what playbooks call things. */
export interface Words extends PageWords {
  /** The name of a source of alerts. */
  source: (id: string) => string;
}

/** What the page itself says. Each language is one object of this type, so a missing text does not compile. */
export interface PageWords {
  languageName: string;
  language: string;
  tagline: string;
  title: string;
  starting: string;

  intake: {
    heading: string;
    privacy: string;
    paste: string;
    read: string;
    samples: string;
    samplesHint: string;
    empty: string;
    back: string;
  };

  drop: {
    chooseFile: string;
    hint: string;
    hovered: string;
    severalFiles: string;
    unreadable: string;
  };

  playbooks: {
    heading: string;
    builtIn: string;
    own: string;
    hint: string;
    again: string;
  };

  choose: {
    heading: (count: number) => string;
    hint: string;
    filter: string;
    shown: (shown: number, count: number) => string;
    open: string;
    none: string;
    unknownType: string;
  };

  bar: {
    alertNumber: (number: number, count: number) => string;
    otherAlert: string;
    otherDocument: string;
    in: (envelope: string) => string;
  };

  sample: { label: string; text: string };

  status: {
    recognised: (source: string, type: string) => string;
    answered: (count: number) => string;
    changed: (kept: number, aside: number) => string;
    removed: string;
    recorded: string;
    end: (verdict: string) => string;
  };

  facts: {
    heading: string;
    count: (count: number) => string;
    from: string;
    decided: string;
    used: string;
    others: string;
    override: string;
    overrideFact: (fact: string) => string;
    newValue: string;
    reason: string;
    reasonMissing: string;
    apply: string;
    cancel: string;
    overridden: string;
    alertSays: string;
    remove: string;
    removeOverride: (fact: string) => string;
    noticesHeading: string;
    notice: (why: string) => string;
    none: string;
  };

  ask: {
    kind: string;
    submit: string;
    chooseOne: string;
    enterValue: string;
    yes: string;
    no: string;
    now: string;
    onePerLine: string;
    format: (kind: string) => string;
    why: string;
    whyText: string;
    whyConfirm: string;
    suggested: string;
    confirm: (label: string) => string;
    recordedAs: string;
    noticed: (why: string) => string;
    form: string;
    example: string;
    declines: string;
    withoutValues: string;
    withoutValuesHint: string;
  };

  act: {
    why: string;
    disruption: string;
    check: string;
    undo: string;
    brake: string;
    aware: string;
    awareMissing: string;
    held: string;
    commands: string;
    needs: string;
    role: (id: string) => string;
    cites: string;
    checked: (date: string) => string;
    newWindow: string;
    replyLegend: string;
    reason: string;
    note: string;
    reasonMissing: string;
    record: (label: string) => string;
    submit: string;
  };

  commands: {
    purpose: Record<Purpose, string>;
    shells: string;
    console: string;
    instead: string;
    copy: string;
    copyAll: (count: number) => string;
    one: (purpose: string, number: number, count: number) => string;
    copied: string;
    copyFailed: string;
  };

  change: {
    banner: string;
    hint: string;
    cancel: string;
    differs: string;
    same: string;
    appear: string;
    vanish: string;
    stay: (count: number) => string;
    times: (count: number) => string;
    returned: string;
    kept: string;
    close: string;
  };

  end: {
    kind: string;
    verdict: string;
    status: string;
    route: string;
    step: string;
    reply: string;
    decidedBy: string;
    changes: string;
    notDone: string;
    notReached: string;
    other: string;
  };

  route: {
    heading: string;
    now: string;
    change: string;
    changeStep: (title: string) => string;
    remove: string;
    removeStep: (title: string) => string;
    removeAsks: (title: string) => string;
    removeHint: string;
    removeAsideHint: string;
    removeNow: string;
    removeNot: string;
    why: string;
    whyStep: (title: string) => string;
    remaining: (least: number, most: number) => string;
    ended: string;
    aside: string;
    asideHint: string;
    removeAside: (key: string) => string;
    decider: Record<Decider, string>;
  };

  provenance: {
    alert: string;
    given: string;
    derived: string;
    answer: string;
    insteadOf: string;
    reason: string;
    notStated: string;
    output: (purpose: string, step: string) => string;
  };

  output: OutputWords;

  /** Above the sentence of what happened. */
  happened: string;

  later: {
    heading: (count: number) => string;
    hint: string;
  };

  follow: {
    heading: (count: number) => string;
    hint: string;
    open: string;
    openCase: (name: string) => string;
    go: string;
    goTo: (name: string) => string;
    follows: string;
    followsElsewhere: (head: string) => string;
    back: string;
  };

  case: CaseWords;

  refusal: {
    document: string;
    bundle: string;
    entry: string;
    engine: string;
    answer: string;
    step: string;
    unhandled: string;
    unhandledHint: string;
    code: string;
    help: string;
    defect: string;
  };
}
