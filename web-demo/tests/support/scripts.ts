import type {
  ActStep,
  Alert,
  AskStep,
  EndStep,
  ProgramCommand,
  Purpose,
  TextCommand,
} from '../../src/engine/wire.ts';

/** Parts from which tests put together what the scripted engine plays. */

export function alert(overrides: Partial<Alert> = {}): Alert {
  return {
    source: 'aws-guardduty',
    envelope: 'bare',
    alert_type: 'Discovery:S3/AnomalousBehavior',
    sample: false,
    playbook: 'scripted',
    facts: { bucket: { value: 'payroll-archive', from: '/resource/s3BucketDetails/0/name' } },
    notices: [],
    ...overrides,
  };
}

export function ask(asks: string, overrides: Partial<AskStep> = {}): AskStep {
  const options = [
    { value: 'yes', label: 'Yes' },
    { value: 'cannot_tell', label: 'I could not find out' },
  ];
  const answer = overrides.answer ?? 'one_of';
  return {
    id: `step_${asks}`,
    kind: 'ask',
    title: `Question ${asks}`,
    text: `Help on ${asks}`,
    asks,
    answer,
    options: answer === 'one_of' ? options : [],
    ...overrides,
  };
}

export function act(id: string, overrides: Partial<ActStep> = {}): ActStep {
  return {
    id,
    kind: 'act',
    title: `Action ${id}`,
    text: `Do ${id}`,
    asks: id,
    phase: 'contain',
    phase_label: 'Contain',
    why: 'It is needed.',
    disruption: { value: 'none', label: 'None' },
    commands: [],
    replies: [
      { value: 'done', label: 'Done', needs_reason: false },
      { value: 'failed', label: 'Failed', needs_reason: false },
      { value: 'skipped', label: 'Skipped', needs_reason: true },
      { value: 'not_applicable', label: 'Not applicable', needs_reason: false },
    ],
    needs: [],
    irreversible: false,
    reversibility: overrides.irreversible ? 'irreversible' : 'reversible',
    reversibility_label: overrides.irreversible ? 'Cannot be undone' : 'Can be taken back',
    cites: [],
    ...overrides,
  };
}

export function command(purpose: Purpose, line: string): ProgramCommand {
  return {
    purpose,
    tool: 'aws',
    argv: line.split(' '),
    posix: line,
    powershell: `${line} # PowerShell`,
  };
}

/** One whose output is read. */
export function read(purpose: Purpose, line: string, n = 0): ProgramCommand {
  return { ...command(purpose, line), n };
}

export function text(purpose: Purpose, tool: string, text: string): TextCommand {
  return { purpose, tool, text };
}

export function end(overrides: Partial<EndStep> = {}): EndStep {
  return {
    id: 'closed',
    kind: 'end',
    title: 'Closed',
    text: 'Nothing is left to do.',
    verdict: 'true_positive',
    verdict_label: 'True positive',
    ...overrides,
  };
}
