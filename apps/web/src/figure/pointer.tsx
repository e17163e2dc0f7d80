import type { FigurePoint } from '@mangetamain/analytics';
import { makeResizeObserver } from '@solid-primitives/resize-observer';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
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

interface OpenTip {
  /** Whether something stands in the tip that takes the focus. */
  readonly holdsMenu: boolean;
  readonly children: JSX.Element;
}

/** What marks the point being read: a dotted rule, its values enlarged, and the tip. */
export function Pointer(props: PointerProps & OpenTip) {
  const size = createMemo(() => sizeOf(props.chart.svg));
  const position = () => props.chart.projection.positions[props.index] ?? 0;
  const placed = createMemo(() => props.chart.projection.placed(props.index));
  const located = () => props.chart.projection.spots?.[props.index] ?? null;
  const [tipSize, setTipSize] = createSignal({ width: 0, height: 0 });

  const spot = createMemo(() => {
    const { box, vertical } = props.chart.projection;
    const own = located();
    if (own !== null)
      return placeTip({
        area: size(),
        tip: tipSize(),
        anchor: own,
        keepClear: [own],
        obstacles: props.chart.obstacles(),
      });
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
      <PointerMarks chart={props.chart} point={props.point} index={props.index} />
      <div
        ref={observe}
        class="raised chart-tip print-hidden"
        style={{
          translate: `${spot().x}px ${spot().y}px`,
          // Hidden until it has a place; what takes the focus must not be.
          visibility: tipSize().width === 0 && !props.holdsMenu ? 'hidden' : undefined,
        }}
      >
        <div aria-hidden="true">
          <Tip point={props.point} />
        </div>
        {props.children}
      </div>
    </>
  );
}

const sizeOf = (svg: SVGSVGElement) => ({
  width: Number(svg.getAttribute('width')),
  height: Number(svg.getAttribute('height')),
});

/** Marks a point without a tip: a dotted rule and its values enlarged, or the band of its row. */
export function PointerMarks(props: PointerProps) {
  const size = createMemo(() => sizeOf(props.chart.svg));
  const position = () => props.chart.projection.positions[props.index] ?? 0;
  const placed = createMemo(() => props.chart.projection.placed(props.index));
  const rowHeight = () => spacingOf(props.chart.projection.positions);
  const located = () => props.chart.projection.spots?.[props.index] ?? null;
  /** A cell, where points are located; a row else. */
  const band = () => {
    const { vertical, spots } = props.chart.projection;
    if (spots === null)
      return vertical
        ? { x: 0, width: size().width, y: position() - rowHeight() / 2, height: rowHeight() }
        : null;
    const { x = 0, y = 0, width = 0, height = 0 } = located() ?? {};
    return width === 0 ? null : { x: x - width / 2, y: y - height / 2, width, height };
  };
  return (
    <svg class="chart-pointer print-hidden" aria-hidden="true" width={size().width} height={size().height}>
      <Show when={band()}>
        {(box) => (
          <rect
            classList={{ 'chart-row': true, 'chart-cell': located() !== null }}
            x={box().x}
            width={box().width}
            y={box().y}
            height={box().height}
          />
        )}
      </Show>
      <Show when={!props.chart.projection.vertical}>
        <line
          class="chart-rule"
          x1={position()}
          x2={position()}
          y1={props.chart.projection.box.top}
          y2={props.chart.projection.box.bottom}
        />
      </Show>
      <Show when={band() === null && located()}>
        {(spot) => (
          <circle class="chart-value" cx={spot().x} cy={spot().y} r="6" style={{ fill: 'var(--text)' }} />
        )}
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
  );
}

const usualRow = 24;

/** How far neighbouring rows lie apart, in pixels. */
function spacingOf(positions: readonly (number | null)[]): number {
  const known = positions.filter((position) => position !== null);
  const steps = known.slice(1).map((position, index) => Math.abs(position - (known[index] ?? position)));
  return steps.length === 0 ? usualRow : Math.min(...steps);
}

const slotColour = (slot: number | undefined) =>
  slot === undefined ? 'var(--text)' : `var(--categorical-${slot})`;
