import { integer } from '@mangetamain/analytics/text';
import { For } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { placeOn, type EffectAxis } from './effect-axis.ts';
import { useOverviewText } from './text.ts';

/** The names of the columns, and of the ratios along the axis that all rows share; rows say all of it themselves. */
export function AxisHead(props: { axis: EffectAxis }) {
  const text = useOverviewText();
  const { t } = useText();
  const nameOf = (tick: number) => {
    if (tick === 1) return text('overview.axis.same');
    if (tick === 2) return text('overview.axis.twice');
    return tick === props.axis.top ? text('overview.axis.times', { times: integer(tick) }) : t(integer(tick));
  };
  return (
    <div class="finding-grid label findings-columns" aria-hidden="true">
      <span class="finding-words">{text('overview.column.finding')}</span>
      <span class="finding-evidence">{text('overview.column.evidence')}</span>
      <span class="finding-axis">
        <For each={props.axis.ticks}>
          {(tick) => (
            <span class="axis-name" style={{ '--place': placeOn(props.axis, tick) }}>
              {nameOf(tick)}
            </span>
          )}
        </For>
      </span>
      <span class="finding-certainty">{text('overview.column.certainty')}</span>
    </div>
  );
}
