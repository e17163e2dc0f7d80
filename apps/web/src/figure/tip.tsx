import type { FigurePoint, TipValue } from '@mangetamain/analytics';
import { chartTheme } from '@mangetamain/theme';
import { seriesStyle } from '@mangetamain/theme/plot';
import { For, Show } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { RichText } from '../components/rich-text.tsx';

/** Up to this many series stand side by side; more make a list. */
const columnsAtMost = 3;

/** What a chart says at one point: all series at once. */
export function Tip(props: { point: FigurePoint }) {
  const { t } = useText();
  return (
    <>
      <p class="chart-tip-heading">{t(props.point.heading)}</p>
      <dl
        classList={{ 'chart-tip-values': true, 'chart-tip-list': props.point.values.length > columnsAtMost }}
      >
        <For each={props.point.values}>
          {(value) => (
            <div>
              <dt class="row secondary">
                <Swatch value={value} />
                {t(value.label)}
              </dt>
              <dd>
                <RichText text={value.value} />
              </dd>
            </div>
          )}
        </For>
      </dl>
    </>
  );
}

function Swatch(props: { value: TipValue }) {
  const { theme } = useApp();
  const dash = (slot: number) => seriesStyle(chartTheme(theme.scheme()), slot).dash;
  return (
    <Show when={props.value.slot !== undefined ? { slot: props.value.slot } : null}>
      {(known) => (
        <svg class="chart-tip-swatch" width="14" height="3" aria-hidden="true">
          <line
            x1="0"
            x2="14"
            y1="1.5"
            y2="1.5"
            style={{
              stroke: `var(--categorical-${known().slot})`,
              'stroke-dasharray': dash(known().slot),
            }}
          />
        </svg>
      )}
    </Show>
  );
}
