import type { Figure } from '@mangetamain/analytics';
import { Key } from '@solid-primitives/keyed';
import { createMemo, For, Show } from 'solid-js';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { Chart } from '../figure/chart.tsx';
import type { AnsweredCard } from './card.ts';
import { KeyFigures } from './key-figures.tsx';
import { createLevelHeights } from './level-heights.ts';
import './chart-panel.css';

/** The figures of an analysis with the numbers they rest on. */
export function ChartPanel(props: AnsweredCard) {
  const { t } = useText();
  const placed = (place: Figure['place']) =>
    props.presentation.figures.filter((figure) => figure.place === place);
  const rail = createMemo(() => placed('rail'));
  const hasRail = createMemo(() => rail().length > 0 || props.presentation.keyFigures.length > 0);
  const heights = createLevelHeights();
  const label = () => t(props.run.analysis.title);
  const select = ({ control, value }: { control: string; value: string }) =>
    props.controls
      .ownOf(props.run.analysis)
      .find(({ name }) => name === control)
      ?.set(value, 'push');
  const further = () => props.presentation.findings.slice(1);

  return (
    <>
      <div classList={{ 'stack chart-panel': true, 'chart-panel-railed': hasRail() }}>
        <div class="chart-panel-main">
          <div class="stack chart-panel-figures" ref={heights.observeMain}>
            {/* A new result redraws a figure of the same id instead of replacing it: focus and size survive. */}
            <Key each={placed('main')} by="id">
              {(figure, index) => (
                <Chart
                  figure={figure()}
                  label={label()}
                  extraHeight={index() === 0 ? heights.extra() : 0}
                  onSelect={select}
                />
              )}
            </Key>
          </div>
        </div>
        <Show when={hasRail()}>
          <div class="chart-panel-rail">
            {/* Key numbers with their intervals, and the small chart that answers the next question. */}
            <div class="stack rail" ref={heights.observeRail}>
              <For each={props.presentation.keyFigures}>{(group) => <KeyFigures group={group} />}</For>
              <Show when={rail().length > 0}>
                <div class="stack rail-figures">
                  <Key each={rail()} by="id">
                    {(figure) => <Chart figure={figure()} label={label()} />}
                  </Key>
                </div>
              </Show>
            </div>
          </div>
        </Show>
      </div>
      <div class="stack card-foot">
        <Show when={further().length > 0}>
          <ul class="stack small secondary card-findings">
            <For each={further()}>
              {(finding) => (
                <li>
                  <RichText text={finding.text} />
                </li>
              )}
            </For>
          </ul>
        </Show>
        <p class="caption card-caption">{t(props.presentation.caption)}</p>
      </div>
    </>
  );
}
