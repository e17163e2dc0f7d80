import type { Promotion } from '@mangetamain/deploy';
import type { IconName } from '@mangetamain/theme/icons';
import { html } from 'hono/html';
import { messages } from '../messages.ts';
import { formatMoment } from '../view/format.ts';
import { viewTimeline, type StepView, type TimelineView } from '../view/timeline.ts';
import { card, iconOf, percentOf, type Markup } from './parts.ts';

/** Returns a promotion's steps as a timeline that is a table: name, course, time and outcome of each. */
export function renderTimeline(promotion: Promotion, now: Date, above: string): Markup {
  const view = viewTimeline(promotion, now);
  const words = messages.promotion;
  const where = messages.environments[promotion.environment];
  const from = promotion.from?.releaseId ?? words.nothing;
  const to = promotion.target?.releaseId ?? words.nothing;
  const subtitle = [words.fromTo(from, to), formatMoment(promotion.requestedAt), words.by(promotion.by)];
  const link = `#promotions/${promotion.id}`;
  return card(
    {
      id: 'timeline',
      icon: promotion.kind === 'rollback' ? 'undo-2' : 'rocket',
      eyebrow: above,
      title: view.title,
      subtitle: html`${subtitle.join(' · ')}<br />${promotion.reason}`,
      actions: html`<button
          type="button"
          class="button"
          id="timeline-document"
          data-document="${promotion.id}"
        >
          ${iconOf('file-text')}${words.document}</button
        ><a class="button" href="${link}">${iconOf('link')}${words.link}</a>`,
    },
    html`<div class="table-scroll" role="region" aria-labelledby="timeline-title" tabindex="0">
      <table class="timeline small">
        <thead>
          <tr>
            <th scope="col">${words.step}</th>
            <th scope="col" class="timeline-course">${renderAxis(view)}</th>
            <th scope="col" class="number">${words.time}</th>
            <th scope="col">${words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          ${view.steps.map((step) => renderStep(step, view, where))}
        </tbody>
      </table>
    </div>`,
  );
}

const renderAxis = ({ ticks }: TimelineView): Markup =>
  html`<span class="visually-hidden">${messages.promotion.course}</span>
    <svg class="course" height="18" aria-hidden="true">
      ${ticks.map(({ at, label }, index) => {
        const isLast = index === ticks.length - 1;
        const anchor = index === 0 ? 'start' : isLast ? 'end' : 'middle';
        return html`<text x="${percentOf(at)}" y="13" text-anchor="${anchor}"
          >${label}${isLast ? ' s' : ''}</text
        >`;
      })}
    </svg>`;

const stepIcons: Record<StepView['outcome'], IconName> = {
  done: 'circle-check-big',
  failed: 'circle-x',
  running: 'loader-circle',
};

const stepWords: Record<StepView['outcome'], string> = {
  done: messages.promotion.done,
  failed: messages.promotion.failed,
  running: messages.promotion.active,
};

const renderStep = (step: StepView, { ticks }: TimelineView, where: string): Markup =>
  html`<tr class="step step-${step.outcome}">
    <th scope="row">
      ${iconOf(stepIcons[step.outcome])}${step.name}<span class="visually-hidden"
        >, ${stepWords[step.outcome]}</span
      >
    </th>
    <td class="timeline-course">
      <svg class="course" height="36" aria-hidden="true">
        ${ticks.map(({ at }) => html`<line class="course-grid" x1="${percentOf(at)}" x2="${percentOf(at)}" y1="0" y2="36" />`)}
        ${renderBar(step)}${renderProbes(step)}${step.changesSite ? renderSiteChange(step, where) : ''}
      </svg>
    </td>
    <td class="number"><strong>${step.duration}</strong></td>
    <td class="secondary">${step.detail}</td>
  </tr>`;

function renderBar({ start, length, changesSite, isProbing }: StepView): Markup {
  const kind = changesSite ? 'course-change' : isProbing ? 'course-probing' : 'course-bar';
  const height = isProbing ? 4 : 14;
  // A step of no length still shows: the bar is as wide as a stroke then.
  return html`<rect
      class="${kind}"
      x="${percentOf(start)}"
      y="${18 - height / 2}"
      width="${percentOf(length)}"
      height="${height}"
      rx="2"
    /><line class="${kind}" x1="${percentOf(start)}" x2="${percentOf(start)}" y1="11" y2="25" />`;
}

/** Numbered as they were made; where many are too close together, the last few at their places. */
const MOST_PROBES = 6;

function renderProbes({ probes }: StepView): Markup {
  const hidden = Math.max(probes.length - MOST_PROBES, 0);
  return html`${probes
    .slice(hidden)
    .map(
      ({ at, isGood }, index) =>
        html`<circle class="probe ${isGood ? '' : 'probe-bad'}" cx="${percentOf(at)}" cy="18" r="9" /><text
            class="probe-number"
            x="${percentOf(at)}"
            y="22"
            text-anchor="middle"
          >
            ${hidden + index + 1}
          </text>`,
    )}`;
}

function renderSiteChange({ start, length }: StepView, where: string): Markup {
  const isLate = start > 0.6;
  const text = messages.promotion.changesHere(where);
  return isLate
    ? html`<text class="course-label" x="${percentOf(start)}" dx="-8" y="22" text-anchor="end">${text}</text>`
    : html`<text class="course-label" x="${percentOf(start + length)}" dx="8" y="22">${text}</text>`;
}
