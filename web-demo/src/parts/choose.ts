import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Alert } from '../engine/wire.ts';
import { visible, visibleValue } from '../state/visible.ts';
import { fields } from '../style/layout.ts';
import { customElement } from './element.ts';
import { Part } from './part.ts';

/** More rows than this help nobody; the rest is found with the filter. */
const MOST_ROWS = 100;
const LEAST_TO_FILTER = 4;
/** What tells one alert from another, where it is known. */
const TELLING = ['bucket', 'instance_id', 'principal_name', 'remote_ip', 'account_id', 'region'];

interface Row {
  alert: Alert;
  index: number;
  facts: string;
}

/** Lets the analyst pick one of several alerts of a document. */
@customElement('nm-choose')
export class Choose extends Part {
  @property({ attribute: false }) alerts: readonly Alert[] = [];
  @state() private wanted = '';
  @state() private missing = false;

  override render() {
    const { choose } = this.words;
    const found = this.rows().filter((row) => matches(row, this.wanted));
    const rows = found.slice(0, MOST_ROWS);
    return html`
      <h2 tabindex="-1">${choose.heading({ count: this.alerts.length })}</h2>
      <p class="muted">${choose.hint}</p>
      ${this.alerts.length >= LEAST_TO_FILTER ? this.filter(rows.length) : nothing}
      <form novalidate @submit=${this.submit}>
        <fieldset>
          <legend class="sr-only">${choose.hint}</legend>
          ${rows.map((row) => this.row(row))}
        </fieldset>
        ${this.missing ? html`<p class="error" role="alert">${choose.none}</p>` : nothing}
        <div class="actions"><button class="primary">${choose.open}</button></div>
      </form>
    `;
  }

  private rows(): Row[] {
    return this.alerts.map((alert, index) => ({ alert, index, facts: gist(alert) }));
  }

  private filter(shown: number) {
    const { choose } = this.words;
    return html`<div>
      <label for="filter">${choose.filter}</label>
      <input
        type="search"
        id="filter"
        autocomplete="off"
        @input=${(event: InputEvent) => (this.wanted = (event.target as HTMLInputElement).value)}
      />
      <p class="muted small" role="status">${choose.shown({ shown, all: this.alerts.length })}</p>
    </div>`;
  }

  private row({ alert, index, facts }: Row) {
    const { choose, sample, source } = this.words;
    return html`<label class="option">
      <input type="radio" name="alert" value=${index} />
      <span>
        <span class="muted">${index + 1}</span> ${visible(alert.alert_type ?? choose.unknownType)}
        ${alert.sample ? html`<span class="badge warn">${sample.label}</span>` : nothing}
        <br /><span class="muted small">${source(alert.source)} · ${facts}</span>
      </span>
    </label>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement).get('alert');
    this.missing = chosen === null;
    if (chosen !== null) this.report('pick', { alert: Number(chosen) });
  }

  static override styles = [
    Part.styles,
    fields,
    css`
      fieldset {
        gap: 0.375rem;
      }
    `,
  ];
}

function gist({ facts }: Alert): string {
  return TELLING.flatMap((name) => facts[name] ?? [])
    .map(({ value }) => visibleValue(value))
    .join(' · ');
}

function matches({ alert, facts }: Row, wanted: string): boolean {
  const text = `${alert.source} ${alert.alert_type ?? ''} ${facts}`.toLowerCase();
  return text.includes(wanted.trim().toLowerCase());
}
