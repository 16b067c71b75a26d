import { LitElement } from 'lit';
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';

import { controls, shared } from '../style/shared.ts';
import type { Words } from '../words/languages.ts';
import type { Reports } from './reports.ts';

/** An inner element of the walkthrough: it shows data and reports what the analyst does. */
export abstract class Part extends LitElement {
  static override styles: CSSResultGroup = [shared, controls];

  @property({ attribute: false }) words!: Words;

  /** Moves the focus to the heading, so that a new step is read out from its beginning. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Reports to the walkthrough only; what pages around it hear are the `nm-` events. */
  protected report<Name extends keyof Reports>(name: Name, detail: Reports[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
