import type { CaseWords } from './case-words.ts';

const entries = (number: number): string => `${number} ${number === 1 ? 'entry' : 'entries'}`;

export const enCase: CaseWords = {
  analyst: {
    label: 'Your name',
    hint: 'It stands beside everything you record. This tab forgets it when you close it.',
    set: 'Use this name',
    missing: 'Give your name first: it stands beside what you record.',
    as: (name) => `Recorded as ${name}`,
    change: 'Change name',
  },

  record: {
    heading: (number) => `Notes and evidence for this step${number > 0 ? ` (${number})` : ''}`,
    hint: 'What you write here goes into the case file, beside the step that is shown.',
    note: 'Note',
    addNote: 'Record the note',
    noteMissing: 'Write the note first.',
    evidence: 'Evidence',
    evidenceHint:
      'The file stays where it is. The case keeps its name, size and SHA-256, which this page computes.',
    name: 'Name',
    size: 'Size',
    sha256: 'SHA-256',
    bytes: (number) => `${number.toLocaleString('en-US')} ${number === 1 ? 'byte' : 'bytes'}`,
    hashing: 'Computing the SHA-256.',
    noHash:
      'This browser computes SHA-256 only on pages that came over https or from this computer.',
    keptAt: 'Where it is kept',
    keptAtHint: 'The place where others find it, such as a bucket, a share, or a ticket.',
    keptAtMissing: 'Say where it is kept.',
    begun: (step) => `Not recorded yet. It belongs to the step where you began it: ${step}`,
    addEvidence: 'Record the evidence',
    byWhom: (name, time) => `${name}, ${time}`,
  },

  approval: {
    heading: (role) => `Needs approval: ${role}`,
    byAnother: 'Nothing takes this back, so somebody else than you has to approve it.',
    first: 'It can be recorded as done once that is on record.',
    given: (names) => `Approved by ${names}`,
    name: 'Who approves it',
    submit: 'Record the approval',
    missing: 'Name who approves it.',
    done: 'Done',
    waits: (role) => `Waits until the approval is recorded: ${role}.`,
    goTo: 'Go to the approval',
  },

  undo: {
    heading: 'Changed so far',
    none: 'Nothing was changed so far.',
    way: {
      commands: 'Undone by commands',
      by_hand: 'Undone by hand',
      impossible: 'Cannot be undone',
      unknown: 'Its playbook is not here',
    },
    inPart: 'It failed, and may have been done in part.',
    saved: 'The state before is in',
    mark: 'Record that it was undone',
    markStep: (title) => `Record that it was undone: ${title}`,
    undone: 'Undone',
  },

  file: {
    heading: 'Case file',
    none: 'The case file begins with the first thing you record.',
    unsaved: (number) =>
      number === 0 ? 'Everything is saved.' : `Not saved yet: ${entries(number)}.`,
    save: 'Save the case file',
    secret: 'Keep the file as you keep the alert: it holds what the alert states, and a key.',
    head: 'Hash of the last entry',
    headHint:
      'Keep it outside the file, such as in the ticket. With it anyone can check that nothing up to here was changed.',
    compare: 'A hash that was kept outside',
    compareSubmit: 'Compare',
    compareMissing: 'Enter the hash first.',
    anchored: (entry, last) =>
      last
        ? 'It is the hash of the last entry: the whole case is as it was.'
        : `It is the hash of entry ${entry}: everything up to it is as it was.`,
    whole: (number) => `The chain of ${entries(number)} is whole.`,
    wholeHint:
      'Whoever can write the whole file can also make a new chain. Compare a hash that was kept outside.',
    copy: (number) =>
      `This is a copy without ${number === 1 ? '1 value' : `${number} values`}. It can be read and compared, and not continued.`,
  },

  handOver: {
    heading: 'Hand over',
    to: 'Who goes on',
    note: 'What they should know (optional)',
    submit: 'Record the handover',
    missing: 'Name who goes on.',
    done: (to) => `Handed over to ${to}. Save the case file and give it to them.`,
    found: (from, to, time) => `${from} handed this case over to ${to} on ${time}`,
    noNote: 'No note was left.',
  },

  redact: {
    heading: 'Copy without some values',
    hint: 'Names that tell nothing stand in their place, everywhere in the copy. The chain can still be checked.',
    submit: 'Save the copy',
    missing: 'Choose what to leave out.',
    done: (number) => `Saved a copy without ${number === 1 ? '1 value' : `${number} values`}.`,
  },

  journal: {
    heading: (number) => `Journal (${entries(number)})`,
    kind: {
      opened: 'Case opened',
      answer: 'Answer',
      retract: 'Answer taken back',
      note: 'Note',
      evidence: 'Evidence',
      hand_over: 'Handed over',
      approve: 'Approved',
      undone: 'Undone',
      move: 'Moved to another playbook',
      output: 'Output read',
    },
    reason: 'Reason',
    note: 'Note',
  },

  move: {
    heading: 'Another version of the playbook',
    follows: (version) => `The case follows ${version}.`,
    other: (version) => `New alerts follow ${version}.`,
    unfit: 'Answers that do not fit there',
    why: {
      unknown_fact: 'it asks for no such thing',
      other_values: 'it takes other values',
    },
    hint: 'They stay in the journal, and are set aside. Nothing moves until you record it.',
    submit: 'Move the case to this version',
  },

  leave: {
    unsaved: (number) =>
      number === 1 ? 'A case is not saved yet.' : `${number} cases are not saved yet.`,
    hint: 'Opening something else closes it, and what was not saved is lost.',
  },
};
