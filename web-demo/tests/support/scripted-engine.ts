import type { Engine } from '../../src/engine/engine.ts';
import type {
  Alert,
  AskStep,
  NextRequest,
  Provenance,
  Step,
  TrailEntry,
  Value,
} from '../../src/engine/wire.ts';

/** What the scripted engine plays: one alert and a straight road of steps. */
export interface Script {
  alerts: Alert[];
  steps: Step[];
}

/**
 * An engine that goes through its steps in order. Tests of the page use it for steps that no
 * playbook has; it takes no help from this module, as it is also built inside the browser.
 */
export function scriptedEngine({ alerts, steps }: Script): Engine {
  const refuse = (code: string, message: string): never => {
    throw Object.assign(new Error(message), { code, help: 'do something else.' });
  };
  const split = (answer: unknown): { value: Value; reason?: string } =>
    typeof answer === 'object' && !Array.isArray(answer)
      ? (answer as { value: Value; reason: string })
      : { value: answer as Value };

  const passed = (step: Exclude<Step, { kind: 'end' }>, answer: unknown): TrailEntry => {
    const { value, reason } = split(answer);
    const options = step.kind === 'act' ? step.replies : step.options;
    const label = options.find((option) => option.value === value)?.label ?? String(value);
    if (step.kind === 'ask' && step.answer === 'ip' && !/^[\d.]+$/.test(String(value))) {
      refuse('NM2004', `${step.asks} takes a value of kind ip, not ${JSON.stringify(value)}`);
    }
    const provenance: Provenance = { answer: reason ? { reason } : {} };
    return { step: step.id, fact: step.asks, value, title: step.title, label, provenance };
  };

  const again = (wanted: string): AskStep => {
    const found = steps.find((step) => step.kind !== 'end' && step.asks === wanted);
    if (!found || found.kind === 'end') return refuse('NM2007', `no fact ${wanted}`);
    if (found.kind === 'ask') return found;
    const { id, title, text, asks, replies } = found;
    return { kind: 'ask', id, title, text, asks, answer: 'reply', options: replies };
  };

  const next = (_: unknown, { answers = {}, lang = 'en', ask }: NextRequest = {}) => {
    const trail: TrailEntry[] = [];
    let step: Step | undefined;
    for (step of steps) {
      if (step.kind === 'end' || !(step.asks in answers)) break;
      trail.push(passed(step, answers[step.asks]));
    }
    const left = steps.length - 1 - trail.length;
    const used = new Set(trail.map(({ fact }) => fact));
    return {
      playbook: { id: 'scripted', version: '1', hash: '0'.repeat(64) },
      lang,
      step: ask === undefined ? step! : again(ask),
      trail,
      remaining: { least: left, most: left },
      unused: Object.keys(answers).filter((key) => !used.has(key)),
    };
  };

  return {
    read: () => ({ alerts }),
    next,
    about: () => ({ version: '0', languages: ['en', 'ko'], playbooks: [] }),
  };
}
