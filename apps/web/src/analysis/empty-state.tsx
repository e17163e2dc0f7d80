import type { Text } from '@mangetamain/analytics/text';
import { For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { conditionLabel, conditionValue, selectionKeys } from '@mangetamain/analytics/selection';
import { useSelection } from '../context/selection-context.ts';
import { isOfPage } from '../controls/page-controls.ts';
import { createControlWords } from '../controls/control-words.ts';
import type { Card } from './card.ts';
import { StateCard } from './state-card.tsx';

interface EmptyStateProps extends Pick<Card, 'run' | 'controls'> {
  /** Why the data cannot answer. */
  readonly notice: Text;
}

/** What leaves recipes out, in words, and how to lift it. */
interface Filter {
  readonly label: string;
  readonly value: string;
  readonly lift: () => void;
}

/** Nothing to show: says why, and offers to lift each filter that is set. */
export function EmptyState(props: EmptyStateProps) {
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
    <StateCard
      tone="info"
      icon="search"
      eyebrow={t(props.run.analysis.title)}
      title={ui('empty.title')}
      body={<RichText text={props.notice} />}
    >
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
    </StateCard>
  );
}
