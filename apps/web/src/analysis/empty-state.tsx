import type { Text } from '@mangetamain/analytics/text';
import { For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { createControlWords } from '../controls/control-words.ts';
import type { Card } from './card.ts';
import { StateCard } from './state-card.tsx';

interface EmptyStateProps extends Pick<Card, 'run' | 'controls'> {
  /** Why the data cannot answer. */
  readonly notice: Text;
}

/** Nothing to show: says why, and offers to lift each filter that is set. */
export function EmptyState(props: EmptyStateProps) {
  const { t, ui } = useText();
  const words = createControlWords();
  const changed = () => props.controls.handlesOf(props.run.analysis).filter((handle) => handle.changed());
  return (
    <StateCard
      tone="info"
      icon="search"
      eyebrow={t(props.run.analysis.title)}
      title={ui('empty.title')}
      body={<RichText text={props.notice} />}
    >
      <Show when={changed().length > 0}>
        <p class="secondary state-body">{ui('empty.filters', { count: changed().length })}</p>
        <ul class="stack state-filters">
          <For each={changed()}>
            {(handle) => (
              <li>
                <button type="button" class="row hoverable state-filter" onClick={() => handle.clear()}>
                  <span>
                    {t(handle.control.label)} <strong>{words(handle)}</strong>
                  </span>
                  <span class="visually-hidden">
                    {ui('empty.clearOne', { label: t(handle.control.label) })}
                  </span>
                  <Icon name="x" />
                </button>
              </li>
            )}
          </For>
        </ul>
        <div class="state-actions">
          <button type="button" class="button" onClick={() => props.controls.clearAll(changed())}>
            <Icon name="rotate-ccw" />
            {ui('empty.clear')}
          </button>
        </div>
      </Show>
    </StateCard>
  );
}
