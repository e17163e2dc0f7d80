import { decimal, integer } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { For, Show } from 'solid-js';
import { TitledCard } from '../analysis/titled-card.tsx';
import { Icon } from '../components/icon.tsx';
import { useApp } from '../context/app-context.ts';
import { titleOf, type HistoryEntry, type Outcome } from './history.ts';
import { useExploreText } from './text.ts';
import './history-card.css';

interface HistoryCardProps {
  readonly history: readonly HistoryEntry[];
  readonly onOpen: (sql: string) => void;
  readonly onClear: () => void;
}

const looks: Readonly<Record<Outcome['status'], { readonly icon: IconName; readonly tone: string }>> = {
  answered: { icon: 'circle-check', tone: 'success' },
  failed: { icon: 'circle-alert', tone: 'danger' },
  cancelled: { icon: 'square', tone: 'info' },
};

/** What was run in this browser; pressing it writes it into the editor. */
export function HistoryCard(props: HistoryCardProps) {
  const write = useExploreText();
  return (
    <TitledCard
      icon="history"
      eyebrow={write('explore.history')}
      title={write('explore.history.title')}
      actions={
        <Show when={props.history.length > 0}>
          <button type="button" class="button button-small" onClick={() => props.onClear()}>
            {write('explore.history.clear')}
          </button>
        </Show>
      }
    >
      <Show
        when={props.history.length > 0}
        fallback={<p class="small secondary card-text">{write('explore.history.none')}</p>}
      >
        <ul class="history-list">
          <For each={props.history}>
            {(entry) => (
              <li>
                <button type="button" class="hoverable history-entry" onClick={() => props.onOpen(entry.sql)}>
                  <time class="secondary" dateTime={entry.at}>
                    {clockOf(entry.at)}
                  </time>
                  <span class="history-title">{titleOf(entry.sql)}</span>
                  <span style={{ color: `var(--${looks[entry.outcome.status].tone}-fg)` }}>
                    <Icon name={looks[entry.outcome.status].icon} />
                  </span>
                  <span class="caption history-outcome">
                    <OutcomeWords outcome={entry.outcome} />
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </TitledCard>
  );
}

/** Hours and minutes on this device. */
const clockOf = (at: string) => new Date(at).toTimeString().slice(0, 5);

function OutcomeWords(props: { outcome: Outcome }) {
  const { translator } = useApp();
  const write = useExploreText();
  const words = () => {
    const { outcome } = props;
    if (outcome.status === 'failed') return write('explore.history.failed', { message: outcome.message });
    const seconds = translator()(decimal(outcome.milliseconds / 1_000, 2));
    if (outcome.status === 'cancelled') return write('explore.history.cancelled', { seconds });
    return write('explore.history.answered', {
      count: outcome.rows,
      rows: integer(outcome.rows),
      seconds,
    });
  };
  return <>{words()}</>;
}
