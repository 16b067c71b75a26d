import { css } from 'lit';

/** What every part of the walkthrough looks like. */
export const shared = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    color: var(--text);
    font: 400 0.9375rem/1.5 var(--sans);
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  h2,
  h3,
  h4,
  p,
  dl,
  dd,
  ol,
  ul,
  pre,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-width: 0;
  }
  h2 {
    font-size: 1.375rem;
    line-height: 1.3;
    font-weight: 650;
    scroll-margin-top: 9rem;
  }
  h3 {
    font-size: 0.9375rem;
    font-weight: 650;
  }
  code,
  pre,
  .mono {
    font-family: var(--mono);
    font-size: 0.8125rem;
  }
  a {
    color: var(--accent);
  }
  :is(h2, h3):focus {
    outline: none;
  }
  :is(h2, h3):focus-visible,
  :is(a, button, input, textarea, select, summary, pre):focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 0.8125rem;
  }
  .lines {
    white-space: pre-line;
  }
  .alien {
    unicode-bidi: isolate;
    direction: ltr;
  }
  .sr-only {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;

export const controls = css`
  button {
    min-height: 2rem;
    padding: 0.25rem 0.75rem;
    font: inherit;
    font-weight: 600;
    color: var(--accent);
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: 6px;
    cursor: pointer;
  }
  button:hover {
    background: var(--accent-soft);
  }
  button.primary {
    min-height: 2.5rem;
    padding: 0.375rem 1.25rem;
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  button.primary:hover {
    filter: brightness(1.08);
  }
  button.quiet {
    min-height: 1.5rem;
    min-width: 1.5rem;
    padding: 0 0.25rem;
    font-size: 0.8125rem;
    font-weight: 500;
    background: none;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  label,
  .label {
    font-weight: 600;
  }
  input[type='text'],
  input[type='search'],
  textarea,
  select {
    display: block;
    width: 100%;
    min-height: 2.25rem;
    padding: 0.375rem 0.5rem;
    font: inherit;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: 6px;
  }
  [aria-invalid='true'] {
    border-color: var(--bad);
    border-width: 2px;
  }
  .error {
    padding: 0.5rem 0.75rem;
    color: var(--bad);
    background: var(--bad-soft);
    border-left: 4px solid var(--bad);
    border-radius: 4px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .option {
    display: flex;
    gap: 0.625rem;
    align-items: flex-start;
    padding: 0.5rem 0.75rem;
    font-weight: 500;
    border: 1px solid var(--edge);
    border-radius: 6px;
    cursor: pointer;
  }
  .option:hover {
    background: var(--accent-soft);
  }
  .option:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  @media (forced-colors: active) {
    button.primary,
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }
    .option:has(:checked) {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .option input {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
    margin: 0.1875rem 0 0;
    accent-color: var(--accent);
  }
  .option input:focus-visible {
    outline: none;
  }
  .badge {
    display: inline-block;
    padding: 0.0625rem 0.5rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--text);
    background: var(--sunken);
    border: 1px solid var(--edge);
    border-radius: 999px;
  }
  .badge.good {
    color: var(--good);
    background: var(--good-soft);
    border-color: var(--good);
  }
  .badge.warn {
    color: var(--warn);
    background: var(--warn-soft);
    border-color: var(--warn);
  }
  .badge.bad {
    color: var(--bad);
    background: var(--bad-soft);
    border-color: var(--bad);
  }
  .badge.accent {
    color: var(--accent);
    background: var(--accent-soft);
    border-color: var(--accent);
  }
`;
