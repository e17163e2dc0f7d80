import { Show, type JSX } from 'solid-js';
import type { Difference } from '../state.ts';
import { DifferenceCard } from './difference-card.tsx';
import { FiguresCard, FilesCard, RowsCard } from './difference-tables.tsx';

interface DifferenceViewProps {
  readonly difference: Difference;
  readonly isKept: boolean;
  /** Stands at the head of the second column: what to do about it. */
  readonly children?: JSX.Element;
}

/** All that readers see differently: what they read beside what is behind it. */
export function DifferenceView(props: DifferenceViewProps) {
  return (
    <div class="columns">
      <div class="column">
        <DifferenceCard difference={props.difference} isKept={props.isKept} />
        <Show when={props.difference.figures}>{(figures) => <FiguresCard figures={figures()} />}</Show>
        <RowsCard difference={props.difference} />
      </div>
      <div class="column">
        {props.children}
        <FilesCard files={props.difference.files} />
      </div>
    </div>
  );
}
