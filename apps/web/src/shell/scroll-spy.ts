import { createEventListener } from '@solid-primitives/event-listener';
import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js';

/** A section starts being read when its top has passed this share of the window. */
const readingLine = 0.35;

/** The last section whose top is above the line, or the first; `null` where there is none. */
export function sectionAt(
  tops: readonly (readonly [id: string, top: number])[],
  line: number,
): string | null {
  const passed = tops.filter(([, top]) => top <= line);
  return (passed.at(-1) ?? tops[0])?.[0] ?? null;
}

/** The id of the section being read, following the scroll, one measurement a frame. */
export function createScrollSpy(ids: Accessor<readonly string[]>): Accessor<string | null> {
  const [current, setCurrent] = createSignal<string | null>(null);
  let frame = 0;

  const measure = () => {
    frame = 0;
    const tops = ids().flatMap((id) => {
      const element = document.getElementById(id);
      return element === null ? [] : [[id, element.getBoundingClientRect().top] as const];
    });
    const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const last = window.scrollY > 0 && atEnd ? (tops.at(-1)?.[0] ?? null) : null;
    setCurrent(last ?? sectionAt(tops, window.innerHeight * readingLine) ?? ids()[0] ?? null);
  };

  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(measure);
  };

  onMount(schedule);
  createEventListener(window, ['scroll', 'resize'], schedule, { passive: true });
  onCleanup(() => cancelAnimationFrame(frame));
  return current;
}
