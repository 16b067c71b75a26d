import { css } from 'lit';

/** A part whose sections stand one below the other. */
export const stack = css`
  :host {
    display: grid;
    gap: 1rem;
  }
`;

/** A part that is a form: its fields stand one below the other, close together. */
export const fields = css`
  :host,
  form,
  fieldset {
    display: grid;
    gap: 0.75rem;
    align-content: start;
  }
  legend {
    padding: 0;
  }
  fieldset > legend + * {
    margin-top: 0.5rem;
  }
  .options {
    display: grid;
    gap: 0.5rem;
  }
`;

/** A part at the side of the step: small, so that the step is read first. */
export const column = css`
  :host {
    font-size: 0.8125rem;
  }
  h2 {
    margin-bottom: 0.75rem;
    font-size: 0.9375rem;
  }
  h3 {
    font-size: 0.8125rem;
  }
`;
