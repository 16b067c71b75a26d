import type { Provenance, TrailEntry } from '../engine/wire.ts';

/** Who decided a step: the alert alone, the analyst here, or a rule that reads earlier answers. */
export type Decider = 'alert' | 'you' | 'earlier';

export function deciderOf({ provenance }: TrailEntry): Decider {
  if ('answer' in provenance) return 'you';
  return restsOnAnswers(provenance) ? 'earlier' : 'alert';
}

const REPLIES = ['done', 'failed', 'skipped', 'not_applicable'] as const;

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

function restsOnAnswers(provenance: Provenance | null): boolean {
  if (!provenance || 'alert' in provenance || 'given' in provenance) return false;
  return (
    'answer' in provenance || provenance.derived.some((read) => restsOnAnswers(read.provenance))
  );
}

function factsBehind(fact: string, provenance: Provenance | null): string[] {
  if (provenance && 'derived' in provenance) {
    return provenance.derived.flatMap((read) => factsBehind(read.fact, read.provenance));
  }
  return [fact];
}
