import { For, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { FilterChip } from './filter-chip.tsx';
import type { ControlHandle } from './page-controls.ts';
import './filter-bar.css';

/** The filters that act on every analysis of the page. */
export function FilterBar(props: { handles: readonly ControlHandle[] }) {
  const { ui } = useText();
  return (
    <Show when={props.handles.length > 0}>
      <div class="filter-bar" role="group" aria-label={ui('page.filters')}>
        <For each={props.handles}>{(handle) => <FilterChip handle={handle} />}</For>
      </div>
    </Show>
  );
}
