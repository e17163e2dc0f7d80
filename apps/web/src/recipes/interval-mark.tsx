import { fewRatings, type RatingInterval } from '@mangetamain/analytics/recipes';
import { Show } from 'solid-js';
import { placeIn, type RatingWindow } from './rating-axis.ts';
import './interval-mark.css';

interface IntervalMarkProps {
  readonly interval: RatingInterval;
  readonly ratings: number;
  readonly window: RatingWindow;
}

/** The interval as a line from its lower end, a tick, with the mean as a dot: hollow where few have rated. */
export function IntervalMark(props: IntervalMarkProps) {
  const place = (stars: number) => `${placeIn(props.window, stars)}%`;
  const length = () =>
    `${placeIn(props.window, props.interval.high) - placeIn(props.window, props.interval.low)}%`;
  return (
    <span class="interval-mark" aria-hidden="true">
      <span
        class="interval-line"
        style={{ 'inset-inline-start': place(props.interval.low), 'inline-size': length() }}
      />
      <Show when={props.interval.low >= props.window.low}>
        <span class="interval-end" style={{ 'inset-inline-start': place(props.interval.low) }} />
      </Show>
      <Show when={props.interval.mean >= props.window.low}>
        <span
          classList={{ 'interval-mean': true, 'interval-mean-few': props.ratings < fewRatings }}
          style={{ 'inset-inline-start': place(props.interval.mean) }}
        />
      </Show>
    </span>
  );
}
