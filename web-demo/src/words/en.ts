import type { PageWords } from './words.ts';
import { enCase } from './en-case.ts';
import { enOutput } from './en-output.ts';
import { spelled } from './spelled.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

const FORMATS: Record<string, string> = {
  ip: 'An IPv4 or IPv6 address.',
  time: 'A time with its zone.',
  number: 'A number.',
};

const NOTICES: Record<string, string> = {
  wrong_kind: 'The value does not have the form that this fact needs.',
  too_long: 'The value is too long.',
  too_many: 'There are too many values; the first ones were read.',
  duplicate_key: 'The name stands there twice; only one of the values was read.',
};

const notice = (why: string): string => NOTICES[why] ?? spelled(why);

export const en: PageWords = {
  languageName: 'English',
  language: 'Language',
  tagline: 'The next step for a security alert',
  title: 'nextmove: the next step for a security alert',
  starting: 'Starting the engine.',

  intake: {
    heading: 'Open an alert',
    privacy: 'The alert stays in this browser tab. This page cannot send anything anywhere.',
    paste: 'Alert, or case file',
    read: 'Read this alert',
    samples: 'Samples',
    samplesHint: 'Made up for this page. No real account or bucket.',
    empty: 'Paste an alert first, or choose a sample.',
    back: 'Back to the open alert',
  },

  drop: {
    chooseFile: 'Choose a file',
    hint: 'or drop a file here',
    hovered: 'Drop the file to read it',
    severalFiles: 'Drop one file at a time.',
    unreadable: 'The browser could not read this file.',
  },

  playbooks: {
    heading: 'Playbooks',
    builtIn: 'These are built in.',
    own: 'These come from a bundle that was given, in place of those built in.',
    hint: 'To work with your own playbooks, give the bundle that “nextmove compile” wrote.',
    again: 'Use those built in',
  },

  choose: {
    heading: (number) =>
      number === 0 ? 'This document holds no alert' : `This document holds ${number} alerts`,
    hint: 'Pick the one to work on. Answers are kept for each of them.',
    filter: 'Find in the list',
    shown: (shown, all) => `${shown} of ${all} shown`,
    open: 'Open this alert',
    none: 'Pick an alert first.',
    unknownType: 'no type stated',
  },

  bar: {
    alertNumber: (number, all) => `Alert ${number} of ${all}`,
    otherAlert: 'Other alert',
    otherDocument: 'New document',
    in: (envelope) => `in ${envelope.split('/').join(', in ')}`,
  },

  sample: {
    label: 'SAMPLE',
    text: 'Exercise: this alert says that it is a sample. The resources it names may not exist.',
  },

  status: {
    recognised: (source, type) => `Recognized: ${source}, ${type}.`,
    answered: (number) => `${count(number, 'question', 'questions')} answered by the alert.`,
    changed: (kept, aside) =>
      `Answer changed. ${count(kept, 'other answer counts', 'other answers count')}, ${aside} set aside.`,
    removed: 'Answer removed.',
    recorded: 'Recorded.',
    end: (verdict) => `End of the route: ${verdict}.`,
  },

  facts: {
    heading: 'Facts',
    count: (number) => `${number} read`,
    from: 'from',
    decided: 'Decided',
    used: 'Used in decisions',
    others: 'Also read',
    override: 'Override',
    overrideFact: (fact) => `Override ${fact}`,
    newValue: 'Your value',
    reason: 'Reason',
    reasonMissing: 'Say why the alert is wrong.',
    apply: 'Use this value',
    cancel: 'Cancel',
    overridden: 'Your value',
    alertSays: 'Alert says',
    remove: 'Use the alert again',
    removeOverride: (fact) => `Use the alert again for ${fact}`,
    noticesHeading: 'Not taken over',
    notice,
    none: 'No fact was read from this alert.',
  },

  ask: {
    kind: 'Question',
    submit: 'Answer',
    chooseOne: 'Choose an answer.',
    enterValue: 'Enter a value.',
    yes: 'Yes',
    no: 'No',
    now: 'Now, in UTC',
    onePerLine: 'One value a line.',
    format: (kind) => FORMATS[kind] ?? '',
    why: 'Why this question',
    whyText: 'The route needs this and the alert does not state it.',
    whyConfirm: 'A rule derives this, and so much hangs on it that somebody has to confirm it.',
    suggested: 'What is known points to this answer. Confirm it only if it is right.',
    confirm: (label) => `Confirm: ${label}`,
    recordedAs: 'Recorded as',
    form: 'Form',
    example: 'For example',
    declines: 'No value to give',
    withoutValues: 'Leave the action out, or put it off',
    withoutValuesHint: 'These replies to the action need no answer to this question.',
    noticed: (why) => `The alert has something there, but: ${notice(why)}`,
  },

  act: {
    why: 'Why',
    disruption: 'Disruption',
    check: 'Check',
    undo: 'Undo',
    brake: 'Nothing takes this back',
    aware: 'I know what it affects, and I decided to do it.',
    awareMissing: 'First say that you know what this affects.',
    held: 'The commands that change something are shown once you have said so.',
    commands: 'Commands',
    needs: 'Permissions',
    role: spelled,
    cites: 'Sources',
    checked: (date) => `checked ${date}`,
    newWindow: 'opens in a new tab',
    replyLegend: 'How did it go?',
    reason: 'Reason (required)',
    note: 'Note (optional)',
    reasonMissing: 'Give a reason. It goes on record.',
    record: (label) => `Record: ${label}`,
    submit: 'Record the reply',
  },

  commands: {
    purpose: {
      before: 'Before: keep the present state',
      run: 'Run',
      verify: 'Verify',
      undo: 'Undo, if it has to be taken back',
    },
    shells: 'Shell',
    console: 'In the console',
    instead: 'Or:',
    copy: 'Copy',
    copyAll: (number) => `Copy all ${number}`,
    one: (purpose, number, all) => `${purpose}, command ${number} of ${all}`,
    copied: 'Copied',
    copyFailed: 'Selected: press Ctrl+C',
  },

  change: {
    banner: 'You are changing an earlier answer.',
    hint: 'Later answers are kept. They count again if their step is on the new route.',
    cancel: 'Keep the answer as it is',
    differs: 'The route has changed',
    same: 'The route stays the same',
    appear: 'New on the route',
    vanish: 'Not on the route as things stand',
    stay: (number) => `${count(number, 'step stays', 'steps stay')} as before.`,
    times: (number) => `${number} times`,
    returned: 'its answer counts again',
    kept: 'its answer is set aside',
    close: 'Close',
  },

  end: {
    kind: 'Outcome',
    verdict: 'Verdict',
    status: 'The alert at its source',
    route: 'The route to here',
    step: 'Step',
    reply: 'Answer',
    decidedBy: 'Decided by',
    changes: 'What was changed, the latest first',
    notDone: 'What was not done',
    notReached: 'The route left before it came to this',
    other: 'Open another alert',
  },

  route: {
    heading: 'Route',
    now: 'Now',
    change: 'Change',
    changeStep: (title) => `Change: ${title}`,
    remove: 'Remove',
    removeStep: (title) => `Remove: ${title}`,
    removeAsks: (title) => `Remove this answer? ${title}`,
    removeHint:
      'The route goes back to this step. Later answers are set aside, and what was changed since stays changed.',
    removeAsideHint: 'It will not count again when its step is on the route.',
    removeNow: 'Remove the answer',
    removeNot: 'Keep it',
    why: 'Why',
    whyStep: (title) => `Why: ${title}`,
    remaining: (least, most) =>
      least === most
        ? `${count(least, 'more reply', 'more replies')}`
        : `${least} to ${most} more replies`,
    ended: 'End of the route',
    aside: 'Set aside',
    asideHint:
      'These answers play no part on this route. They count again when their step is on it.',
    removeAside: (key) => `Remove the answer to ${key}`,
    decider: { alert: 'alert', output: 'an output', you: 'you', earlier: 'earlier answers' },
  },

  provenance: {
    alert: 'read from the alert at',
    given: 'given at the start',
    derived: 'follows from',
    answer: 'your answer',
    insteadOf: 'instead of',
    reason: 'reason',
    notStated: 'not stated',
    output: (purpose, step) => `read from an output (${purpose} of ${step})`,
  },

  output: enOutput,

  happened: 'What happened',

  later: {
    heading: (number) => `Put off until the harm is contained (${number})`,
    hint: 'Each is asked again before a step that needs it, and before the case can end.',
  },

  follow: {
    heading: (number) =>
      number === 1 ? 'A case follows from this one' : `${number} cases follow from this one`,
    hint: 'Each begins with what is known here, and goes by its own playbook.',
    open: 'Open the case',
    openCase: (name) => `Open the case: ${name}`,
    go: 'Go to the case',
    goTo: (name) => `Go to the case: ${name}`,
    follows: 'This case follows from another one.',
    followsElsewhere: (head) =>
      `This case follows from another one, whose last entry had the hash ${head}.`,
    back: 'Back to that case',
  },

  case: enCase,

  refusal: {
    document: 'This document was not accepted',
    bundle: 'These playbooks were not accepted',
    entry: 'This was not recorded',
    engine: 'nextmove could not be started',
    answer: 'This answer was not accepted',
    step: 'The next step cannot be shown',
    unhandled: 'No playbook takes this type of alert',
    unhandledHint: 'The facts of the alert are shown beside this text. Follow your own procedure.',
    code: 'Code',
    help: 'What to do',
    defect: 'This is a defect of nextmove, not of the alert. Reload the page and try again.',
  },
};
