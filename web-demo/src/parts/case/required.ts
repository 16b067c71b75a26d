import { html, nothing } from 'lit';

/** A text field that may not stay empty, without its label: it points to its problem where it has one. */
export function requiredInput(name: string, missing: boolean) {
  return html`<input
    type="text"
    id=${name}
    name=${name}
    autocomplete="off"
    aria-invalid=${missing ? 'true' : 'false'}
    aria-describedby=${missing ? 'problem' : nothing}
  />`;
}

/** What is wrong with the required field of a form, if anything. */
export function problem(text: string, missing: boolean) {
  return missing ? html`<p class="error" role="alert" id="problem">${text}</p>` : nothing;
}

/** What was typed into a field of a form, without the blanks around it. */
export function entered(event: SubmitEvent, name: string): string {
  return String(new FormData(event.target as HTMLFormElement).get(name) ?? '').trim();
}
