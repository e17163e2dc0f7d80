import type { Figure, FigurePoint } from '@mangetamain/analytics';
import { drawFigure, frameOf } from '@mangetamain/analytics/drawing';
import { conditionsAt, marksOf } from '@mangetamain/analytics/selection';
import { makeEventListener } from '@solid-primitives/event-listener';
import { createEffect, createMemo, createSignal, createUniqueId, For, on, onCleanup, Show } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { useLitMark } from '../context/lit-mark.ts';
import { reachMilestone } from '../context/milestones.ts';
import { ColumnHeads } from './column-heads.tsx';
import { createElementWidth } from './element-width.ts';
import { obstaclesOf } from './obstacles.ts';
import { MarkMenu } from './mark-menu.tsx';
import { Pointer, PointerMarks } from './pointer.tsx';
import { projectionOf } from './projection.ts';
import { spokenPoint } from './spoken-point.ts';
import { nearest, nearestSpot, walk, walkCells } from './walk.ts';
import './chart.css';

interface ChartProps {
  readonly figure: Figure;
  /** Names the chart where the figure has no title of its own. */
  readonly label: string;
  /** Pixels by which the drawing is taller than it asks, to end where its neighbour ends. */
  readonly extraHeight?: number;
  /** Called when a point that selects something is clicked, tapped or confirmed by Enter. */
  readonly onSelect?: (selection: Selection) => void;
}

type Selection = NonNullable<FigurePoint['selects']>;

