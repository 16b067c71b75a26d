import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { isDeclined } from '../engine/wire.ts';
import type { AskStep, Option, Value } from '../engine/wire.ts';
import { visible, visibleValue } from '../state/visible.ts';
import type { Words } from '../words/languages.ts';

/** What is to be entered, as questions say it. */
export type Wanted = Pick<AskStep, 'answer' | 'options' | 'none' | 'form' | 'example'>;

/** The value of the box for choosing none; no option has it. */
const NONE = '';
const ALONE = new Set([NONE, 'cannot_tell']);

/** A field for a value of any kind. Its control has the name and, where it is one, the id `answer`. */
export interface Field {
  words: Words;
  wanted: Wanted;
  /** What it begins with; nothing is chosen beforehand where it is left out. */
  value: Value | undefined;
  invalid: boolean;
  /** The ids of what describes it. */
  described: readonly string[];
}

/** What can be chosen, where one chooses: such a field needs a legend, any other a label. */
export function choicesOf(words: Words, { answer, options }: Wanted): Option[] | undefined {
  if (answer === 'flag') {
    return [
      { value: 'true', label: words.ask.yes },
      { value: 'false', label: words.ask.no },
    ];
  }
  return options.length > 0 ? options : undefined;
}

export function control(field: Field): TemplateResult {
  const choices = choicesOf(field.words, field.wanted);
  const { none } = field.wanted;
  if (choices && none !== undefined)
    return boxes([...choices, { value: NONE, label: none }], field);
  if (choices) return radios(choices, field);
  return field.wanted.answer === 'list' ? lines(field) : line(field);
}

/** What a form was given for its field; nothing where it was left empty. */
export function entered(form: HTMLFormElement, { answer, none }: Wanted): Value | undefined {
  if (none !== undefined) return chosen(new FormData(form).getAll('answer').map(String));
  const given = new FormData(form).get('answer');
  const text = typeof given === 'string' ? given.trim() : '';
  return text === '' ? undefined : valueOf(text, answer);
}

function radios(choices: readonly Option[], { value: begun, described }: Field) {
  return html`<div class="options">
    ${choices.map(
      ({ value, label }) =>
        html`<label class="option">
          <input
            type="radio"
            name="answer"
            .value=${value}
            ?checked=${begun !== undefined && value === String(begun)}
            aria-describedby=${described.join(' ') || nothing}
          />
          <span>${visible(label)}</span>
        </label>`,
    )}
  </div>`;
}

/** Any number of options; to choose none, and that nobody can tell, are options of their own. */
function boxes(choices: readonly Option[], { value: begun, described }: Field) {
  const begins = Array.isArray(begun) ? (begun.length > 0 ? begun : [NONE]) : [];
  return html`<div class="options" @change=${keepApart}>
    ${choices.map(
      ({ value, label }) =>
        html`<label class="option">
          <input
            type="checkbox"
            name="answer"
            .value=${value}
            ?checked=${begins.includes(value)}
            aria-describedby=${described.join(' ') || nothing}
          />
          <span>${visible(label)}</span>
        </label>`,
    )}
  </div>`;
}

/** What stands alone is never chosen together with anything else. */
function keepApart({ target, currentTarget }: Event): void {
  const changed = target as HTMLInputElement;
  if (!changed.checked) return;
  for (const box of (currentTarget as HTMLElement).querySelectorAll('input')) {
    if (box !== changed && (ALONE.has(box.value) || ALONE.has(changed.value))) box.checked = false;
  }
}

function chosen(boxes: string[]): string[] | undefined {
  return boxes.length > 0 ? boxes.filter((option) => option !== NONE) : undefined;
}

function lines(field: Field) {
  const { words, value, invalid, described } = field;
  const shown = shape(field);
  return html`${shown ?? nothing}<textarea
      id="answer"
      name="answer"
      class="mono"
      rows="3"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-invalid=${invalid ? 'true' : 'false'}
      aria-describedby=${[...(shown ? ['format'] : []), 'lines', ...described].join(' ')}
      .defaultValue=${Array.isArray(value) ? value.join('\n') : ''}
    ></textarea>
    <p id="lines" class="muted small">${words.ask.onePerLine}</p>`;
}

/** What a typed answer looks like: in words, in signs, and by a value that is taken. */
function shape({ words: { ask }, wanted: { answer, form, example } }: Field) {
  const format = ask.format({ kind: answer });
  if (!format && form === undefined && example === undefined) return undefined;
  return html`<p id="format" class="muted small">
    ${format}
    ${example === undefined ? nothing : html`${ask.example}: <code class="alien">${visibleValue(example)}</code>`}
    ${form === undefined ? nothing : html`<br />${ask.form}: <code class="alien">${visible(form)}</code>`}
  </p>`;
}

function line(field: Field) {
  const { words, wanted, value, invalid, described } = field;
  const { answer } = wanted;
  const shown = shape(field);
  const ids = [...(shown ? ['format'] : []), ...described];
  return html`${shown ?? nothing}
    <div class="actions">
      <input
        type="text"
        id="answer"
        name="answer"
        class="mono"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        inputmode=${answer === 'number' ? 'decimal' : 'text'}
        .defaultValue=${value === undefined ? '' : isDeclined(value) ? '' : String(value)}
        aria-invalid=${invalid ? 'true' : 'false'}
        aria-describedby=${ids.join(' ') || nothing}
      />
      ${
        answer === 'time'
          ? html`<button type="button" @click=${fillNow}>${words.ask.now}</button>`
          : nothing
      }
    </div>`;
}

function fillNow({ currentTarget }: Event): void {
  const field = (currentTarget as HTMLElement).previousElementSibling as HTMLInputElement;
  field.value = `${new Date().toISOString().slice(0, 19)}Z`;
  field.focus();
}

// A text that is no number goes to the engine as it is: the refusal then says what was expected.
function valueOf(text: string, kind: string): Value {
  if (kind === 'flag') return text === 'true';
  if (kind === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
  if (kind === 'list') return text.split('\n').filter((line) => line.trim() !== '');
  return text;
}
