import { isWhole } from '@mangetamain/analytics/selection';
import { For, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { ConditionChips } from '../selection/condition-chips.tsx';
import { SelectedCount } from '../selection/selected-count.tsx';
import { SelectionActions } from '../selection/selection-actions.tsx';
import { FilterChip } from './filter-chip.tsx';
import type { ControlHandle } from './page-controls.ts';
import './filter-bar.css';

/** The recipes selected, and the filters that act on every analysis of the page. In sight wherever recipes are left out. */
export function FilterBar(props: { handles: readonly ControlHandle[] }) {
  const { ui } = useText();
  const { selection, counts } = useSelection();
  let stays: HTMLButtonElement | undefined;
  return (
    <div classList={{ 'filter-line': true, 'filter-line-selected': !isWhole(selection()) }}>
      <div class="filter-bar" role="group" aria-label={ui('page.filters')}>
        <ConditionChips onRemoved={() => stays?.focus()} />
        <For each={props.handles}>{(handle) => <FilterChip handle={handle} />}</For>
        <SelectionActions ref={(button) => (stays = button)} />
      </div>
      <Show when={counts()}>
        <p class="small secondary filter-count" role="status">
          <SelectedCount />
        </p>
      </Show>
    </div>
  );
}
