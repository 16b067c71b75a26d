import type { CaseReply, CaseRequest, CaseStep, OpenRequest } from './case.ts';
import type {
  About,
  AlertType,
  DiagramRequest,
  Next,
  NextRequest,
  PlaybookSummary,
  Reading,
} from './wire.ts';

/** A document as text, as the bytes of a file, or already parsed. */
export type AlertDocument = string | Uint8Array | object;

/** What the page needs of an engine; every function throws a {@link Refusal}. */
export interface Engine {
  /** The alerts of a document; a refusal speaks the language. */
  read(alert: AlertDocument, request?: { lang?: string }): Reading;
  /** The next step without a case. */
  next(alert: AlertDocument, request: NextRequest): Next;
  caseOpen(alert: AlertDocument, request: OpenRequest): CaseStep;
  /** What is asked about a case, which is the content of its file. */
  caseFile(file: string | Uint8Array, request: CaseRequest): CaseReply;
  about(): About;
  playbooks(): PlaybookSummary[];
  alertTypes(): AlertType[];
  diagram(request: DiagramRequest): { media_type: string; content: string };
}

export interface Refusal {
  code: string;
  /** What the code means, in the language that was asked for; empty for a defect. */
  title: string;
  /** What is wrong, in the language that was asked for. */
  message: string;
  /** What to do, in the language that was asked for. */
  help: string;
}

/** The code of a failure that is not a refusal: a defect of the engine or of its glue. */
export const DEFECT = 'defect';

export const NO_PLAYBOOK = 'NM2001';

export type Outcome<T> = { ok: T } | { refusal: Refusal };

/** Runs a call of the engine and turns whatever it throws into data. */
export function attempt<T>(call: () => T): Outcome<T> {
  try {
    return { ok: call() };
  } catch (error) {
    return { refusal: asRefusal(error) };
  }
}

export function asRefusal(error: unknown): Refusal {
  if (typeof error !== 'object' || error === null) {
    return { code: DEFECT, title: '', message: String(error), help: '' };
  }
  const { code, title, message, help } = error as Partial<Record<keyof Refusal, unknown>>;
  return {
    code: typeof code === 'string' ? code : DEFECT,
    title: typeof title === 'string' ? title : '',
    message: typeof message === 'string' ? message : String(error),
    help: typeof help === 'string' ? help : '',
  };
}
