import { For, type JSX } from 'solid-js';
import { oneStop } from '../components/one-stop.ts';
import { useText } from '../context/app-context.ts';
import { FilterChip } from './filter-chip.tsx';
import type { ControlHandle } from './page-controls.ts';
import './filter-bar.css';

interface FilterBarProps {
  readonly handles: readonly ControlHandle[];
  /** What stands before the filters, and after them. */
  readonly first?: JSX.Element;
  readonly last?: JSX.Element;
}

/** The filters that act on every analysis of the page. */
export function FilterBar(props: FilterBarProps) {
  const { ui } = useText();
  return (
    <div class="filter-bar" ref={oneStop} role="toolbar" aria-label={ui('page.filters')}>
      {props.first}
      <For each={props.handles}>{(handle) => <FilterChip handle={handle} />}</For>
      {props.last}
    </div>
  );
}
