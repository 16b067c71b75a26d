import type { OutputWords } from './output-words.ts';
import { spelled } from './spelled.ts';

const WHY: Record<string, string> = {
  refused: 'The command ended with an error that says nothing about it.',
  not_this_output: 'This is not the output of that command for this alert.',
  unreadable: 'This is not what the command prints, or not all of it.',
  unknown: 'Nobody kept whether anything went wrong.',
  cut: 'More was there than was printed, so what is not in it may still exist.',
  ambiguous: 'Several answers are true at once.',
  wrong_kind: 'A value does not have the form that this fact needs.',
  too_many: 'There are more items than a list can hold.',
  before_the_change: 'It was made before the change was.',
  no_such_command: 'The playbook has no such command, or none for this item.',
};

export const enOutput: OutputWords = {
  paste: 'Paste its output',
  again: 'Paste a newer output',
  pasteOf: (command) => `Paste the output of: ${command}`,
  hint: 'It is read in this tab. Only what it tells is kept, with its size and SHA-256.',
  printed: 'What the command printed',
  errors: 'What it printed of errors',
  nothing: 'It printed nothing, and no error',
  missing: 'Paste what the command printed, or say that it printed nothing.',
  submit: 'Read the output',
  refused: 'This output was not accepted',
  taken: 'Output read',
  error: (code) => (code === '' ? 'an error without a code' : `error ${code}`),
  gave: 'What the output gave',
  gaveOf: (action) => `What the output gave: ${action}`,
  gaveNothing: 'It was read, and tells nothing that is asked here.',
  settled: (count) =>
    count === 1
      ? 'It answers a question that is not asked any more:'
      : `It answers ${count} questions that are not asked any more:`,
  facts: 'It tells:',
  atLeast: 'there may be more',
  emptyList: 'none',
  at: 'at',
  start: 'the top',
  without: 'without',
  inError: 'by the code of the error',
  inNothing: 'by printing nothing',
  why: (why) => WHY[why] ?? spelled(why),
  stand: {
    not_sent: 'Not sent',
    sent: 'Sent, not proved',
    holds: 'Holds',
    does_not_hold: 'Does not hold',
    not_yet: 'Not yet: read it again in a moment',
    cannot_tell: 'The output does not show it',
  },
  before: {
    yes: 'The state before is kept.',
    no: 'The state before is not kept, so the change could not be taken back. Save it first.',
  },
  awaits: (facts) => `More commands appear once an output tells: ${facts}`,
  onlyIf: (file, empty) =>
    empty ? `Only if ${file} is empty or missing` : `Only if ${file} is not empty`,
  leftOut: 'Commands that are left out',
  leftOutFor: (title, label) => `${title} ${label}`,
  status: (count) =>
    count === 0
      ? 'Output read.'
      : `Output read. ${count} ${count === 1 ? 'question' : 'questions'} answered by it.`,
  conflict: 'These disagree',
  conflictHint: 'Choose what is right. Both stay on record.',
  take: (label) => `Take: ${label}`,
  seen: 'What outputs show',
  purpose: { before: 'state before', run: 'run', verify: 'verification', undo: 'undo' },
  looked: (count) => `${count.toLocaleString('en-US')} ${count === 1 ? 'entry' : 'entries'} read`,
  saidNothing: 'It does not answer this.',
};
