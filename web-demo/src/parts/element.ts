/**
 * Defines an element, as Lit's decorator does, unless the page has it already: a page that loads the
 * module a second time, from another address, goes on with the elements of the first.
 */
export function customElement(name: string) {
  return (element: CustomElementConstructor): void => {
    if (!customElements.get(name)) customElements.define(name, element);
  };
}
