import { conditionLabel, conditionValue, selectionKeys } from '@mangetamain/analytics/selection';
import { For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { createControlWords } from '../controls/control-words.ts';
import { isOfPage } from '../controls/page-controls.ts';
import type { Card } from './card.ts';

/** What leaves recipes out, in words, and how to lift it. */
interface Filter {
  readonly label: string;
  readonly value: string;
  readonly lift: () => void;
}

/** Every filter of a card that is set, each to be lifted, and all of them together; nothing where none is. */
export function LiftFilters(props: Pick<Card, 'run' | 'controls'>) {
  const { t, ui } = useText();
  const words = createControlWords();
  const { selection, remove } = useSelection();
  const changed = () =>
    props.controls.handlesOf(props.run.analysis).filter((handle) => handle.changed() && isOfPage(handle));
  const filters = (): readonly Filter[] => [
    ...selection().conditions.map((condition) => ({
      label: t(conditionLabel(condition)),
      value: t(conditionValue(condition)),
      lift: () => remove(condition),
    })),
    ...changed().map((handle) => ({
      label: t(handle.control.label),
      value: words(handle),
      lift: handle.clear,
    })),
  ];
  const liftAll = () => props.controls.clearAll([...changed().map(({ key }) => key), ...selectionKeys]);
  return (
    <Show when={filters().length > 0}>
      <p class="secondary state-body">{ui('empty.filters', { count: filters().length })}</p>
      <ul class="stack state-filters">
        <For each={filters()}>
          {({ label, value, lift }) => (
            <li>
              <button type="button" class="row hoverable state-filter" onClick={() => lift()}>
                <span>
                  {label} <strong>{value}</strong>
                </span>
                <span class="visually-hidden">{ui('empty.clearOne', { label })}</span>
                <Icon name="x" />
              </button>
            </li>
          )}
        </For>
      </ul>
      <div class="state-actions">
        <button type="button" class="button" onClick={liftAll}>
          <Icon name="rotate-ccw" />
          {ui('empty.clear')}
        </button>
      </div>
    </Show>
  );
}
