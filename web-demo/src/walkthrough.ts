import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';

import { builtIn } from './engine/builtin.ts';
import type { BuiltIn } from './engine/builtin.ts';
import { asRefusal, attempt } from './engine/engine.ts';
import type { AlertDocument, Engine, Refusal } from './engine/engine.ts';
import type { FollowUp } from './engine/wire.ts';
import './parts/bar.ts';
import './parts/case.ts';
import './parts/choose.ts';
import { customElement } from './parts/element.ts';
import './parts/intake.ts';
import type { Part } from './parts/part.ts';
import './parts/playbooks.ts';
import { refusalBox } from './parts/refusal.ts';
import type { Report, Status } from './parts/reports.ts';
import type { Sample, Walkthrough, WalkthroughEvents } from './portal.ts';
import { openDesk } from './state/desk.ts';
import type { Desk } from './state/desk.ts';
import { identityOf } from './state/step.ts';
import { answeredByAlert } from './state/trail.ts';
import { visible } from './state/visible.ts';
import { controls, shared } from './style/shared.ts';
import { tokens } from './style/tokens.ts';
import { languageOf, wordsOf } from './words/languages.ts';
import type { Language } from './words/languages.ts';
import type { Words } from './words/languages.ts';

/**
 * From an alert to its outcome. Emits `nm-answer`, `nm-step` and `nm-done`, each with plain JSON as
 * its detail, and `nm-lang` when the reader chooses a language.
 */
@customElement('nextmove-walkthrough')
export class NextmoveWalkthrough extends LitElement implements Walkthrough {
  /** The alert: JSON text, bytes, or an object. Setting it opens it. */
  @property() alert: AlertDocument | undefined;
  /** The file of a case that goes on, as text or bytes. Setting it opens it. */
  @property({ attribute: false }) caseFile: string | Uint8Array | undefined;
  /** Who works on it; asked for where it is empty, and never guessed. */
  @property() analyst = '';
  @property({ reflect: true }) override lang = 'en';
  /** Playbooks that `nextmove compile` wrote, in place of those built in. */
  @property({ attribute: false }) bundle: Uint8Array | undefined;
  /** What answers, in place of the engine built in. */
  @property({ attribute: false }) engine: Engine | undefined;
  /** Whether the reader may choose a bundle. */
  @property({ type: Boolean, attribute: 'own-playbooks' }) ownPlaybooks = false;
  /** Alerts that are offered to try the walkthrough with. */
  @property({ attribute: false }) samples: readonly Sample[] = [];

  @state() private builtIn: BuiltIn | undefined;
  /** What answers, once it has started. */
  @state() private answering: Engine | undefined;
  /** Why nothing answers. */
  @state() private failure: { heading: keyof Words['refusal']; refusal: Refusal } | undefined;
  /** Why the bundle that the reader chose is not used. */
  @state() private refusedBundle: Refusal | undefined;
  @state() private desk: Desk | undefined;
  /** Whether a document is being chosen, while a case may be open behind. */
  @state() private leaving = false;
  @state() private refusal: Refusal | undefined;
  @state() private status: Status = () => '';
  @query('[data-main]') private mainPart!: Part | null;
  private opened = 0;
  private wantsFocus = false;
  private lastStep = '';

  /** Whether something was recorded that nobody saved: the page keeps nothing by itself. */
  get unsaved(): boolean {
    return (this.desk?.unsaved.length ?? 0) > 0;
  }

  private get language(): Language {
    return languageOf(this.lang);
  }

