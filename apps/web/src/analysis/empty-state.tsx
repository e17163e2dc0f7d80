import type { Text } from '@mangetamain/analytics/text';
import { For, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { RichText } from '../components/rich-text.tsx';
import { createControlWords } from '../controls/control-words.ts';
import type { PageControls } from '../controls/page-controls.ts';
import type { AnalysisRun } from './analysis-run.ts';
import './state-card.css';

interface EmptyStateProps {
  readonly run: AnalysisRun;
  readonly controls: PageControls;
  /** Why the data cannot answer. */
  readonly notice: Text;
}

/** Nothing to show: says why, and offers to lift each filter that is set. */
export function EmptyState(props: EmptyStateProps) {
  const { t, ui } = useText();
  const words = createControlWords();
  const changed = () => props.controls.handlesOf(props.run.analysis).filter((handle) => handle.changed());
  return (
    <div class="state-card">
      <span class="state-icon state-icon-info">
        <Icon name="search" />
      </span>
      <p class="eyebrow">{t(props.run.analysis.title)}</p>
      <h3 class="title">{ui('empty.title')}</h3>
      <p class="state-body">
        <RichText text={props.notice} />
      </p>
      <Show when={changed().length > 0}>
        <p class="state-body">{ui('empty.filters', { count: changed().length })}</p>
        <ul class="state-filters">
          <For each={changed()}>
            {(handle) => (
              <li>
                <button type="button" class="state-filter" onClick={() => handle.clear()}>
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
    </div>
  );
}
