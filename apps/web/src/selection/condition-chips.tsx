import { Index } from 'solid-js';
import { useSelection } from '../context/selection-context.ts';
import { ConditionChip } from './condition-chip.tsx';

/** The conditions that the recipes are selected by. By place: a chip that is changed stays, and the focus in it. */
export function ConditionChips(props: { onRemoved: () => void }) {
  const { selection } = useSelection();
  return (
    <Index each={selection().conditions}>
      {(condition) => <ConditionChip condition={condition()} onRemoved={props.onRemoved} />}
    </Index>
  );
}
