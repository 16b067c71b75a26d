import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import type { CommandPlace, KeptOutput, Tell } from '../engine/case.ts';
import type { Refusal } from '../engine/engine.ts';
import { PURPOSES, isProgram } from '../engine/wire.ts';
import type { Command, ProgramCommand, Purpose, TextCommand } from '../engine/wire.ts';
import { placeOf } from '../state/journal.ts';
import { visible, visibleLines } from '../state/visible.ts';
import './copy.ts';
import { customElement } from './element.ts';
import './output/paste.ts';
import { Part } from './part.ts';
import type { Report, Shell } from './reports.ts';

const SHELLS: readonly [Shell, string][] = [
  ['posix', 'bash'],
  ['powershell', 'PowerShell'],
];

/** The tools that are no programs, as their vendors call them. */
const TOOLS: Readonly<Record<string, string>> = {
  pwsh: 'PowerShell',
  kql: 'Kusto (KQL)',
  athena: 'Amazon Athena (SQL)',
  graph: 'Microsoft Graph',
};

/** The commands of an action for the chosen shell, in the order in which they are needed. */
@customElement('nm-commands')
export class Commands extends Part {
  @property({ attribute: false }) commands: readonly Command[] = [];
  @property() shell: Shell = 'posix';
  /** The action that they are of, where what they print can be given. */
  @property() step: string | undefined;
  @property({ attribute: false }) outputs: readonly KeptOutput[] = [];
  @property({ attribute: false }) gave: Tell | undefined;
  @property({ attribute: false }) refused: { at: CommandPlace; refusal: Refusal } | undefined;

  override render() {
    const groups = PURPOSES.map((purpose) => this.group(purpose));
    if (!this.commands.some(isProgram)) return html`<div class="panel">${groups}</div>`;
    return html`
      <div role="tablist" aria-label=${this.words.commands.shells} @keydown=${this.steer}>
        ${SHELLS.map(([shell, name]) => this.tab(shell, name))}
      </div>
      <div role="tabpanel" class="panel" id="panel" aria-labelledby=${`tab-${this.shell}`}>
        ${groups}
      </div>
    `;
  }

  private tab(shell: Shell, name: string) {
    const chosen = shell === this.shell;
    return html`<button
      type="button"
      role="tab"
      id=${`tab-${shell}`}
      aria-controls="panel"
      aria-selected=${chosen ? 'true' : 'false'}
      tabindex=${chosen ? 0 : -1}
      @click=${() => this.report('shell', { shell })}
    >
      ${name}
    </button>`;
  }

  private group(purpose: Purpose) {
    const commands = this.commands.filter((command) => command.purpose === purpose);
    if (commands.length === 0) return nothing;
    const title = this.words.commands.purpose({ purpose });
    const nameOf = (at: number): string =>
      commands.length > 1
        ? this.words.commands.one({ purpose: title, number: at + 1, all: commands.length })
        : title;
    const programs = commands.filter(isProgram).filter((command) => !command.instead);
    return html`<div
      role="group"
      aria-labelledby=${`purpose-${purpose}`}
      class=${purpose}
      data-copied
    >
      <div class="head">
        <h4 id=${`purpose-${purpose}`}>${title}</h4>
        ${programs.length > 1 ? this.copyAll(programs, title) : nothing}
      </div>
      ${commands.map((command, at) => this.command(command, nameOf(at)))}
    </div>`;
  }

  private command(command: Command, name: string) {
    if (command.tool === 'console' && !isProgram(command)) return this.steps(command);
    const line = isProgram(command) ? command[this.shell] : command.text;
    return html`<figure data-copied>
      ${this.caption(command)}
      <pre><code class="alien">${wrapped(line)}</code></pre>
      <nm-copy
        .words=${this.words}
        .text=${line}
        .label=${this.words.commands.copy}
        .what=${name}
      ></nm-copy>
      ${this.output(command, name)}
    </figure>`;
  }

