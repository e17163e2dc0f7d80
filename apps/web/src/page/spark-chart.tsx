import type { Spark } from '@mangetamain/analytics';
import { For, Match, Show, Switch } from 'solid-js';
import { barRects, linePoints } from './spark-shapes.ts';

const width = 84;
const height = 32;

/** Where a headline number comes from, at a glance; the chart of its analysis says it in full. */
export function SparkChart(props: { spark: Spark }) {
  return (
    <svg class="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <Switch>
        <Match when={props.spark.kind === 'bars'}>
          <Bars spark={props.spark} />
        </Match>
        <Match when={props.spark.kind === 'line'}>
          <Line spark={props.spark} />
        </Match>
        <Match when={props.spark.kind === 'share'}>
          <Share value={props.spark.values[0] ?? 0} />
        </Match>
      </Switch>
    </svg>
  );
}

function Bars(props: { spark: Spark }) {
  return (
    <For each={barRects(props.spark.values, { width, height })}>
      {(rect, index) => (
        <rect
          {...rect}
          classList={{ 'spark-bar': true, 'spark-marked': index() === props.spark.highlight }}
        />
      )}
    </For>
  );
}

function Line(props: { spark: Spark }) {
  const points = () => linePoints(props.spark.values, { width, height, inset: 4 });
  const marked = () => points()[props.spark.highlight ?? -1];
  return (
    <>
      <polyline
        class="spark-line"
        points={points()
          .map(({ x, y }) => `${x},${y}`)
          .join(' ')}
      />
      <Show when={marked()}>
        {(point) => <circle class="spark-marked" cx={point().x} cy={point().y} r="3.5" />}
      </Show>
    </>
  );
}

function Share(props: { value: number }) {
  const thick = 8;
  const y = height - thick - 3;
  return (
    <>
      <rect class="spark-track" x="0.5" y={y} width={width - 1} height={thick} rx={thick / 2} />
      <rect
        class="spark-marked"
        x="0.5"
        y={y}
        width={Math.max(thick, (width - 1) * Math.min(1, Math.max(0, props.value)))}
        height={thick}
        rx={thick / 2}
      />
    </>
  );
}
