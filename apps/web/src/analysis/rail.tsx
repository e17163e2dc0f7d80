import type { Figure, KeyFigureGroup } from '@mangetamain/analytics';
import { For, Show, type Accessor } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { RichText } from '../components/rich-text.tsx';
import { Chart } from '../figure/chart.tsx';
import './rail.css';

interface RailProps {
  readonly ref: (element: HTMLElement) => void;
  readonly groups: readonly KeyFigureGroup[];
  readonly figures: readonly Accessor<Figure>[];
  readonly label: string;
}

/** Beside the figure: key numbers with their intervals, and the small chart that answers the next question. */
export function Rail(props: RailProps) {
  return (
    <div class="rail" ref={props.ref}>
      <For each={props.groups}>{(group) => <Group group={group} />}</For>
      <Show when={props.figures.length > 0}>
        <div class="rail-figures">
          <For each={props.figures}>{(figure) => <Chart figure={figure()} label={props.label} />}</For>
        </div>
      </Show>
    </div>
  );
}

function Group(props: { group: KeyFigureGroup }) {
  const { t } = useText();
  return (
    <section class="rail-group">
      <h4 class="rail-title">{t(props.group.title)}</h4>
      <dl class="key-figures">
        <For each={props.group.figures}>
          {(figure) => (
            <div class="key-figure">
              <dt>{t(figure.label)}</dt>
              <dd>
                <span class="key-figure-value">
                  <RichText text={figure.value} />
                </span>{' '}
                <Show when={figure.detail}>
                  {(detail) => <span class="key-figure-detail">{t(detail())}</span>}
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}
