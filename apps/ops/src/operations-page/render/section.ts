import type { HistoryWindow } from '@mangetamain/deploy';
import { html } from 'hono/html';
import type { Role } from '../../operator-api/operators.ts';
import { guidePath } from '../guide/read-guide.ts';
import { messages } from '../messages.ts';
import type { OperationsState } from '../state.ts';
import { deedsOf, filterAudit, viewAudit, type AuditFilter } from '../view/audit.ts';
import { compare } from '../view/comparison.ts';
import { viewEnvironmentCard } from '../view/environment.ts';
import { formatMoment } from '../view/format.ts';
import { viewFooter } from '../view/footer.ts';
import { headline } from '../view/headline.ts';
import { viewHealth } from '../view/health.ts';
import { viewDatasetRows, viewPromotionRows, viewReleaseRows } from '../view/lists.ts';
import { renderAudit } from './audit-card.ts';
import { renderComparison } from './comparison-column.ts';
import { renderEnvironment } from './environment-card.ts';
import { renderHealth } from './health-card.ts';
import { renderDatasets, renderIncidents, renderPromotions, renderReleases } from './list-cards.ts';
import { card, emptyNote, iconOf, phrase, type Markup } from './parts.ts';
import { renderTimeline } from './timeline-card.ts';

export type Section = keyof typeof messages.sections;

/** What somebody wants to see. */
export interface Wanted {
  readonly section: Section;
  /** A promotion by its id; empty for the latest. */
  readonly promotion: string;
  readonly filter: AuditFilter;
  readonly window: HistoryWindow;
}

interface Viewer {
  readonly name: string;
  readonly role: Role;
}

const LATEST_DEEDS = 7;

/** Returns a section of the page for somebody. Who may only look finds no button that changes anything. */
export function renderSection(state: OperationsState, wanted: Wanted, viewer: Viewer): Markup {
  const isOverview = wanted.section === 'overview';
  return html`<div
    class="view"
    data-operator="${viewer.name}"
    data-role="${viewer.role}"
    data-section="${wanted.section}"
  >
    <header class="view-head">
      <h1 class="display-1">${isOverview ? messages.operations : messages.sections[wanted.section]}</h1>
      <p class="caption tabular">${formatMoment(state.now)}</p>
      <button type="button" class="button" id="refresh" data-refresh>
        ${iconOf('refresh-cw')}${messages.shell.refresh}
      </button>
    </header>
    ${
      isOverview
        ? html`<p class="lead" data-headline>
            ${headline(state).map((sentence) => html`${phrase(sentence)} `)}
          </p>`
        : ''
    }
    ${sections[wanted.section](state, wanted, viewer)} ${renderFooter(state)}
  </div>`;
}

type Renderer = (state: OperationsState, wanted: Wanted, viewer: Viewer) => Markup;

const sections: Record<Section, Renderer> = {
  overview(state, { window }, { role }) {
    const isActor = role === 'deployer';
    const { preprod, prod } = state.environments;
    const releases = { from: preprod.live?.releaseId ?? null, to: prod.live?.releaseId ?? null };
    const health = viewHealth(state, window);
    const deeds = deedsOf(state.audit);
    return html`<div class="environments card">
        ${renderEnvironment(viewEnvironmentCard(state, 'preprod'), isActor)}
        ${renderComparison(compare(state), releases, isActor)}
        ${renderEnvironment(viewEnvironmentCard(state, 'prod'), isActor)}
      </div>
      ${renderLatest(state)} ${renderHealth(health)}
      ${health.incidents.length === 0 ? '' : renderIncidents(health)}
      ${renderAudit({ rows: viewAudit(deeds.slice(0, LATEST_DEEDS), state.now), total: deeds.length, filter: null })}`;
  },
  promotions(state, { promotion: id }) {
    const chosen = state.promotions.find((promotion) => promotion.id === id) ?? state.promotions[0];
    if (chosen === undefined) return renderPromotions([]);
    const kind = messages.promotion.kinds[chosen.kind];
    const above = messages.promotion.one(kind, messages.environments[chosen.environment]);
    return html`${renderTimeline(chosen, state.now, above)} ${renderPromotions(viewPromotionRows(state))}`;
  },
  releases: (state, _, { role }) => renderReleases(viewReleaseRows(state), role === 'deployer'),
  data: (state) => renderDatasets(viewDatasetRows(state)),
  audit(state, { filter }) {
    const deeds = deedsOf(state.audit);
    const rows = viewAudit(filterAudit(deeds, filter), state.now);
    return renderAudit({ rows, total: deeds.length, filter });
  },
};

/** What is under way, else the latest promotion to PROD, else the latest there is. */
function renderLatest({ promotions, now }: OperationsState): Markup {
  const words = messages.promotion;
  const chosen =
    promotions.find(({ phase }) => phase !== 'finished') ??
    promotions.find(({ environment, outcome }) => environment === 'prod' && outcome !== 'failed') ??
    promotions[0];
  if (chosen === undefined) {
    const about = { id: 'timeline', icon: 'rocket', eyebrow: messages.sections.promotions } as const;
    return card({ ...about, title: words.none }, emptyNote(words.noneDetail));
  }
  return renderTimeline(chosen, now, words.last(messages.environments[chosen.environment]));
}

function renderFooter(state: OperationsState): Markup {
  const { version, stateStore, channels } = viewFooter(state);
  const mood = (isGood: boolean) => (isGood ? '' : 'bad');
  return html`<footer class="caption view-foot" aria-label="${messages.footer.label}">
    <span class="with-icon">${iconOf('package')}${version}</span>
    <span class="with-icon ${mood(stateStore.isGood)}">${iconOf('server')}${stateStore.text}</span>
    ${channels.map(({ text, isGood }) => html`<span class="with-icon ${mood(isGood)}">${iconOf('bell')}${text}</span>`)}
    <a class="with-icon" href="/openapi.json">${iconOf('file-code')}${messages.footer.openApi}</a>
    <a class="with-icon" href="${guidePath}">${iconOf('book-open')}${messages.footer.guide}</a>
  </footer>`;
}
