import type { Next } from '../engine/wire.ts';

/** A step that came onto the route or left it, and whether an answer came or went with it. */
export interface Moved {
  title: string;
  answered: boolean;
}

/** What a change of the answers did to the route, as far as it is known. */
export interface RouteChange {
  appear: Moved[];
  /** Their answers, where they have any, are set aside and not lost. */
  vanish: Moved[];
  stay: number;
}

export function routeChange(before: Next, after: Next): RouteChange {
  const [earlier, later] = [route(before), route(after)];
  return {
    appear: only(later, earlier),
    vanish: only(earlier, later),
    stay: [...later.keys()].filter((step) => earlier.has(step)).length,
  };
}

/** Steps that look the same to whoever reads of them, each once with how many they are. */
export function alike(steps: readonly Moved[]): (Moved & { count: number })[] {
  const seen = new Map<string, Moved & { count: number }>();
  for (const step of steps) {
    const look = `${step.answered} ${step.title}`;
    seen.set(look, { ...step, count: (seen.get(look)?.count ?? 0) + 1 });
  }
  return [...seen.values()];
}

/** The steps passed and the one that is next, in their order. */
function route({ trail, step }: Next): Map<string, Moved> {
  const steps = new Map<string, Moved>();
  for (const { step: id, title, provenance } of trail) {
    const answered = 'answer' in provenance || (steps.get(id)?.answered ?? false);
    steps.set(id, { title, answered });
  }
  if (!steps.has(step.id)) steps.set(step.id, { title: step.title, answered: false });
  return steps;
}

function only(one: Map<string, Moved>, other: Map<string, Moved>): Moved[] {
  return [...one].filter(([step]) => !other.has(step)).map(([, moved]) => moved);
}
