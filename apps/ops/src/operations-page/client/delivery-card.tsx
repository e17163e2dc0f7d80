import { For } from 'solid-js';
import { messages } from '../catalogue.ts';
import type { OperationsState } from '../state.ts';
import { formatDate, formatDuration, formatShare } from './format.ts';
import { locale } from './locale.ts';
import { Card } from './parts.tsx';

type Delivery = NonNullable<OperationsState['delivery']>;

const words = messages.difference.delivery;
const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** How delivery goes: how often, how fast, how much fails, how soon that is mended, and how far PROD is behind. */
export function DeliveryCard(props: { delivery: Delivery }) {
  return (
    <Card
      id="delivery"
      icon="timer"
      eyebrow={words.eyebrow}
      title={words.title(props.delivery.deliveries, formatDate(props.delivery.since))}
    >
      <dl class="delivery small">
        <For each={figuresOf(props.delivery)}>
          {([label, value]) => (
            <div>
              <dt class="secondary">{label}</dt>
              <dd class="title tabular">{value}</dd>
            </div>
          )}
        </For>
      </dl>
    </Card>
  );
}

function figuresOf({ perWeek, leadTimeMs, failed, failedShare, restoreMs, drift }: Delivery) {
  const time = (milliseconds: number | null) =>
    milliseconds === null ? words.unknown : formatDuration(milliseconds);
  const isInSync = drift.forMs === 0 && drift.releases === 0 && drift.findings === 0;
  return [
    [words.perWeek, rate.format(perWeek)],
    [words.leadTime, time(leadTimeMs)],
    [words.failed, failedShare === null ? words.unknown : words.share(failed, formatShare(failedShare))],
    [words.restore, time(restoreMs)],
    [
      words.drift,
      isInSync ? words.inSync : words.ahead(drift.releases, formatDuration(drift.forMs), drift.findings),
    ],
  ] as const;
}
