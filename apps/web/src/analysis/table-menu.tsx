import type { Condition } from '@mangetamain/analytics/selection';
import { makeEventListener } from '@solid-primitives/event-listener';
import { createSignal, onMount } from 'solid-js';
import { MarkMenu } from '../figure/mark-menu.tsx';

interface TableMenuProps {
  /** What the row stands for, in words. */
  readonly label: string;
  readonly spoken: string;
  readonly conditions: readonly Condition[];
  /** Leads back to the row where the focus was in the menu. */
  readonly onClose: (back: boolean) => void;
}

const gap = 4;

/** What can be done with a row, below it or above it, wherever the window has room. */
export function TableMenu(props: TableMenuProps) {
  const [place, setPlace] = createSignal({ left: 0, top: 0 });
  let menu: HTMLDivElement | undefined;

  onMount(() => {
    const row = menu?.closest('tr')?.getBoundingClientRect();
    const head = menu?.parentElement?.getBoundingClientRect();
    const own = menu?.getBoundingClientRect();
    if (row === undefined || head === undefined || own === undefined) return;
    const below = row.bottom + gap;
    const isBelow = below + own.height <= window.innerHeight;
    setPlace({
      left: Math.max(gap, Math.min(head.left + gap, window.innerWidth - own.width - gap)),
      top: isBelow ? below : Math.max(gap, row.top - own.height - gap),
    });
  });
  // The row moves away beneath it.
  makeEventListener(document, 'scroll', () => props.onClose(false), { capture: true, passive: true });
  makeEventListener(document, 'pointerdown', ({ target }) => {
    if (target instanceof Node && menu?.contains(target) !== true) props.onClose(false);
  });

  return (
    <div
      ref={(element) => (menu = element)}
      class="raised table-menu print-hidden"
      style={{ left: `${place().left}px`, top: `${place().top}px` }}
    >
      <MarkMenu
        label={props.label}
        spoken={props.spoken}
        conditions={props.conditions}
        onClose={() => props.onClose(true)}
      />
    </div>
  );
}
