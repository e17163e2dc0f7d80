import { selectionText } from '@mangetamain/analytics/selection';
import { For, Show } from 'solid-js';
import { CertaintyBadge } from '../components/certainty-badge.tsx';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import type { Shown } from './compared-run.ts';
import './comparison-strip.css';

/** The differences listed at most; the table of a family of hundreds would hide the surest. */
const listedAtMost = 12;

/** How the recipes of a card differ from those that it is compared with: the surest difference, the others on demand. */
export function ComparisonStrip(props: { shown: Shown }) {
  const { t, ui } = useText();
  const { versus } = useSelection();
  const differences = () => props.shown.differences ?? [];
  /** Whether a figure brings counts to the same number. */
  const scaled = () => props.shown.presentation.figures.some(({ size }) => size !== undefined);
  /** Whether a map shows the others within its own cells. */
  const inCells = () =>
    props.shown.presentation.figures.some(({ dimension }) => dimension?.cells === 'period');
  const others = () => differences().slice(1, listedAtMost);
  return (
    <Show when={versus()}>
      {(other) => (
        <div class="stack small comparison">
          <p class="row comparison-key">
            <span class="row">
              <svg width="18" height="10" aria-hidden="true">
                <line class="comparison-line" x1="0" x2="18" y1="5" y2="5" />
              </svg>
              <svg width="11" height="11" aria-hidden="true">
                <path class="comparison-diamond" d="M5.5 0.5 10 5.5 5.5 10.5 1 5.5Z" />
              </svg>
              {ui(scaled() ? 'comparison.key.scaled' : 'comparison.key', {
                other: t(selectionText(other())),
              })}
            </span>
          </p>
          <Show when={inCells()}>
            <p>{ui('comparison.key.cells', { other: t(selectionText(other())) })}</p>
          </Show>
          <Show when={props.shown.failed}>
            <p role="status">{ui('comparison.failed', { other: t(selectionText(other())) })}</p>
          </Show>
          <Show when={differences()[0]}>
            {(surest) => (
              <div class="comparison-surest">
                <CertaintyBadge verdict={surest().verdict} />
                <p>
                  <RichText text={surest().text} />
                </p>
              </div>
            )}
          </Show>
          <Show when={others().length > 0}>
            <details class="comparison-others">
              <summary>{ui('comparison.others', { count: others().length })}</summary>
              <ul class="stack">
                <For each={others()}>
                  {(difference) => (
                    <li>
                      <RichText text={difference.text} />
                    </li>
                  )}
                </For>
              </ul>
            </details>
          </Show>
        </div>
      )}
    </Show>
  );
}
