import type { IconName } from '@mangetamain/theme/icons';
import { html } from 'hono/html';
import { messages } from '../messages.ts';
import type { ComparisonView, GateView } from '../view/comparison.ts';
import { iconOf, type Markup } from './parts.ts';

interface Releases {
  readonly from: string | null;
  readonly to: string | null;
}

/** Returns the column between the environments: how far they are apart, the gates, and the one way across. */
export function renderComparison(view: ComparisonView, { from, to }: Releases, isActor: boolean): Markup {
  const words = messages.comparison;
  return html`<section class="comparison" aria-label="${words.label}">
    <p class="comparison-arrow caption">
      <span class="comparison-line" aria-hidden="true"></span>${view.distance}<span
        class="comparison-line comparison-head"
        aria-hidden="true"
      ></span>
    </p>
    <p class="title">${view.title}</p>
    <p class="small secondary">${view.detail}</p>
    <ul class="gates small">
      ${view.gates.map(renderGate)}
    </ul>
    ${
      isActor
        ? html`<button
              type="button"
              class="button button-flame"
              id="promote"
              data-dialog="promote"
              data-environment="prod"
              data-from="${to ?? messages.promotion.nothing}"
              data-to="${from ?? messages.promotion.nothing}"
              ${view.canPromote ? '' : 'disabled'}
            >
              ${iconOf('rocket')}${words.promote}
            </button>
            <p class="caption">${view.canPromote ? words.asks : words.cannot}</p>`
        : html`<p class="caption">${words.viewer}</p>`
    }
  </section>`;
}

const gateIcons: Record<GateView['state'], IconName> = {
  open: 'check',
  closed: 'x',
  unknown: 'circle-question-mark',
};

const renderGate = ({ label, state, detail }: GateView): Markup =>
  html`<li class="gate gate-${state}">
    ${iconOf(gateIcons[state])}
    <span
      >${label}<span class="visually-hidden">: ${messages.gateStates[state]}</span>${
        detail === '' ? '' : html`<span class="caption gate-detail">${detail}</span>`
      }</span
    >
  </li>`;
