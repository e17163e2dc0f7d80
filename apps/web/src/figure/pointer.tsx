import type { FigurePoint } from '@mangetamain/analytics';
import { makeResizeObserver } from '@solid-primitives/resize-observer';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { placeTip, type Spot } from './place-tip.ts';
import type { Projection } from './projection.ts';
import { Tip } from './tip.tsx';

interface PointerProps {
  readonly chart: {
    readonly svg: SVGSVGElement;
    readonly projection: Projection;
    readonly obstacles: () => readonly Spot[];
  };
  readonly point: FigurePoint;
  readonly index: number;
}

/** What marks the point being read: a dotted rule, its values enlarged, and the tip. */
export function Pointer(props: PointerProps) {
  const size = createMemo(() => ({
    width: Number(props.chart.svg.getAttribute('width')),
    height: Number(props.chart.svg.getAttribute('height')),
  }));
  const position = () => props.chart.projection.positions[props.index] ?? 0;
  const placed = createMemo(() => props.chart.projection.placed(props.index));
  const [tipSize, setTipSize] = createSignal({ width: 0, height: 0 });

  const spot = createMemo(() => {
    const { box, vertical } = props.chart.projection;
    const heights = placed().map(({ y }) => y);
    const middle = heights.length === 0 ? (box.top + box.bottom) / 2 : Math.min(...heights);
    return placeTip({
      area: vertical ? size() : { width: size().width, height: box.bottom },
      tip: tipSize(),
      anchor: vertical ? { x: (box.left + box.right) / 2, y: position() } : { x: position(), y: middle },
      keepClear: vertical ? [{ x: (box.left + box.right) / 2, y: position() }] : placed(),
      obstacles: props.chart.obstacles(),
    });
  });

  const { observe } = makeResizeObserver<HTMLElement>(([entry]) => {
    if (entry !== undefined)
      setTipSize({ width: entry.target.offsetWidth, height: entry.target.offsetHeight });
  });

  return (
    <>
      <svg class="chart-pointer print-hidden" aria-hidden="true" width={size().width} height={size().height}>
        <Show when={!props.chart.projection.vertical}>
          <line
            class="chart-rule"
            x1={position()}
            x2={position()}
            y1={props.chart.projection.box.top}
            y2={props.chart.projection.box.bottom}
          />
        </Show>
        <For each={placed()}>
          {(value) => (
            <circle
              class="chart-value"
              cx={value.x}
              cy={value.y}
              r="6"
              style={{ fill: slotColour(props.point.values[value.index]?.slot) }}
            />
          )}
        </For>
      </svg>
      <div
        ref={observe}
        class="raised chart-tip print-hidden"
        aria-hidden="true"
        style={{
          translate: `${spot().x}px ${spot().y}px`,
          visibility: tipSize().width === 0 ? 'hidden' : undefined,
        }}
      >
        <Tip point={props.point} />
      </div>
    </>
  );
}

const slotColour = (slot: number | undefined) =>
  slot === undefined ? 'var(--text)' : `var(--categorical-${slot})`;
