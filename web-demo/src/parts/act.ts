import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Approval, CommandPlace, KeptOutput, Tell } from '../engine/case.ts';
import type { Refusal } from '../engine/engine.ts';
import type { ActStep, Citation, Disruption, Reply } from '../engine/wire.ts';
import { visible, visibleLines } from '../state/visible.ts';
import './case/approval.ts';
import './commands.ts';
import { customElement } from './element.ts';
import { refusalBox } from './refusal.ts';
import type { Report, Shell } from './reports.ts';
import { StepPart } from './step-part.ts';
import { standingLine } from './output/standing.ts';

/** The reply that the engine holds back while an approval is missing. */
const DONE = 'done';
/** The replies that say something was changed, or may have been in part. */
const TRIED = new Set([DONE, 'failed']);

const REVERSIBILITY: Record<ActStep['reversibility'], string> = {
  read_only: 'good',
  reversible: 'good',
  outside_our_reach: 'warn',
  irreversible: 'bad',
};

/** Something to be done: how, with which commands, and how it went. */
@customElement('nm-act')
export class Act extends StepPart {
  @property({ attribute: false }) step!: ActStep;
  /** The approval that it needs, if it needs one. */
  @property({ attribute: false }) approval: Approval | undefined;
  /** Who works on the case. */
  @property() analyst = '';
  @property({ attribute: false }) refusedApproval: Refusal | undefined;
  @property() shell: Shell = 'posix';
  /** What is kept of the outputs of its commands. */
  @property({ attribute: false }) outputs: readonly KeptOutput[] = [];
  /** What the latest of them gave. */
  @property({ attribute: false }) gave: Tell | undefined;
  /** Why an output was not accepted, and which. */
  @property({ attribute: false }) refusedOutput: { at: CommandPlace; refusal: Refusal } | undefined;
  @state() private chosen: string | undefined;
  /** Whether the analyst said what it costs to do what cannot be undone. */
  @state() private aware = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.chosen = this.previous ? String(this.previous.value) : undefined;
    this.aware = TRIED.has(this.chosen ?? '');
  }

  override render() {
    const { step } = this;
    return html`
      ${this.changeBanner()} ${this.badges()}
      <h2 tabindex="-1">${visible(step.title)}</h2>
      <p class="do lines">${visibleLines(step.text)}</p>
      ${this.particulars()} ${this.standing()} ${this.approvalNeeded()} ${this.brake()}
      ${this.commands()} ${this.replyForm()} ${this.citations()}
    `;
  }

  private badges() {
    const { phase_label: phase, reversibility, reversibility_label: label } = this.step;
    return html`<p class="kind">
      <span class="badge accent">${visible(phase)}</span>
      <span class=${`badge ${REVERSIBILITY[reversibility]}`}>${visible(label)}</span>
    </p>`;
  }

  private particulars() {
    const { act } = this.words;
    const { why, disruption, check, undo, needs } = this.step;
    return html`<dl>
      ${row(act.why, why)} ${disruptionRow(act.disruption, disruption)} ${row(act.check, check)}
      ${row(act.undo, undo)}
      ${
        needs.length === 0
          ? nothing
          : html`<div>
              <dt>${act.needs}</dt>
              <dd class="needs">${needs.map((need) => html`<code>${visible(need)}</code> `)}</dd>
            </div>`
      }
    </dl>`;
  }

  private approvalNeeded() {
    if (!this.approval) return nothing;
    const { refusedApproval: refusal } = this;
    return html`<div>
      <nm-approval
        .words=${this.words}
        .approval=${this.approval}
        .analyst=${this.analyst}
        @entry=${(event: Report<'entry'>) => this.report('entry', event.detail)}
      ></nm-approval>
      ${refusal ? refusalBox(this.words, refusal, this.words.refusal.entry) : nothing}
    </div>`;
  }

  /** What stands before an action that nothing takes back. */
  private brake() {
    const { act } = this.words;
    if (!this.step.irreversible) return nothing;
    return html`<section class="brake" aria-labelledby="brake">
      <h3 id="brake">${act.brake}</h3>
      <label class="option">
        <input
          type="checkbox"
          id="aware"
          .checked=${this.aware}
          @change=${(event: Event) => (this.aware = (event.target as HTMLInputElement).checked)}
        />
        <span>${act.aware}</span>
      </label>
    </section>`;
  }

  private get isHeld(): boolean {
    return this.step.irreversible && !this.aware;
  }

  /** How far it is, as outputs show. */
  private standing() {
    const { standing } = this.step;
    return standing
      ? html`<div class="standing">${standingLine(this.words, standing)}</div>`
      : nothing;
  }

  /** The commands that are not there, and why. */
  private leftOut() {
    const { output } = this.words;
    const { left_out: left = [], awaits = [] } = this.step;
    return html`${
      left.length === 0
        ? nothing
        : html`<section aria-labelledby="left-out" class="small">
            <h4 id="left-out">${output.leftOut}</h4>
            <ul>
              ${left.map(
                ({ purpose, tool, declined }) =>
                  html`<li>
                    ${output.purpose({ purpose })}, <code>${visible(tool)}</code>:
                    ${declined.map(({ title, label }) => output.leftOutFor({ title: visible(title), label: visible(label) })).join('; ')}
                  </li>`,
              )}
            </ul>
          </section>`
    }
    ${
      awaits.length === 0
        ? nothing
        : html`<p class="small muted">
            ${output.awaits({ facts: awaits.map(visible).join(', ') })}
          </p>`
    }`;
  }

  private commands() {
    if (this.step.commands.length === 0) return this.leftOut();
    const shown = this.isHeld
      ? this.step.commands.filter(({ purpose }) => purpose === 'before')
      : this.step.commands;
    return html`<section aria-labelledby="commands" class="commands">
      <h3 id="commands">${this.words.act.commands}</h3>
      ${this.isHeld ? html`<p class="muted small">${this.words.act.held}</p>` : nothing}
      ${
        shown.length === 0
          ? nothing
          : html`<nm-commands
              .words=${this.words}
              .commands=${shown}
              .shell=${this.shell}
              .step=${this.step.id}
              .outputs=${this.outputs}
              .gave=${this.gave}
              .refused=${this.refusedOutput}
              @shell=${(event: Report<'shell'>) => this.report('shell', event.detail)}
              @output=${(event: Report<'output'>) => this.report('output', event.detail)}
            ></nm-commands>`
      }
      ${this.leftOut()}
    </section>`;
  }

  private replyForm() {
    const { act } = this.words;
    const reply = this.reply();
    return html`<form novalidate @submit=${this.submit} class="reply">
      <fieldset>
        <legend><h3>${act.replyLegend}</h3></legend>
        <div class="options">
          ${this.waiting()} ${this.step.replies.map((option) => this.option(option))}
        </div>
      </fieldset>
      ${reply ? this.reasonField(reply) : nothing} ${this.problem()}
      <div class="actions">
        <button class="primary">
          ${reply ? act.record({ label: visible(reply.label) }) : act.submit}
        </button>
      </div>
    </form>`;
  }

  /** What stands in the place of a reply that waits for an approval: the reply, and what it waits for. */
  private waiting() {
    if (!this.approval || this.step.replies.some(({ value }) => value === DONE)) return nothing;
    const { done, waits } = this.words.approval;
    return html`<div class="waiting">
      <label class="option">
        <input type="radio" name="reply" .value=${DONE} disabled aria-describedby="waits" />
        <span>${done}</span>
      </label>
      <p class="small">
        <span id="waits">${waits({ role: this.words.role(this.approval.role) })}</span>
        <button type="button" class="quiet" @click=${this.goToApproval}>
          ${this.words.approval.goTo}
        </button>
      </p>
    </div>`;
  }

  private goToApproval(): void {
    void this.renderRoot.querySelector('nm-approval')?.focusName();
  }

  private option({ value, label }: Reply) {
    return html`<label class="option">
      <input
        type="radio"
        name="reply"
        .value=${value}
        .checked=${this.chosen === value}
        @change=${() => (this.chosen = value)}
        aria-describedby=${this.hasProblem ? 'problem' : nothing}
      />
      <span>${visible(label)}</span>
    </label>`;
  }

  private reasonField({ needs_reason: needed }: Reply) {
    const { act } = this.words;
    return html`<div>
      <label for="reason">${needed ? act.reason : act.note}</label>
      <textarea
        id="reason"
        name="reason"
        rows="2"
        aria-required=${needed ? 'true' : 'false'}
        aria-invalid=${this.hasProblem && needed ? 'true' : 'false'}
        aria-describedby=${this.hasProblem ? 'problem' : nothing}
        .defaultValue=${this.previous?.reason ?? this.previous?.note ?? ''}
      ></textarea>
    </div>`;
  }

  private citations() {
    const { cites } = this.step;
    if (cites.length === 0) return nothing;
    return html`<section aria-labelledby="cites" class="small">
      <h3 id="cites" class="small">${this.words.act.cites}</h3>
      <ul class="cites">
        ${cites.map((cite) => this.citation(cite))}
      </ul>
    </section>`;
  }

  private citation({ title, url, checked }: Citation) {
    const { act } = this.words;
    return html`<li>
      <a href=${webOnly(url)} target="_blank" rel="noopener noreferrer"
        >${visible(title)}<span class="sr-only"> (${act.newWindow})</span></a
      >
      <span class="muted">${visible(url)}, ${act.checked({ date: visible(checked) })}</span>
    </li>`;
  }

  private reply(): Reply | undefined {
    return this.step.replies.find(({ value }) => value === this.chosen);
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const reply = this.reply();
    const { ask, act } = this.words;
    if (!reply) return this.complain(ask.chooseOne, '[name=reply]');
    if (this.isHeld && TRIED.has(reply.value)) return this.complain(act.awareMissing, '#aware');
    const given = new FormData(event.target as HTMLFormElement).get('reason');
    const text = typeof given === 'string' ? given.trim() : '';
    if (reply.needs_reason && text === '') return this.complain(act.reasonMissing, '#reason');
    const said = reply.needs_reason ? { reason: text } : { note: text };
    this.send({ key: this.step.asks, value: reply.value, ...(text && said) });
  }

  static override styles = [
    StepPart.styles,
    css`
      .do {
        font-size: 1.0625rem;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 0.25rem 1rem;
        font-size: 0.875rem;
      }
      dl > div {
        display: contents;
      }
      dt {
        color: var(--muted);
        font-weight: 600;
      }
      @container walkthrough (max-width: 30rem) {
        dl,
        dl > div {
          display: block;
        }
        dd + div,
        div + div {
          margin-top: 0.375rem;
        }
      }
      .disruption.outage {
        color: var(--bad);
        font-weight: 600;
      }
      .needs {
        display: flex;
        flex-wrap: wrap;
        gap: 0.125rem 0.75rem;
      }
      .brake {
        display: grid;
        gap: 0.375rem;
        padding: 0.75rem;
        background: var(--bad-soft);
        border-left: 4px solid var(--bad);
        border-radius: 4px;
      }
      .brake h3 {
        color: var(--bad);
      }
      .brake .option {
        background: var(--surface);
      }
      .standing {
        display: grid;
        gap: 0.375rem;
        font-size: 0.875rem;
      }
      .commands {
        display: grid;
        gap: 0.375rem;
      }
      .reply {
        padding-top: 0.75rem;
        border-top: 1px solid var(--line);
      }
      .reply .options {
        grid-template-columns: 1fr 1fr;
        align-items: start;
      }
      .waiting {
        display: grid;
        gap: 0.25rem;
        align-content: start;
      }
      .waiting .option {
        color: var(--muted);
        background: var(--sunken);
        cursor: not-allowed;
      }
      .cites {
        display: grid;
        gap: 0.25rem;
      }
    `,
  ];
}

function disruptionRow(term: string, { value, label, text }: Disruption) {
  const who = text ? `. ${visibleLines(text)}` : '';
  return html`<div>
    <dt>${term}</dt>
    <dd class="lines"><span class="disruption ${value}">${visible(label)}</span>${who}</dd>
  </div>`;
}

function row(term: string, text: string | undefined) {
  if (!text) return nothing;
  return html`<div>
    <dt>${term}</dt>
    <dd class="lines">${visibleLines(text)}</dd>
  </div>`;
}

/** Playbooks may come from elsewhere: an address that is not of the web gets no link. */
function webOnly(url: string): string | typeof nothing {
  return /^https?:\/\//i.test(url) ? url : nothing;
}
