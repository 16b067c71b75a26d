/** How a language writes numbers, and which form of a word goes with one. */
export interface Numbers {
  /** What stands at a place of a text: a number as the language writes it, or the text as it is. */
  show: (value: string | number) => string;
  /** The plural category of CLDR. */
  form: (number: number) => Intl.LDMLPluralRule;
}

export function numbersOf(language: string): Numbers {
  const format = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  return {
    show: (value) => (typeof value === 'number' ? format.format(value) : value),
    form: (number) => rules.select(number),
  };
}
