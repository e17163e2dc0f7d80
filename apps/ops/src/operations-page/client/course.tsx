import { For, type JSX } from 'solid-js';

export interface Tick {
  /** Share of the axis before it, 0 to 1. */
  readonly at: number;
  readonly label: string;
}

/** A number for an SVG attribute: a share as a percentage of the box. */
export const percentOf = (share: number): string => `${Number((share * 100).toFixed(3))}%`;

const MOST_TICKS = 6;

/** The labels of an axis; those at its ends stay within it. */
export function Axis(props: { ticks: readonly Tick[] }) {
  const anchorOf = (at: number) => (at < 0.04 ? 'start' : at > 0.96 ? 'end' : 'middle');
  /** Left out where there is little room. */
  const isMinor = (index: number) =>
    props.ticks.length > MOST_TICKS && (props.ticks.length - index) % 2 === 0;
  return (
    <svg height="18" aria-hidden="true">
      <For each={props.ticks}>
        {({ at, label }, index) => (
          <text classList={{ minor: isMinor(index()) }} x={percentOf(at)} y="13" text-anchor={anchorOf(at)}>
            {label}
          </text>
        )}
      </For>
    </svg>
  );
}

interface CourseProps {
  readonly ticks: readonly Tick[];
  readonly height: number;
  /** What is seen, in words; without it all of it is told elsewhere. */
  readonly label?: string;
  readonly children: JSX.Element;
}

/** Something that goes on along an axis, on the grid of its ticks. */
export function Course(props: CourseProps) {
  return (
    <svg
      height={props.height}
      role={props.label === undefined ? 'presentation' : 'img'}
      aria-label={props.label}
    >
      <For each={props.ticks}>
        {({ at }) => <line class="grid" x1={percentOf(at)} x2={percentOf(at)} y2={props.height} />}
      </For>
      {props.children}
    </svg>
  );
}

interface CourseLabelProps {
  readonly kind: 'change' | 'warning' | 'down';
  /** What it is about begins and ends here. */
  readonly from: number;
  readonly to?: number;
  readonly y: number;
  readonly text: string;
}

/** Words beside something on a course, on the side where there is room. */
export function CourseLabel(props: CourseLabelProps) {
  const isLate = () => props.from > 0.5;
  return (
    <text
      class={`label-${props.kind}`}
      x={percentOf(isLate() ? props.from : (props.to ?? props.from))}
      dx={isLate() ? -8 : 8}
      y={props.y}
      text-anchor={isLate() ? 'end' : 'start'}
    >
      {props.text}
    </text>
  );
}
