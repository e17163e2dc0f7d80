import { integer } from '@mangetamain/analytics/text';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { TitledCard } from '../analysis/titled-card.tsx';
import { Segmented } from '../components/segmented.tsx';
import { SelectField } from '../components/select-field.tsx';
import { Chart } from '../figure/chart.tsx';
import {
  chartKinds,
  chartMarks,
  firstChoice,
  numericColumns,
  quickFigure,
  type ChartChoice,
} from './quick-chart.ts';
import type { Result } from './result.ts';
import { useExploreText } from './text.ts';
import './chart-card.css';

/** The answer as a chart, to look at it quickly. */
export function ChartCard(props: { result: Result }) {
  const write = useExploreText();
  const [choice, setChoice] = createSignal<ChartChoice | null>(null);
  const names = () => props.result.columns.map(({ name }) => name).join('\n');
  // Kept while answers have the same columns, so that a changed filter redraws the same chart.
  createEffect(on([names, () => props.result.rows.length > 0], () => setChoice(firstChoice(props.result))));
  const change = (part: Partial<ChartChoice>) =>
    setChoice((before) => (before === null ? null : { ...before, ...part }));
  const options = (columns: Result['columns']) => columns.map(({ name }) => ({ value: name, label: name }));
  const title = (shown: ChartChoice) => write('explore.chart.title', { x: shown.x, y: shown.y });
  const drawable = createMemo(() => {
    const shown = choice();
    const known = (wanted: string) => props.result.columns.some(({ name }) => name === wanted);
    return shown !== null && known(shown.x) && known(shown.y) ? shown : null;
  });
  const drawn = (shown: ChartChoice) => chartMarks(props.result, shown).length;
  return (
    <TitledCard
      icon="chart-no-axes-column"
      eyebrow={write('explore.chart')}
      title={((shown) => (shown === null ? write('explore.chart') : title(shown)))(drawable())}
    >
      <Show
        when={drawable()}
        fallback={<p class="small secondary card-text">{write('explore.chart.none')}</p>}
      >
        {(shown) => (
          <div class="card-text stack quick-chart">
            <div class="quick-chart-controls">
              <SelectField
                label={write('explore.chart.x')}
                options={options(props.result.columns)}
                value={shown().x}
                onChange={(x) => change({ x })}
              />
              <SelectField
                label={write('explore.chart.y')}
                options={options(numericColumns(props.result))}
                value={shown().y}
                onChange={(y) => change({ y })}
              />
              <Segmented
                legend={write('explore.chart.kind')}
                options={chartKinds.map((value) => ({ value, label: write(`explore.chart.${value}`) }))}
                value={shown().kind}
                onChange={(kind) => change({ kind })}
              />
            </div>
            <Chart figure={quickFigure(props.result, shown(), title(shown()))} label={title(shown())} />
            <Show when={drawn(shown()) < props.result.rows.length}>
              <p class="caption">
                {write('explore.chart.some', {
                  shown: integer(drawn(shown())),
                  of: integer(props.result.rows.length),
                })}
              </p>
            </Show>
          </div>
        )}
      </Show>
    </TitledCard>
  );
}
