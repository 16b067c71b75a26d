import type {
  CaseContent,
  CaseStep,
  Change,
  Entry,
  Given,
  KeptOutput,
  Tell,
} from '../../src/engine/case.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type {
  Alert,
  AnswerWithReason,
  AskStep,
  Next,
  NextRequest,
  Provenance,
  Step,
  TrailEntry,
  Value,
} from '../../src/engine/wire.ts';

/** What the scripted engine plays: one alert and a straight route of steps. */
export interface Script {
  alerts: Alert[];
  steps: Step[];
  /** The steps of another version, to which a case can be moved. */
  other?: Step[];
  /** What the reply says beside the step, whatever the step is. */
  beside?: Partial<Pick<Next, 'what_happened' | 'debts' | 'follow'>>;
  /** What an output of the commands of a step tells, and the answers that are then known. */
  outputs?: Record<string, Partial<Tell> & { answers?: Record<string, Value> }>;
  /** The languages that it speaks. */
  languages?: string[];
}

/**
 * An engine that goes through its steps in order. Tests of the page use it for steps that no
 * playbook has; it takes no help from this module, as it is also built inside the browser.
 */
export function scriptedEngine({
  alerts,
  steps: first,
  other = first,
  beside = {},
  outputs = {},
  languages = [],
}: Script): Engine {
  let steps = first;
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

  const walk = (_: unknown, { answers = {}, lang = 'en', ask }: NextRequest = {}) => {
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
      ...beside,
      remaining: { least: left, most: left },
      unused: Object.keys(answers).filter((key) => !used.has(key)),
    };
  };

  const ACTED = ['contain', 'eradicate', 'recover'];
  const read = (file: string | Uint8Array): CaseContent =>
    JSON.parse(typeof file === 'string' ? file : new TextDecoder().decode(file)) as CaseContent;
  const answersOf = ({ journal }: CaseContent): NonNullable<NextRequest['answers']> => {
    const answers: Record<string, Value | AnswerWithReason> = {};
    for (const entry of journal) {
      if ('answer' in entry) {
        const { key, value, reason } = entry.answer;
        answers[key] = reason ? { value, reason } : value;
      }
      if ('retract' in entry) delete answers[entry.retract.key];
      if ('output' in entry) Object.assign(answers, outputs[entry.output.step]?.answers);
    }
    return answers;
  };
  const hashOf = (entries: number): string => String(entries).padStart(64, '0');
  /** Plays on with the steps of the version that the case follows; says whether it was moved. */
  const follow = ({ journal }: CaseContent): boolean => {
    const moved = journal.some((entry) => 'move' in entry);
    steps = moved ? other : first;
    return moved;
  };
  const stepOf = (content: CaseContent, asked: NextRequest & { without?: string }): CaseStep => {
    follow(content);
    const answers = answersOf(content);
    if (asked.without !== undefined) delete answers[asked.without];
    return approvable(walk(null, { ...asked, answers }), content.journal);
  };
  const approvable = (walked: Next, journal: CaseContent['journal']): CaseStep => {
    const { step } = walked;
    if (step.kind !== 'act' || !step.approve) return { next: walked };
    const approvers = journal.flatMap((entry) =>
      'approve' in entry && entry.approve.step === step.id ? entry.by : [],
    );
    const replies = step.replies.filter(({ value }) => approvers.length > 0 || value !== 'done');
    const approval = {
      step: step.id,
      role: step.approve,
      by_another: step.irreversible,
      approvers,
    };
    return { next: { ...walked, step: { ...step, replies } }, approval };
  };
  const withEntry = (content: CaseContent, entry: Given): CaseContent => {
    const journal = [...content.journal, { ...entry, previous: content.head } as Entry];
    return { ...content, journal, head: hashOf(journal.length) };
  };
  const changesIn = ({ journal, playbook }: CaseContent): Change[] =>
    journal.flatMap((entry, number) => {
      const step = steps.find((it) => 'answer' in entry && it.id === entry.answer.key);
      if (!('answer' in entry) || step?.kind !== 'act' || !ACTED.includes(step.phase)) return [];
      if (!['done', 'failed'].includes(String(entry.answer.value))) return [];
      const undone = journal.findIndex((it) => 'undone' in it && it.undone.step === step.id);
      const commands = step.commands.filter(({ purpose }) => purpose === 'undo');
      const way = step.irreversible ? 'impossible' : commands.length > 0 ? 'commands' : 'by_hand';
      const { at, by } = entry;
      return {
        ...{ title: step.title, entry: number, at, by, step: step.id, playbook, way, commands },
        reply: String(entry.answer.value),
        saved: [],
        evidence: [],
        ...(step.undo && { text: step.undo }),
        ...(undone >= 0 && { undone }),
      };
    });

  const caseOpen: Engine['caseOpen'] = (_, { at, by, key, alert: index = 0 }) => {
    const { source, envelope, alert_type, sample, facts } = alerts[index]!;
    const { playbook, ...rest } = walk(null);
    const content = {
      format: 'nextmove-case/1',
      alert: { sha256: hashOf(0), index, source, envelope, alert_type, sample, facts },
      ...{ playbook, key, journal: [], head: hashOf(0) },
    };
    const opened = withEntry(content, { at, by, opened: {} });
    return { case: JSON.stringify(opened), next: { playbook, ...rest } };
  };

  const caseFile: Engine['caseFile'] = (file, request) => {
    const content = read(file);
    const { playbook } = content;
    const moved = follow(content);
    if ('next' in request) return stepOf(content, request.next);
    if ('record' in request) {
      const { entry, ...shown } = request.record;
      const recorded = withEntry(content, entry);
      return { case: JSON.stringify(recorded), ...stepOf(recorded, shown) };
    }
    if ('tell' in request) {
      const { at, by, output, ...shown } = request.tell;
      const { stdout = '', stderr: _, ...place } = output;
      const { answers: __, ...told } = outputs[place.step] ?? refuse('NM2010', 'no such command');
      const kept: KeptOutput = { ...place, size: stdout.length, sha256: hashOf(1), whole: true };
      const recorded = withEntry(content, { at, by, output: kept });
      const tell: Tell = { output: kept, told: {}, settled: [], notices: [], ...told };
      return { case: JSON.stringify(recorded), ...stepOf(recorded, shown), tell };
    }
    if ('follow' in request) {
      const { at, by, key, step } = request.follow;
      const alert = { ...content.alert, source: 'by_hand', parent: { head: content.head, step } };
      const begun = { ...content, alert, key, journal: [], head: hashOf(0) };
      const opened = withEntry(begun, { at, by, opened: {} });
      return { case: JSON.stringify(opened), next: walk(null) };
    }
    if ('undo' in request) return { undo: changesIn(content).reverse() };
    if ('verify' in request) {
      const { journal, head } = content;
      return { entries: journal.length, head, playbook };
    }
    if (!('move' in request)) return refuse('NM2008', 'a script makes no copies');
    const to =
      moved || other === first ? playbook : { ...playbook, version: '2', hash: 'f'.repeat(64) };
    steps = other;
    const walked = walk(null, { answers: answersOf(content) });
    const unfit = walked.unused.map((key) => ({ key, why: 'unknown_fact' as const }));
    return { from: moved ? to : playbook, to, unfit, next: walked };
  };

  const next: Engine['next'] = (alert, request) => {
    const { next: walked, approval } = approvable(walk(alert, request), []);
    return { ...walked, ...(approval && { approval }) };
  };

  return {
    read: () => ({ alerts }),
    next,
    caseOpen,
    caseFile,
    about: () => {
      const hash = (other === first ? '0' : 'f').repeat(64);
      return {
        version: '0',
        languages,
        sources: [],
        playbooks: [{ id: 'scripted', version: '1', hash, steps: 1 }],
      };
    },
    playbooks: () => [],
    alertTypes: () => [],
    diagram: () => ({ media_type: 'text/plain', content: '' }),
  };
}