/** The value of a function, computed when it is first asked for. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/** A figure at the width of its container, to be read with the pointer, a finger or the arrow keys. */
export function Chart(props: ChartProps) {
  const { theme, translator } = useApp();
  const { t, ui } = useText();
  const hintId = createUniqueId();
  const { width, observe } = createElementWidth();
  const [active, setActive] = createSignal<number | null>(null);
  const [menu, setMenu] = createSignal(false);
  /** Whether a click may open the menu: a first touch only reads. */
  let isRead = false;
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [spoken, setSpoken] = createSignal('');
  const lit = useLitMark();
  let surface: HTMLDivElement | undefined;

  const drawn = createMemo(() => {
    if (width() === 0) return null;
    const frame = frameOf(width(), theme.scheme(), translator());
    const svg = drawFigure(props.figure, frame, { extraHeight: props.extraHeight ?? 0 });
    const { points, locate } = props.figure;
    const projection = projectionOf(svg, points, locate && ((place) => locate(place, svg, frame)));
    return { svg, projection, obstacles: once(() => obstaclesOf(projection, svg)) };
  });
  createEffect(() => drawn() !== null && reachMilestone('first-chart'));
  createEffect(
    on(
      () => props.figure,
      () => leave(),
      { defer: true },
    ),
  );
  const leave = () => {
    setMenu(false);
    setActive(null);
  };

  const activePoint = createMemo(() => {
    const index = active();
    const point = index === null ? undefined : props.figure.points[index];
    return point === undefined || index === null ? null : { point, index };
  });
  /** The points of this figure that are read in another one: several where cells of it are that. */
  const litPoints = createMemo(() => {
    const mark = lit.mark();
    if (mark === null || active() !== null) return [];
    return props.figure.points.flatMap((point, index) =>
      marksOf(props.figure, point).includes(mark) ? [{ point, index }] : [],
    );
  });
  createEffect((had: boolean) => {
    const point = activePoint()?.point;
    const mark = point === undefined ? null : (marksOf(props.figure, point)[0] ?? null);
    if (mark !== null || had) lit.light(mark);
    return mark !== null;
  }, false);
  onCleanup(() => active() !== null && lit.light(null));
  const title = () => (props.figure.title === undefined ? props.label : t(props.figure.title));
  const readable = () => props.figure.points.length > 0;

  const point = (event: PointerEvent) => {
    const chart = drawn();
    if (chart === null || menu()) return;
    const box = chart.svg.getBoundingClientRect();
    const place = { x: event.clientX - box.left, y: event.clientY - box.top };
    const { spots, positions, vertical } = chart.projection;
    setActive(spots === null ? nearest(positions, vertical ? place.y : place.x) : nearestSpot(spots, place));
  };

  const choosable = () => props.onSelect !== undefined && props.figure.points.some(({ selects }) => selects);
  /** Chooses what the active point stands for; says whether there was anything to choose. */
  const choose = () => {
    const selects = activePoint()?.point.selects;
    if (selects === undefined || props.onSelect === undefined) return false;
    if (selects.value === chosen()) return false;
    setChosen(selects.value);
    props.onSelect(selects);
    return true;
  };
  /** Chooses what the active point stands for, else opens what can be done with it; says whether there was a point. */
  const press = () => {
    if (activePoint() === null) return false;
    if (!choose()) setMenu(true);
    return true;
  };
  const touch = (event: PointerEvent) => {
    if (menu() && !(event.target instanceof Element && event.target.closest('.chart-tip'))) setMenu(false);
    const before = active();
    point(event);
    isRead = event.pointerType === 'mouse' || before === active();
  };
  const click = () => {
    if (menu() || choose()) return;
    setMenu(isRead && activePoint() !== null);
  };
  const closeMenu = () => {
    setMenu(false);
    surface?.focus();
  };

  const pressKey = (event: KeyboardEvent) => {
    const chart = drawn();
    if (chart === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.key === 'Enter' || event.key === ' ') && press()) {
      event.preventDefault();
      return;
    }
    const { points } = props.figure;
    const { spots, vertical } = chart.projection;
    const next =
      spots === null
        ? walk(event.key, active(), points.length, vertical)
        : walkCells(event.key, active(), points);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    const reached = next === null ? undefined : points[next];
    setSpoken(reached === undefined ? '' : spokenPoint(reached, translator()));
  };

  const leaveOutside = (event: PointerEvent) => {
    if (event.target instanceof Node && !surface?.contains(event.target)) leave();
  };
  makeEventListener(document, 'pointerdown', leaveOutside);

  return (
    <figure class="chart">
      <figcaption
        classList={{ 'label chart-title': true, 'visually-hidden': props.figure.title === undefined }}
      >
        {title()}
      </figcaption>
      <div
        ref={(element) => {
          surface = element;
          observe(element);
        }}
        classList={{ 'chart-surface': true, 'chart-choosable': choosable() }}
        role="group"
        tabindex={readable() ? 0 : undefined}
        aria-roledescription={ui('chart.role')}
        aria-label={title()}
        aria-describedby={readable() ? hintId : undefined}
        onKeyDown={pressKey}
        onPointerMove={(event) => event.pointerType === 'mouse' && point(event)}
        onPointerDown={touch}
        onClick={click}
        onContextMenu={(event) => {
          if (activePoint() === null) return;
          event.preventDefault();
          setMenu(true);
        }}
        onPointerLeave={(event) => event.pointerType === 'mouse' && !menu() && leave()}
        onFocusOut={(event) => {
          const { relatedTarget } = event;
          if (!(relatedTarget instanceof Node && surface?.contains(relatedTarget))) leave();
        }}
      >
        <div class="chart-drawing">{drawn()?.svg}</div>
        <Show when={drawn()}>
          {(chart) => (
            <Show when={props.figure.heads}>
              {(heads) => <ColumnHeads drawing={chart().svg} heads={heads()} />}
            </Show>
          )}
        </Show>
        <Show when={drawn()}>
          {(chart) => (
            <Show when={activePoint()}>
              {(current) => (
                <Pointer chart={chart()} point={current().point} index={current().index} holdsMenu={menu()}>
                  <Show when={menu()}>
                    <MarkMenu
                      label={t(current().point.heading)}
                      spoken={spokenPoint(current().point, translator())}
                      conditions={conditionsAt(props.figure, current().point)}
                      onClose={closeMenu}
                    />
                  </Show>
                </Pointer>
              )}
            </Show>
          )}
        </Show>
        <Show when={drawn()}>
          {(chart) => (
            <For each={litPoints()}>
              {(current) => <PointerMarks chart={chart()} point={current.point} index={current.index} />}
            </For>
          )}
        </Show>
        <Show when={readable()}>
          <span id={hintId} class="visually-hidden">
            {ui(choosable() ? 'chart.hint.choose' : 'chart.hint')}
          </span>
          <span class="visually-hidden" role="status">
            {spoken()}
          </span>
        </Show>
      </div>
    </figure>
  );
}
