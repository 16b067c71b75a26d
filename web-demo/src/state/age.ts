const TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:?\d\d)$/;

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** The point in time that a value spells with a zone, if it does. */
export function asTime(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !TIME.test(value)) return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** How long ago a time was, in the reader's language: "3 days ago". */
export function age(time: Date, now: Date, lang: string): string {
  const passed = time.getTime() - now.getTime();
  const [unit, length] = UNITS.find(([, size]) => Math.abs(passed) >= size) ?? ['minute', 60_000];
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'always' });
  // What is less than a unit away counts as past: a negative zero reads "0 minutes ago".
  return format.format(Math.trunc(passed / length) || -0, unit);
}

/** A time in UTC to the minute: "2026-11-20 10:12 UTC". */
export function inUtc(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
