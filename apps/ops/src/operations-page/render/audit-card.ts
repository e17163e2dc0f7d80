import type { AuditEntry } from '@mangetamain/deploy';
import type { IconName } from '@mangetamain/theme/icons';
import { html } from 'hono/html';
import { messages } from '../messages.ts';
import type { AuditFilter, AuditRowView } from '../view/audit.ts';
import { formatCount } from '../view/format.ts';
import { card, change, emptyNote, environmentBadge, iconOf, table, type Markup } from './parts.ts';

interface AuditCard {
  readonly rows: readonly AuditRowView[];
  /** How many entries there are, whether shown or not. */
  readonly total: number;
  /** Where set, the card can be filtered; otherwise it leads to the whole record. */
  readonly filter: AuditFilter | null;
}

const words = messages.audit;
const columns = words.columns;

/** Returns who did what: the latest few with the way to all, or all that match a filter. */
export function renderAudit({ rows, total, filter }: AuditCard): Markup {
  const actions = html`${
      filter === null ? html`<a class="button" href="#audit">${iconOf('funnel')}${words.filter}</a>` : ''
    }<button type="button" class="button" id="audit-csv" data-csv>
      ${iconOf('file-spreadsheet')}${words.csv}
    </button>`;
  return card(
    { id: 'audit', icon: 'scroll-text', eyebrow: words.eyebrow, title: words.title, actions },
    html`${filter === null ? '' : renderFilter(filter)}${
        rows.length === 0
          ? emptyNote(total === 0 ? words.none : words.noMatch)
          : table(words.title, columns, rows.map(renderRow))
      }
      <p class="card-foot caption">
        ${filter === null ? words.latest(rows.length) : words.count(formatCount(rows.length), formatCount(total))}
        ${filter === null && rows.length < total ? html`<a href="#audit">${words.showAll}</a>` : ''}
      </p>`,
  );
}

const icons: Record<AuditEntry['what'], IconName> = {
  promotion: 'rocket',
  rollback: 'undo-2',
  hold: 'pause',
  'lift-hold': 'play',
  'lift-quarantine': 'shield-check',
  'register-release': 'package',
  refused: 'lock',
};

const renderRow = (row: AuditRowView): Markup =>
  html`<tr>
    <td><strong>${row.day}</strong></td>
    <td class="tabular secondary">${row.time}</td>
    <td>
      <span class="with-icon">${iconOf(row.promotionId === null ? 'user' : icons[row.what])}${row.who}</span>
    </td>
    <th scope="row">
      ${row.promotionId === null ? row.deed : html`<a href="#promotions/${row.promotionId}">${row.deed}</a>`}
    </th>
    <td>${row.where === null ? '' : environmentBadge(row.where)}</td>
    <td>
      ${change(row.from, row.to)}${row.datasets === '' ? '' : html`<br /><span class="caption">${row.datasets}</span>`}
    </td>
    <td class="wide secondary">${row.why}${row.missing === '' ? '' : html`<br />${row.missing}`}</td>
  </tr>`;

const deeds = Object.entries(messages.deeds);
const environments = Object.entries(messages.environments);

function renderFilter({ who, what, where, text }: AuditFilter): Markup {
  return html`<form class="filter small" data-filter role="search" aria-label="${words.filter}">
    ${field('who', words.who, who)} ${choice('what', words.what, deeds, what)}
    ${choice('where', words.where, environments, where)} ${field('text', words.text, text)}
    <button class="button" id="audit-filter">${iconOf('funnel')}${words.filter}</button>
    <a class="button" href="#audit">${iconOf('x')}${words.clear}</a>
  </form>`;
}

const field = (name: string, label: string, value: string): Markup =>
  html`<label
    >${label}<input id="audit-${name}" name="${name}" value="${value}" maxlength="100" autocomplete="off"
  /></label>`;

const choice = (
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): Markup =>
  html`<label
    >${label}<select id="audit-${name}" name="${name}">
      <option value="">${words.any}</option>
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`,
      )}
    </select></label
  >`;
