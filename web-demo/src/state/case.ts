import type { AlertDocument, Engine, Refusal } from '../engine/engine.ts';
import type { ActStep, Step, Value } from '../engine/wire.ts';
import { withAnswer, withoutAnswer } from './answers.ts';
import type { Answer } from '../portal.ts';
import type { Answers } from './answers.ts';
import { questionFor } from './question.ts';
import type { Question } from './question.ts';
import { changesMade, stepAnsweredBy, viewOf, walk } from './view.ts';
import type { Session, View } from './view.ts';

/** A document being worked on: the answers to its alerts, and what follows from them. */
export class Case {
  readonly #engine: Engine;
  readonly #answers = new Map<number, Answers>();
  #session: Session;
  #view: View | undefined;

  constructor(engine: Engine, document: AlertDocument, lang: string) {
    this.#engine = engine;
    this.#session = { document, alert: undefined, answers: [], lang };
  }

  get view(): View {
    return (this.#view ??= viewOf(this.#engine, this.#session));
  }

  get answers(): Answers {
    return this.#session.answers;
  }

  get alert(): number | undefined {
    return this.#session.alert;
  }

  set lang(lang: string) {
    if (lang !== this.#session.lang) this.#become({ ...this.#session, lang });
  }

  /** Turns to one alert of the document, or to none; the answers to each are kept. */
  pick(alert: number | undefined): void {
    const answers = this.#answers.get(alert ?? 0) ?? [];
    this.#become({ ...this.#session, alert, answers });
  }

  /** Takes an answer unless the engine refuses it. */
  reply(answer: Answer): Refusal | undefined {
    const session = { ...this.#session, answers: withAnswer(this.answers, answer) };
    const walked = walk(this.#engine, session);
    if ('refusal' in walked) return walked.refusal;
    this.#become(session);
    return undefined;
  }

  retract(key: string): void {
    this.#become({ ...this.#session, answers: withoutAnswer(this.answers, key) });
  }

  restart(): void {
    this.#become({ ...this.#session, answers: [] });
  }

  stepAnsweredBy(key: string): Step | undefined {
    return stepAnsweredBy(this.#engine, this.#session, key);
  }

  /** The question whose answer takes the place of what is stated for a fact. */
  questionFor(fact: string, stated: Value): Question {
    return questionFor(this.#engine, this.#session, fact, stated);
  }

  changesMade(): ActStep[] {
    const { view } = this;
    return view.kind === 'walk' ? changesMade(this.#engine, this.#session, view.next) : [];
  }

  #become(session: Session): void {
    this.#session = session;
    this.#view = undefined;
    this.#answers.set(session.alert ?? 0, session.answers);
  }
}
