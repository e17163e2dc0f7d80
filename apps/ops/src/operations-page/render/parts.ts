import type { Environment, HealthStatus } from '@mangetamain/deploy';
import { icon, type IconName } from '@mangetamain/theme/icons';
import { html, raw } from 'hono/html';
import { messages, type Phrase } from '../messages.ts';

/** HTML in which everything that came from data is escaped. */
export type Markup = ReturnType<typeof html>;

/** An icon beside words, hidden from assistive technology. */
export const iconOf = (name: IconName): Markup =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${raw(icon(name))}</svg>`;

/** The badge of an environment. */
export const environmentBadge = (environment: Environment): Markup =>
  html`<span class="badge badge-${environment}"
    >${iconOf('circle-dot')}${messages.environments[environment]}</span
  >`;

const statusIcons: Record<HealthStatus, IconName> = {
  up: 'circle-check-big',
  warning: 'triangle-alert',
  down: 'circle-x',
  unknown: 'circle-question-mark',
};

/** How a target is: colour, icon and word. */
export const statusBadge = (status: HealthStatus): Markup =>
  html`<span class="status status-${status}"
    >${iconOf(statusIcons[status])}${messages.statuses[status]}</span
  >`;

/** A sentence; the words that carry it are strong. */
export const phrase = (parts: Phrase): Markup =>
  html`${parts.map((part) => (typeof part === 'string' ? part : html`<strong>${part.strong}</strong>`))}`;

/** The small line above the heading of a card. */
const eyebrow = (name: IconName, text: string): Markup => html`<p class="eyebrow">${iconOf(name)}${text}</p>`;

interface Card {
  readonly id: string;
  readonly icon: IconName;
  readonly eyebrow: string;
  readonly title: string;
  readonly subtitle?: Markup | string;
  readonly actions?: Markup | string;
  /** A switch between ways to show the card. */
  readonly choice?: Markup;
}

/** A card with its heading. `body` follows. */
export const card = (
  { id, icon: name, eyebrow: above, title, subtitle, actions, choice }: Card,
  body: Markup,
): Markup =>
  html`<section class="card" aria-labelledby="${id}-title">
    <header class="card-head">
      <div>
        ${eyebrow(name, above)}
        <h2 class="title" id="${id}-title">${title}</h2>
        ${subtitle === undefined ? '' : html`<p class="small card-subtitle">${subtitle}</p>`}
      </div>
      ${actions === undefined ? '' : html`<div class="group">${actions}</div>`}${choice ?? ''}
    </header>
    ${body}
  </section>`;

/** A table that scrolls sideways where it does not fit, reachable by keyboard. */
export const table = (label: string, columns: readonly string[], rows: readonly Markup[]): Markup =>
  html`<div class="table-scroll" role="region" aria-label="${label}" tabindex="0">
    <table class="small">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

/** What stands where there is nothing to list. */
export const emptyNote = (text: string): Markup => html`<p class="empty small">${text}</p>`;

/** A release, a dataset or a promotion by its id, in letters that tell 0 from O. */
export const idText = (id: string): Markup => html`<span class="id">${id}</span>`;

/** From what to what; nothing where neither is told. */
export function change(from: string, to: string): Markup {
  if (from === '') return to === '' ? html`` : idText(to);
  return html`${idText(from)} → ${idText(to)}`;
}

/** A number for an SVG attribute: a share as a percentage of the box. */
export const percentOf = (share: number): string => `${Number((share * 100).toFixed(3))}%`;
