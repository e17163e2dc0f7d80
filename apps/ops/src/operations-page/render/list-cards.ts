import { html } from 'hono/html';
import { messages } from '../messages.ts';
import { formatMoment } from '../view/format.ts';
import type { HealthView } from '../view/health.ts';
import type { DatasetRowView, PromotionRowView, ReleaseRowView } from '../view/lists.ts';
import {
  card,
  change,
  emptyNote,
  environmentBadge,
  iconOf,
  idText,
  statusBadge,
  table,
  type Markup,
} from './parts.ts';

/** Returns the incidents that are remembered. */
export function renderIncidents({ incidents, openIncidents }: HealthView): Markup {
  const words = messages.incidents;
  const title = words.title(openIncidents);
  const rows = incidents.map(
    ({ target, worst, began, lasted, reason }) =>
      html`<tr>
        <th scope="row">${target}</th>
        <td>${statusBadge(worst)}</td>
        <td class="tabular">${formatMoment(began)}</td>
        <td>${lasted}</td>
        <td class="wide secondary">${reason}</td>
      </tr>`,
  );
  return card(
    { id: 'incidents', icon: 'triangle-alert', eyebrow: words.eyebrow, title },
    rows.length === 0 ? emptyNote(words.none) : table(title, words.columns, rows),
  );
}

/** Returns the latest promotions, each with the way to its steps. */
export function renderPromotions(rows: readonly PromotionRowView[]): Markup {
  const words = messages.promotion;
  return card(
    { id: 'promotions', icon: 'history', eyebrow: messages.sections.promotions, title: words.list },
    rows.length === 0
      ? emptyNote(words.none)
      : table(
          words.list,
          words.columns,
          rows.map(
            (row) =>
              html`<tr>
                <td class="tabular">
                  <a href="#promotions/${row.id}"
                    >${row.when}<span class="visually-hidden">, ${words.show}</span></a
                  >
                </td>
                <th scope="row">${row.kind}</th>
                <td>${environmentBadge(row.where)}</td>
                <td>${change(row.from, row.to)}</td>
                <td>${row.who}</td>
                <td class="wide">${row.why}</td>
                <td class="wide ${row.isGood ? 'secondary' : 'bad'}">${row.result}</td>
              </tr>`,
          ),
        ),
  );
}

/** Returns the releases in the store; null where it does not answer. */
export function renderReleases(rows: readonly ReleaseRowView[] | null, isActor: boolean): Markup {
  const words = messages.releases;
  const about = { id: 'releases', icon: 'package', eyebrow: words.eyebrow } as const;
  if (rows === null) return card({ ...about, title: messages.none }, emptyNote(words.unknown));
  const title = words.title(rows.length);
  const columns = isActor ? [...words.columns, words.action] : words.columns;
  const body = rows.map(
    (row) =>
      html`<tr>
        <th scope="row">${idText(row.releaseId)}</th>
        <td class="wide">${row.title}</td>
        <td class="tabular">${row.made}</td>
        <td>${row.by}</td>
        <td class="number">${row.files}</td>
        <td class="number">${row.size}</td>
        <td>
          <span class="badges">
            ${row.live.map(environmentBadge)}
            ${row.quarantined.map((text) => html`<span class="status status-down">${iconOf('shield-x')}${text}</span>`)}
          </span>
        </td>
        ${isActor ? html`<td>${row.canGoToPreprod ? promoteButton(row.releaseId) : ''}</td>` : ''}
      </tr>`,
  );
  return card({ ...about, title }, rows.length === 0 ? emptyNote(words.none) : table(title, columns, body));
}

const promoteButton = (releaseId: string): Markup =>
  html`<button
    type="button"
    class="button"
    id="promote-${releaseId}"
    data-dialog="promote-preprod"
    data-environment="preprod"
    data-to="${releaseId}"
  >
    ${iconOf('rocket')}${messages.releases.promote}
  </button>`;

/** Returns the datasets in the store; null where it does not answer. */
export function renderDatasets(rows: readonly DatasetRowView[] | null): Markup {
  const words = messages.data;
  const about = { id: 'data', icon: 'database', eyebrow: words.eyebrow } as const;
  if (rows === null) return card({ ...about, title: messages.none }, emptyNote(words.unknown));
  const title = words.title(rows.length);
  const body = rows.map(
    (row) =>
      html`<tr>
        <th scope="row">${idText(row.datasetId)}</th>
        <td>${row.title}</td>
        <td>
          ${row.isDemo ? html`<span class="status status-warning">${iconOf('flask-conical')}${row.source}</span>` : row.source}
        </td>
        <td>${row.period}</td>
        <td class="number">${row.recipes}</td>
        <td class="number">${row.size}</td>
        <td class="tabular">${row.published}</td>
        <td>
          <span class="badges">
            ${row.isCurrent ? html`<span class="status status-up">${iconOf('check')}${words.inUse}</span>` : ''}
            ${row.liveOn.map(environmentBadge)}
          </span>
        </td>
      </tr>`,
  );
  return card(
    { ...about, title },
    rows.length === 0 ? emptyNote(words.none) : table(title, words.columns, body),
  );
}
