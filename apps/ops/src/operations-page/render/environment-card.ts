import { html } from 'hono/html';
import { messages } from '../messages.ts';
import type { EnvironmentView } from '../view/environment.ts';
import { environmentBadge, iconOf, statusBadge, type Markup } from './parts.ts';

/** Returns an environment's column. `isActor` tells whether whoever looks may act. */
export function renderEnvironment(view: EnvironmentView, isActor: boolean): Markup {
  const { environment, name, releaseId, hold } = view;
  return html`<section class="environment" aria-label="${name}">
    <p class="environment-head">
      ${environmentBadge(environment)} ${statusBadge(view.status)}
      <span class="caption environment-generation">${view.generation}</span>
    </p>
    <h2 class="environment-release">${releaseId ?? messages.environment.nothing}</h2>
    <p class="small secondary">${view.title}</p>
    ${hold === null ? '' : renderHold(hold)}
    ${view.warnings.map((warning) => html`<p class="note note-warning small">${iconOf('triangle-alert')}${warning}</p>`)}
    <dl class="facts small">
      ${view.facts.map(
        ({ label, value, aside }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}${aside === '' ? '' : html`<span class="secondary">, ${aside}</span>`}</dd>
          </div>`,
      )}
    </dl>
    ${isActor ? renderActions(view) : ''}
  </section>`;
}

const renderHold = ({ by, since, reason }: NonNullable<EnvironmentView['hold']>): Markup =>
  html`<p class="note note-warning small">
    ${iconOf('pause')}<span><strong>${messages.environment.hold}</strong>, ${by}, ${since}: ${reason}</span>
  </p>`;

function renderActions({ environment, releaseId, rollbackTo, hold }: EnvironmentView): Markup {
  const words = messages.environment;
  const danger = environment === 'prod' ? ' button-danger' : '';
  const holdButton =
    hold === null
      ? html`<button
          type="button"
          class="button"
          id="hold-${environment}"
          data-dialog="hold"
          data-environment="${environment}"
        >
          ${iconOf('pause')}${words.hold_}
        </button>`
      : html`<button
          type="button"
          class="button"
          id="hold-${environment}"
          data-dialog="lift"
          data-environment="${environment}"
        >
          ${iconOf('play')}${words.lift}
        </button>`;
  const rollbackButton =
    rollbackTo === null
      ? ''
      : html`<button
          type="button"
          class="button${danger}"
          id="rollback-${environment}"
          data-dialog="rollback"
          data-environment="${environment}"
          data-from="${releaseId ?? messages.promotion.nothing}"
          data-to="${rollbackTo}"
        >
          ${iconOf('undo-2')}${words.rollBack}
        </button>`;
  return html`<p class="actions">${rollbackButton}${holdButton}</p>`;
}
