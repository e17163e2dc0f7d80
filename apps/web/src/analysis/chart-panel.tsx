import type { Analysis, Figure, Presentation } from '@mangetamain/analytics';
import { createMemo, For, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { RichText } from '../components/rich-text.tsx';
import { Chart } from '../figure/chart.tsx';
import type { PageControls } from '../controls/page-controls.ts';
import { createKeyed } from './keyed.ts';
import { createLevelHeights } from './level-heights.ts';
import { Rail } from './rail.tsx';
import './chart-panel.css';

interface ChartPanelProps {
  readonly analysis: Analysis;
  readonly presentation: Presentation;
  readonly controls: PageControls;
}

/** The figures of an analysis with the numbers they rest on. */
export function ChartPanel(props: ChartPanelProps) {
  const { t } = useText();
  const placed = (place: Figure['place']) =>
    props.presentation.figures.filter((figure) => figure.place === place);
  const main = createKeyed(() => placed('main'));
  const rail = createKeyed(() => placed('rail'));
  const hasRail = createMemo(() => rail().length > 0 || props.presentation.keyFigures.length > 0);
  const heights = createLevelHeights();
  const select = ({ control, value }: { control: string; value: string }) =>
    props.controls
      .ownOf(props.analysis)
      .find(({ name }) => name === control)
      ?.set(value, 'push');
  const further = () => props.presentation.findings.slice(1);

  return (
    <>
      <div classList={{ 'chart-panel': true, 'chart-panel-railed': hasRail() }}>
        <div class="chart-panel-main">
          <div class="chart-panel-figures" ref={heights.observeMain}>
            <For each={main()}>
              {(figure, index) => (
                <Chart
                  figure={figure()}
                  label={t(props.analysis.title)}
                  extraHeight={index() === 0 ? heights.extra() : 0}
                  onSelect={select}
                />
              )}
            </For>
          </div>
        </div>
        <Show when={hasRail()}>
          <div class="chart-panel-rail">
            <Rail
              ref={heights.observeRail}
              groups={props.presentation.keyFigures}
              figures={rail()}
              label={t(props.analysis.title)}
            />
          </div>
        </Show>
      </div>
      <div class="card-foot">
        <Show when={further().length > 0}>
          <ul class="card-findings">
            <For each={further()}>
              {(finding) => (
                <li>
                  <RichText text={finding.text} />
                </li>
              )}
            </For>
          </ul>
        </Show>
        <p class="card-caption">{t(props.presentation.caption)}</p>
      </div>
    </>
  );
}
