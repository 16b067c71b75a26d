import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends a run with one line that any log reader understands: "12 passed, 0 failed". */
export default class ClosingLine implements Reporter {
  readonly #tests = new Map<string, TestCase>();

  onTestEnd(test: TestCase, _: TestResult): void {
    this.#tests.set(test.id, test);
  }

  onEnd(): void {
    const outcomes = [...this.#tests.values()].map((test) => test.outcome());
    const failed = outcomes.filter((outcome) => outcome === 'unexpected').length;
    const skipped = outcomes.filter((outcome) => outcome === 'skipped').length;
    console.log(`${outcomes.length - failed - skipped} passed, ${failed} failed`);
  }
}
