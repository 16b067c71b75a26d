import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Approval } from '../../engine/case.ts';
import { visible } from '../../state/visible.ts';
import { fields } from '../../style/layout.ts';
import { customElement } from '../element.ts';
import { Part } from '../part.ts';
import { entered, problem, requiredInput } from './required.ts';

/** The approval that an action needs before it counts as done. */
@customElement('nm-approval')
export class ApprovalPart extends Part {
  @property({ attribute: false }) approval!: Approval;
  /** Who works on the case. */
  @property() analyst = '';
  @state() private missing = false;

  /** Whether somebody gave it whose approval counts. */
  private get isGiven(): boolean {
    const { approvers, by_another: byAnother } = this.approval;
    return approvers.some((name) => !byAnother || !isSame(name, this.analyst));
  }

  async focusName(): Promise<void> {
    await this.focusOn('#approver');
  }

  /** Whoever gave the approval goes on here, where the form was that they used. */
  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const before = changed.get('approval');
    const isNew = before && before.approvers.length < this.approval.approvers.length;
    if (isNew && this.isGiven) void this.focusOn('#heading');
  }

  override render() {
    const { approval } = this.words;
    const { role, approvers, by_another: byAnother } = this.approval;
    return html`<section aria-labelledby="heading" class=${this.isGiven ? 'given' : ''}>
      <h3 id="heading" tabindex="-1">${approval.heading({ role: this.words.role(role) })}</h3>
      ${approvers.length > 0 ? html`<p>${approval.given({ names: approvers.map(visible).join(', ') })}</p>` : nothing}
      ${
        this.isGiven
          ? nothing
          : html`<p>${approval.first}</p>
              ${byAnother ? html`<p>${approval.byAnother}</p>` : nothing} ${this.form()}`
      }
    </section>`;
  }

  private form() {
    const { approval } = this.words;
    return html`<form novalidate @submit=${this.submit}>
      <label for="approver">${approval.name}</label>
      <div class="actions">
        ${requiredInput('approver', this.missing)}
        <button>${approval.submit}</button>
      </div>
      ${problem(approval.missing, this.missing)}
    </form>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const by = entered(event, 'approver');
    this.missing = by === '';
    if (this.missing) return void this.focusOn('#approver');
    const { step, role } = this.approval;
    this.report('entry', { event: { approve: { step, role } }, by });
  }

  static override styles = [
    Part.styles,
    fields,
    css`
      section {
        display: grid;
        gap: 0.5rem;
        padding: 0.75rem;
        background: var(--warn-soft);
        border-left: 4px solid var(--warn);
        border-radius: 4px;
      }
      .given {
        background: var(--good-soft);
        border-color: var(--good);
      }
      input[type='text'] {
        flex: 1 1 12rem;
        width: auto;
        max-width: 24rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'nm-approval': ApprovalPart;
  }
}

/** The engine judges; this only tells when to ask for another name. */
function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
