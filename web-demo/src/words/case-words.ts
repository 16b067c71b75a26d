import type { Change, EventKinds, Moving } from '../engine/case.ts';

/** What the page says about the file of a case and what goes into it. */
export interface CaseWords {
  analyst: {
    label: string;
    hint: string;
    set: string;
    missing: string;
    as: (name: string) => string;
    change: string;
  };

  record: {
    heading: (count: number) => string;
    hint: string;
    note: string;
    addNote: string;
    noteMissing: string;
    evidence: string;
    evidenceHint: string;
    name: string;
    size: string;
    sha256: string;
    bytes: (count: number) => string;
    hashing: string;
    noHash: string;
    keptAt: string;
    keptAtHint: string;
    keptAtMissing: string;
    begun: (step: string) => string;
    addEvidence: string;
    byWhom: (name: string, time: string) => string;
  };

  approval: {
    heading: (role: string) => string;
    byAnother: string;
    first: string;
    given: (names: string) => string;
    name: string;
    submit: string;
    missing: string;
    done: string;
    waits: (role: string) => string;
    goTo: string;
  };

  undo: {
    heading: string;
    none: string;
    way: Record<Change['way'], string>;
    inPart: string;
    saved: string;
    mark: string;
    markStep: (title: string) => string;
    undone: string;
  };

  file: {
    heading: string;
    none: string;
    unsaved: (count: number) => string;
    save: string;
    secret: string;
    head: string;
    headHint: string;
    compare: string;
    compareSubmit: string;
    compareMissing: string;
    anchored: (entry: number, last: boolean) => string;
    whole: (entries: number) => string;
    wholeHint: string;
    copy: (withheld: number) => string;
  };

  handOver: {
    heading: string;
    to: string;
    note: string;
    submit: string;
    missing: string;
    done: (to: string) => string;
    found: (from: string, to: string, time: string) => string;
    noNote: string;
  };

  redact: {
    heading: string;
    hint: string;
    submit: string;
    missing: string;
    done: (withheld: number) => string;
  };

  journal: {
    heading: (count: number) => string;
    kind: Record<keyof EventKinds, string>;
    reason: string;
    note: string;
  };

  move: {
    heading: string;
    follows: (version: string) => string;
    other: (version: string) => string;
    unfit: string;
    why: Record<Moving['unfit'][number]['why'], string>;
    hint: string;
    submit: string;
  };

  leave: {
    unsaved: (count: number) => string;
    hint: string;
  };
}