  /** The place for what a command printed, where its output is read. */
  private output({ purpose, n, item }: Command, name: string) {
    if (this.step === undefined || n === undefined || purpose === 'undo') return nothing;
    const place: CommandPlace = {
      step: this.step,
      purpose,
      n,
      ...(item !== undefined && { item }),
    };
    const own = placeOf(place);
    const { gave, refused } = this;
    return html`<nm-paste
      .words=${this.words}
      .place=${place}
      .what=${item === undefined ? name : `${name}, ${visible(item)}`}
      .kept=${this.outputs.find((kept) => placeOf(kept) === own)}
      .gave=${gave && placeOf(gave.output) === own ? gave : undefined}
      .refusal=${refused && placeOf(refused.at) === own ? refused.refusal : undefined}
      @output=${(event: Report<'output'>) => this.report('output', event.detail)}
    ></nm-paste>`;
  }

  /** What a person does by hand. */
  private steps(command: TextCommand) {
    return html`<figure data-copied>
      ${this.caption(command)}
      <p class="alien">${visibleLines(command.text)}</p>
    </figure>`;
  }

  private onlyIf({ saved, empty }: NonNullable<Command['when']>): string {
    const { onlyIfEmpty, onlyIfFilled } = this.words.output;
    return (empty ? onlyIfEmpty : onlyIfFilled)({ file: visible(saved) });
  }

  private caption(command: Command) {
    const { console: byHand, instead } = this.words.commands;
    const tool = command.tool === 'console' ? byHand : TOOLS[command.tool];
    const { when } = command;
    const parts = [
      command.instead ? instead : undefined,
      isProgram(command) ? undefined : tool,
      when && this.onlyIf(when),
    ];
    const told = parts.filter((part) => part !== undefined);
    return told.length > 0 ? html`<figcaption>${told.join(' ')}</figcaption>` : nothing;
  }

  private copyAll(commands: readonly ProgramCommand[], title: string) {
    return html`<nm-copy
      .words=${this.words}
      .text=${commands.map((command) => command[this.shell]).join('\n')}
      .label=${this.words.commands.copyAll({ count: commands.length })}
      .what=${title}
    ></nm-copy>`;
  }

  private steer(event: KeyboardEvent): void {
    const at = SHELLS.findIndex(([shell]) => shell === this.shell);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const [shell] = SHELLS.at(to % SHELLS.length)!;
    this.report('shell', { shell });
    this.renderRoot.querySelector<HTMLElement>(`#tab-${shell}`)?.focus();
  }

  static override styles = [
    Part.styles,
    css`
      :host {
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--sunken);
      }
      [role='tablist'] {
        display: flex;
        gap: 0.25rem;
        padding: 0.375rem 0.5rem 0;
        border-bottom: 1px solid var(--line);
      }
      [role='tab'] {
        color: var(--muted);
        background: none;
        border: 0;
        border-bottom: 3px solid transparent;
        border-radius: 4px 4px 0 0;
      }
      [role='tab'][aria-selected='true'] {
        color: var(--text);
        border-bottom-color: var(--accent);
      }
      @media (forced-colors: active) {
        [role='tab'] {
          border-bottom-color: Canvas;
        }
        [role='tab'][aria-selected='true'] {
          border-bottom-color: Highlight;
        }
      }
      .panel {
        display: grid;
        gap: 0.75rem;
        padding: 0.75rem;
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: end;
        margin-bottom: 0.25rem;
      }
      h4 {
        font-size: 0.8125rem;
        font-weight: 600;
      }
      figure {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.25rem 0.5rem;
        align-items: start;
      }
      @container walkthrough (max-width: 30rem) {
        figure {
          grid-template-columns: minmax(0, 1fr);
          justify-items: start;
        }
        pre {
          width: 100%;
        }
      }
      figcaption {
        grid-column: 1 / -1;
        color: var(--muted);
        font-size: 0.8125rem;
      }
      figure + figure {
        margin-top: 0.5rem;
      }
      pre {
        padding: 0.375rem 0.625rem 0.375rem calc(0.625rem + 2ch);
        text-indent: -2ch;
        white-space: pre-wrap;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: 6px;
      }
      .word {
        display: inline-block;
        max-width: 100%;
        text-indent: 0;
        overflow-wrap: anywhere;
      }
      .run pre {
        border-color: var(--accent);
      }
    `,
  ];
}

/** What stays on one line if it can: an option and its value, a redirection and its file, any word. */
const UNIT = /((?:--\S+|>) (?!-)\S+|\S+)/;

/** A line that wraps between its units, never at a hyphen inside one of them. */
function wrapped(line: string) {
  return visibleLines(line)
    .split(UNIT)
    .map((piece) => (/\S/.test(piece) ? html`<span class="word">${piece}</span>` : piece));
}
