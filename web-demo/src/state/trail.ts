import type { Provenance, TrailEntry } from '../engine/wire.ts';

/** What decided a step: the alert alone, outputs, the analyst here, or a rule that reads earlier answers. */
export type Decider = 'alert' | 'output' | 'you' | 'earlier';

export function deciderOf({ provenance }: TrailEntry): Decider {
  if ('answer' in provenance) return 'you';
  if (restsOn('answer', provenance)) return 'earlier';
  return restsOn('output', provenance) ? 'output' : 'alert';
}

const REPLIES = ['done', 'failed', 'skipped', 'not_applicable', 'later'] as const;

/** What became of an action; a step of another kind has been passed and nothing else. */
export type Became = (typeof REPLIES)[number] | 'passed';

/** The reply to an action stands under the name of its step, beside the values that it asked for. */
export function became({ step, fact, value }: TrailEntry): Became {
  const reply = step === fact ? REPLIES.find((reply) => reply === value) : undefined;
  return reply ?? 'passed';
}

/** Each fact once, where it first decided: a route may turn on the same fact at several steps. */
export function distinct(trail: readonly TrailEntry[]): TrailEntry[] {
  const seen = new Set<string>();
  return trail.filter(({ fact }) => !seen.has(fact) && seen.add(fact));
}

/** How many questions the alert answered, so that the analyst was not asked. */
export function answeredByAlert(trail: readonly TrailEntry[]): number {
  return distinct(trail).filter((entry) => deciderOf(entry) === 'alert').length;
}

/** For each fact, the titles of the steps that it decided or helped to decide. */
export function stepsDecidedBy(trail: readonly TrailEntry[]): Map<string, string[]> {
  const decided = new Map<string, string[]>();
  for (const entry of trail) {
    for (const fact of factsBehind(entry.fact, entry.provenance)) {
      const titles = decided.get(fact) ?? [];
      if (!titles.includes(entry.title)) decided.set(fact, [...titles, entry.title]);
    }
  }
  return decided;
}

function restsOn(kind: 'answer' | 'output', provenance: Provenance | null): boolean {
  if (!provenance) return false;
  if (kind in provenance) return true;
  return (
    'derived' in provenance && provenance.derived.some((read) => restsOn(kind, read.provenance))
  );
}

function factsBehind(fact: string, provenance: Provenance | null): string[] {
  if (provenance && 'derived' in provenance) {
    return provenance.derived.flatMap((read) => factsBehind(read.fact, read.provenance));
  }
  return [fact];
}