  /** Made anew only for another language or other playbooks, so that parts are not shown anew for nothing. */
  private words: Words = wordsOf('en', undefined);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.start();
  }

  private async start(): Promise<void> {
    try {
      this.builtIn = await builtIn();
    } catch (error) {
      this.failure = { heading: 'engine', refusal: asRefusal(error) };
    }
  }

  override willUpdate(changed: PropertyValues): void {
    const answering = this.answering;
    if (['engine', 'bundle', 'builtIn'].some((name) => changed.has(name))) this.choosePlaybooks();
    if (changed.has('lang') || this.answering !== answering) {
      this.words = wordsOf(this.language, this.answering?.about());
    }
    if (!this.answering) return;
    if (changed.has('lang') && this.desk) this.desk.lang = this.spokenBy(this.answering);
    const anew = this.answering !== answering;
    if (this.alert !== undefined && (changed.has('alert') || anew)) this.open(this.alert);
    if (this.caseFile !== undefined && (changed.has('caseFile') || anew)) this.open(this.caseFile);
  }

  /** Playbooks that were given and are damaged are not silently replaced by those built in. */
  private choosePlaybooks(): void {
    this.answering = this.engine ?? this.builtIn?.engine;
    if (this.engine || !this.builtIn || !this.bundle) return;
    const loaded = attempt(() => this.builtIn!.load(this.bundle!));
    this.answering = 'ok' in loaded ? loaded.ok : undefined;
    this.failure = 'ok' in loaded ? undefined : { heading: 'bundle', refusal: loaded.refusal };
  }

  override updated(): void {
    if (!this.wantsFocus) return;
    this.wantsFocus = false;
    void this.mainPart?.focusHeading();
  }

  override render() {
    const shown = this.leaving ? undefined : this.desk;
    return html`
      <nm-bar
        .words=${this.words}
        .language=${this.language}
        .open=${shown !== undefined}
        .alert=${shown?.case?.alert}
        .number=${shown?.picked}
        .count=${shown?.alerts.length ?? 0}
        @leave=${() => this.show({ leaving: true })}
        @choose=${() => this.pick(undefined)}
        @speak=${(event: Report<'speak'>) => this.speak(event.detail.language)}
      >
        <slot name="brand" slot="brand"></slot>
      </nm-bar>
      <p class="sr-only" role="status">${this.status(this.words)}</p>
      ${this.content(shown)}
    `;
  }

  private content(shown: Desk | undefined) {
    if (!this.answering) return this.withoutEngine();
    if (!shown) return this.intake(this.answering);
    if (!shown.case) {
      return html`<nm-choose
        data-main
        class="alone"
        .words=${this.words}
        .alerts=${shown.alerts}
        @pick=${(event: Report<'pick'>) => this.pick(event.detail.alert)}
      ></nm-choose>`;
    }
    return keyed(
      `${this.opened} ${shown.picked}`,
      html`<nm-case
        data-main
        .words=${this.words}
        .language=${this.language}
        .case=${shown.case}
        .analyst=${this.analyst}
        .verified=${shown.verified}
        .openedFor=${(follow: FollowUp) => shown.openedFor(follow)}
        .parent=${shown.parent}
        @pick=${(event: Report<'pick'>) => this.pick(event.detail.alert)}
        @followed=${this.follow}
        @named=${(event: Report<'named'>) => (this.analyst = event.detail.name)}
        @leave=${() => this.show({ leaving: true })}
        @moved=${this.moved}
      ></nm-case>`,
    );
  }

  private withoutEngine() {
    const { failure, words } = this;
    return html`<div class="alone">
      ${failure ? refusalBox(words, failure.refusal, words.refusal[failure.heading]) : words.page.starting}
    </div>`;
  }

  private intake(answering: Engine) {
    return html`<nm-intake
      data-main
      class="alone"
      .words=${this.words}
      .samples=${this.samples}
      .refusal=${this.refusal}
      .canGoBack=${this.desk !== undefined}
      .unsaved=${this.desk?.unsaved.length ?? 0}
      @open=${(event: Report<'open'>) => this.take(event.detail.document)}
      @back=${() => this.show({ leaving: false })}
    >
      ${this.ownPlaybooks ? this.playbooks(answering) : nothing}
    </nm-intake>`;
  }

  private playbooks(answering: Engine) {
    return html`<nm-playbooks
      .words=${this.words}
      .about=${answering.about()}
      .replaced=${this.bundle !== undefined}
      .refusal=${this.refusedBundle}
      @bundle=${(event: Report<'bundle'>) => this.replacePlaybooks(event.detail.bytes)}
    ></nm-playbooks>`;
  }

  /** Takes the bundle that the reader chose, if it is whole. */
  private replacePlaybooks(bytes: Uint8Array | undefined): void {
    const loaded = bytes && attempt(() => this.builtIn!.load(bytes));
    this.refusedBundle = loaded && 'refusal' in loaded ? loaded.refusal : undefined;
    if (!this.refusedBundle) this.bundle = bytes;
  }

  private show({ leaving }: { leaving: boolean }): void {
    this.leaving = leaving;
    this.refusal = undefined;
    this.wantsFocus = true;
  }

  private take(document: AlertDocument): void {
    this.open(document);
    this.wantsFocus = this.refusal === undefined;
  }

  /** Opens a document; one that is refused leaves the open case as it is. */
  private open(document: AlertDocument): void {
    const opened = openDesk(this.answering!, document, this.spokenBy(this.answering!));
    this.refusal = 'refusal' in opened ? opened.refusal : undefined;
    this.leaving = this.refusal !== undefined;
    if ('refusal' in opened) return;
    this.desk = opened.ok;
    this.opened += 1;
    this.arrive(recognised(opened.ok));
  }

  private pick(alert: number | undefined): void {
    this.desk!.pick(alert);
    this.wantsFocus = true;
    this.requestUpdate();
    this.arrive(recognised(this.desk!));
  }

  /** Turns to a case that follows from the one that is open. */
  private follow(event: Report<'followed'>): void {
    const { follow, file } = event.detail;
    this.desk!.follow(this.answering!, follow, file);
    this.wantsFocus = true;
    this.requestUpdate();
    this.tellCase();
    this.arrive(recognised(this.desk!));
  }

  private speak(language: Language): void {
    this.lang = language;
    this.emit('nm-lang', { lang: language });
  }

  /** The language to ask the engine for, whose texts may lag behind those of the page. */
  private spokenBy(engine: Engine): string {
    return engine.about().languages.includes(this.language) ? this.language : 'en';
  }

  private moved(event: Report<'moved'>): void {
    const { answer, status } = event.detail;
    if (answer) this.emit('nm-answer', answer);
    this.tellCase();
    this.arrive(status);
  }

  /** Tells of the case as it is to be kept; the page itself keeps nothing. */
  private tellCase(): void {
    const { file, content, unsaved } = this.desk!.case!;
    if (file === undefined || !content) return;
    this.emit('nm-case', { file, head: content.head, entries: content.journal.length, unsaved });
  }

  private arrive(status: Status): void {
    this.status = status;
    const { case: open, picked } = this.desk!;
    if (!open || !('ok' in open.standing)) return;
    const { answers } = open;
    const { playbook, step, trail, remaining } = open.standing.ok.next;
    const here = `${this.opened} ${picked} ${identityOf(step)}`;
    if (here === this.lastStep) return;
    this.lastStep = here;
    this.emit('nm-step', { playbook, step, remaining });
    if (step.kind === 'end') this.emit('nm-done', { playbook, step, trail, answers: [...answers] });
  }

  // A copy, so that no listener can change what the page goes on with.
  private emit<Name extends keyof WalkthroughEvents>(
    name: Name,
    detail: WalkthroughEvents[Name],
  ): void {
    const copy = structuredClone(detail);
    this.dispatchEvent(new CustomEvent(name, { detail: copy, bubbles: true, composed: true }));
  }

  static override styles = [
    tokens,
    shared,
    controls,
    css`
      :host {
        container: walkthrough / inline-size;
        min-height: 100%;
        background: var(--ground);
      }
      .alone {
        max-width: 56rem;
        margin: 1.5rem auto;
        padding: 1.5rem;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
    `,
  ];
}

function recognised({ case: open, alerts, verified }: Desk): Status {
  return (words) => {
    if (!open) return words.choose.heading({ count: alerts.length });
    if (verified) return words.file.whole({ count: verified.entries });
    const { alert, standing } = open;
    if ('refusal' in standing) return words.refusal.unhandled;
    const type = visible(alert.alert_type ?? words.choose.unknownType);
    const answered = words.status.answered({ count: answeredByAlert(standing.ok.next.trail) });
    return `${words.status.recognised({ source: words.source(alert.source), type })} ${answered}`;
  };
}
