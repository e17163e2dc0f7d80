import { For } from 'solid-js';
import { useText } from '../context/app-context.ts';
import '@mangetamain/theme/text-input.css';
import type { HistoryMode } from '../state/url-state.ts';

const ends = [0, 1] as const;

type Pair = readonly [number, number];

interface RangeEditorProps {
  readonly bounds: Pair;
  readonly value: Pair;
  /** Decimals of an end; none where it is not told. */
  readonly digits?: 0 | 1;
  /** Dragging replaces the entry of the browser's history; settling on a number pushes one. */
  readonly onChange: (value: Pair, mode: HistoryMode) => void;
}

/** The pair with one end moved, within bounds and in order. */
export function movedEnd(value: Pair, bounds: Pair, end: 0 | 1, to: number, digits = 0): Pair {
  const places = 10 ** digits;
  const within = Math.round(Math.min(bounds[1], Math.max(bounds[0], to)) * places) / places;
  return end === 0 ? [Math.min(within, value[1]), value[1]] : [value[0], Math.max(within, value[0])];
}

/** Two ends on one line, each with its number. */
export function RangeEditor(props: RangeEditorProps) {
  const { ui } = useText();
  const share = (value: number) =>
    ((value - props.bounds[0]) / Math.max(1, props.bounds[1] - props.bounds[0])) * 100;
  const move = (end: 0 | 1, input: HTMLInputElement, mode: HistoryMode) => {
    const wanted = input.valueAsNumber;
    const next = Number.isFinite(wanted)
      ? movedEnd(props.value, props.bounds, end, wanted, props.digits)
      : props.value;
    // What stands in the field is what holds, even where the wish was out of bounds.
    input.value = String(next[end]);
    if (next[end] !== props.value[end]) props.onChange(next, mode);
  };
  const label = (end: 0 | 1) => ui(end === 0 ? 'filter.from' : 'filter.to');
  const attributes = (end: 0 | 1) => ({
    min: props.bounds[0],
    max: props.bounds[1],
    step: 1 / 10 ** (props.digits ?? 0),
    value: props.value[end],
    'aria-label': label(end),
  });
  return (
    <div class="stack range-editor">
      <div
        class="range-slider"
        style={{ '--from': `${share(props.value[0])}%`, '--to': `${share(props.value[1])}%` }}
      >
        <span class="range-track" aria-hidden="true" />
        <For each={ends}>
          {(end) => (
            <input
              type="range"
              {...attributes(end)}
              aria-label={ui('filter.onLine', { end: label(end) })}
              onInput={(event) => move(end, event.currentTarget, 'replace')}
            />
          )}
        </For>
      </div>
      <div class="range-numbers">
        <For each={ends}>
          {(end) => (
            <label class="stack secondary number-field">
              {label(end)}
              <input
                type="number"
                class="text-input"
                {...attributes(end)}
                onChange={(event) => move(end, event.currentTarget, 'push')}
              />
            </label>
          )}
        </For>
      </div>
    </div>
  );
}
