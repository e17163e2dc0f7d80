import type { HistoryWindow, Watched } from '@mangetamain/deploy';
import type { IconName } from '@mangetamain/theme/icons';
import { html } from 'hono/html';
import { messages } from '../messages.ts';
import type { HealthView, MarkView, TargetView } from '../view/health.ts';
import { card, iconOf, percentOf, statusBadge, type Markup } from './parts.ts';

const HEIGHT = 48;
const heights = { up: 13, warning: 22, down: 31, none: 2 } as const;
const samples = ['up', 'warning', 'down', 'none'] as const;

/** Returns a window of everything watched: one bar per slot, whose height tells as much as its colour. */
export function renderHealth(view: HealthView): Markup {
  const words = messages.health;
  return card(
    {
      id: 'health',
      icon: 'activity',
      eyebrow: words.eyebrow(words.windows[view.window].inWords),
      title: view.title,
      subtitle: legend(view),
      choice: renderSwitch(view.window),
    },
    html`<div class="table-scroll" role="region" aria-labelledby="health-title" tabindex="0">
      <table class="health small">
        <thead class="tick">
          <tr>
            <th scope="col" colspan="2"><span class="visually-hidden">${words.target}</span></th>
            <td></td>
            <th scope="col" class="number">${words.uptime(words.windows[view.window].short)}</th>
            <th scope="col" class="number">${words.p95}</th>
          </tr>
        </thead>
        <tbody>
          ${view.targets.map((target) => renderTarget(target, view))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td colspan="2"></td>
            <td class="health-bars">${renderAxis(view)}</td>
            <td colspan="2"></td>
          </tr>
        </tfoot>
      </table>
    </div>`,
  );
}

const windowNames = ['24h', '7d', '30d'] as const satisfies readonly HistoryWindow[];

/** Links, not buttons: each window has an address of its own. */
const renderSwitch = (shown: HistoryWindow): Markup =>
  html`<nav class="switch" aria-label="${messages.health.windowsLabel}">
    ${windowNames.map(
      (name) =>
        html`<a
          id="health-${name}"
          href="${name === '24h' ? '#overview' : `#overview?window=${name}`}"
          ${name === shown ? html`aria-current="true"` : ''}
          >${messages.health.windows[name].short}</a
        >`,
    )}
  </nav>`;

const legend = ({ interval, lastRound }: HealthView): Markup =>
  html`<span class="legend"
    ><span>${messages.health.every(interval)}</span>${samples.map(
      (sample) =>
        html`<span class="legend-item"
          ><svg width="5" height="16" aria-hidden="true">
            <rect
              class="bar-${sample}"
              y="${14 - heights[sample] / 2.4}"
              width="5"
              height="${heights[sample] / 2.4}"
            /></svg
          >${messages.health.legend[sample]}</span
        >`,
    )}${lastRound === '' ? '' : html`<span>${messages.health.lastRound(lastRound)}</span>`}</span
  >`;

const targetIcons: Record<Watched, IconName> = {
  prod: 'globe',
  preprod: 'globe',
  storage: 'hard-drive',
  dataset: 'database',
};

const renderTarget = (view: TargetView, { ticks }: HealthView): Markup =>
  html`<tr>
    <th scope="row">${iconOf(targetIcons[view.target])}${view.name}</th>
    <td>${statusBadge(view.status)}</td>
    <td class="health-bars">
      <svg class="course" height="${HEIGHT}" role="img" aria-label="${view.description}">
        ${ticks.map(({ at }) => html`<line class="course-grid" x1="${percentOf(at)}" x2="${percentOf(at)}" y1="0" y2="${HEIGHT}" />`)}
        <svg
          viewBox="0 0 ${view.slots.length} ${HEIGHT}"
          width="100%"
          height="${HEIGHT}"
          preserveAspectRatio="none"
        >
          ${samples.map((sample) => renderBars(view, sample))}
        </svg>
        ${view.marks.map(renderMark)}
      </svg>
    </td>
    <td class="number"><strong>${view.uptime}</strong></td>
    <td class="number secondary">${view.p95}</td>
  </tr>`;

/** All bars of one kind as one shape: a day has 288 of them. */
function renderBars({ slots }: TargetView, sample: (typeof samples)[number]): Markup {
  const height = heights[sample];
  const width = sample === 'none' ? 1 : 0.66;
  const bars = slots.flatMap((slot, index) =>
    (slot ?? 'none') === sample ? [`M${index} ${HEIGHT}v-${height}h${width}v${height}z`] : [],
  );
  return bars.length === 0 ? html`` : html`<path class="bar-${sample}" d="${bars.join('')}" />`;
}

function renderMark({ at, worst, label }: MarkView): Markup {
  const isLate = at > 0.7;
  return html`<text
    class="mark-${worst}"
    x="${percentOf(at)}"
    dx="${isLate ? -8 : 8}"
    y="14"
    text-anchor="${isLate ? 'end' : 'start'}"
  >
    ${label}
  </text>`;
}

const renderAxis = ({ ticks }: HealthView): Markup =>
  html`<svg class="course" height="20">
    ${ticks
      .filter(({ at }) => at < 0.94)
      .map(
        ({ at, label }) =>
          html`<text x="${percentOf(at)}" y="14" text-anchor="${at < 0.04 ? 'start' : 'middle'}"
            >${label}</text
          >`,
      )}
    <text class="axis-now" x="100%" y="14" text-anchor="end">${messages.health.now}</text>
  </svg>`;
