import { historyWindows, watched, windowNames, type HistoryWindow, type Watched } from '@mangetamain/deploy';
import type { IconName } from '@mangetamain/theme/icons';
import { createMemo, For, Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import type { Health, OperationsState } from '../state.ts';
import { Axis, Course, CourseLabel } from './course.tsx';
import { DataTable, type Column } from './data-table.tsx';
import { formatCount, formatDayTime, formatDuration, formatMilliseconds, formatShare } from './format.ts';
import { ticksOf } from './health-ticks.ts';
import { beginOf, healthTitle, lengthOf, watchedFor } from './health-title.ts';
import { Card, IconText, statusBadge } from './parts.tsx';

const HEIGHT = 48;
const heights = { up: 13, warning: 22, down: 31, none: 2 } as const;
const samples = ['up', 'warning', 'down', 'none'] as const;
const words = messages.health;

type Slots = Health['targets']['prod']['slots'];

const icons: Record<Watched, IconName> = {
  prod: 'globe',
  preprod: 'globe',
  storage: 'hard-drive',
  dataset: 'database',
};

/** A window of everything watched: one bar per slot, whose height tells as much as its colour. */
export function HealthCard(props: { state: OperationsState }) {
  const window = () => props.state.health.window;
  const target = (name: Watched) => props.state.health.targets[name];
  const ticks = createMemo(() => ticksOf(window(), props.state.now));
  const columns: Column<Watched>[] = [
    {
      head: words.target,
      kind: 'name',
      cell: (name) => <IconText icon={icons[name]}>{messages.targets[name]}</IconText>,
    },
    { head: words.status, cell: (name) => <>{statusBadge(target(name).status)}</> },
    {
      head: words.course,
      kind: 'course',
      axis: () => <Axis ticks={ticks()} />,
      cell: (name) => (
        <Course ticks={ticks()} height={HEIGHT} label={describe(name, target(name).slots)}>
          <Bars slots={target(name).slots} />
          <Marks state={props.state} name={name} />
        </Course>
      ),
    },
    {
      head: words.uptime(words.windows[window()].short),
      kind: 'number',
      cell: (name) => <UpShare state={props.state} name={name} />,
    },
    {
      head: words.p95,
      kind: 'number',
      cell: (name) => <>{orNone(target(name).p95Ms, formatMilliseconds)}</>,
    },
  ];
  return (
    <Card
      id="health"
      icon="activity"
      eyebrow={words.eyebrow(words.windows[window()].inWords)}
      title={healthTitle(props.state)}
      subtitle={<Legend state={props.state} />}
      actions={<WindowSwitch shown={window()} />}
    >
      <DataTable label={healthTitle(props.state)} columns={columns} rows={watched} />
    </Card>
  );
}

const orNone = (value: number | null, format: (value: number) => string) =>
  value === null ? messages.none : format(value);

/** Links, not buttons: each window has an address of its own. */
function WindowSwitch(props: { shown: HistoryWindow }) {
  return (
    <nav class="switch" aria-label={words.windowsLabel}>
      <For each={windowNames}>
        {(name) => (
          <a
            href={name === '24h' ? '#overview' : `#overview?window=${name}`}
            aria-current={name === props.shown ? 'true' : undefined}
          >
            {words.windows[name].short}
          </a>
        )}
      </For>
    </nav>
  );
}

function Legend(props: { state: OperationsState }) {
  const lastRound = () => {
    const { lastRunAt } = props.state.health;
    const ago = (at: string) => words.ago(formatDuration(Date.parse(props.state.now) - Date.parse(at)));
    return lastRunAt === null ? '' : words.lastRound(ago(lastRunAt));
  };
  const instances = () => {
    const { instances: all } = props.state.health;
    const gone = all.filter(({ isGone }) => isGone);
    return words.instances(
      all.length,
      gone.map(({ name, lastSeenAt }) =>
        words.gone(name, lastSeenAt === null ? '' : formatDayTime(lastSeenAt, props.state.now)),
      ),
    );
  };
  return (
    <span class="legend">
      <span>{words.every(formatDuration(historyWindows[props.state.health.window].slot))}</span>
      <For each={samples}>
        {(sample) => (
          <span class="with-icon">
            <svg width="5" height={heights[sample] / 2.4} aria-hidden="true">
              <rect class={`slot-${sample}`} width="5" height="100%" />
            </svg>
            {words.legend[sample]}
          </span>
        )}
      </For>
      <span>{lastRound()}</span>
      <Show when={props.state.health.instances.length > 1}>
        <span>{instances()}</span>
      </Show>
    </span>
  );
}

/** The share of the probed time in which a target was up; of how much, where that is less than the window. */
function UpShare(props: { state: OperationsState; name: Watched }) {
  const target = () => props.state.health.targets[props.name];
  const part = () =>
    target().upShare === null ? null : watchedFor(props.state.health, target().slots, props.state.now);
  return (
    <>
      <strong>{orNone(target().upShare, formatShare)}</strong>
      <Show when={part()}>
        {(length) => <span class="caption below"> {words.probed(formatDuration(length()))}</span>}
      </Show>
    </>
  );
}

function describe(name: Watched, slots: Slots): string {
  const count = (sample: Slots[number]) => formatCount(slots.filter((slot) => slot === sample).length);
  return words.bars(messages.targets[name], count('up'), count('warning'), count('down'), count(null));
}

/** All bars of one kind are one shape: a day has 288 of them. */
function Bars(props: { slots: Slots }) {
  const shapeOf = (sample: (typeof samples)[number]) => {
    const [width, height] = [sample === 'none' ? 1 : 0.66, heights[sample]];
    const bar = (index: number) => `M${index} ${HEIGHT}v-${height}h${width}v${height}z`;
    return props.slots.map((slot, index) => ((slot ?? 'none') === sample ? bar(index) : '')).join('');
  };
  return (
    <svg viewBox={`0 0 ${props.slots.length} ${HEIGHT}`} height={HEIGHT} preserveAspectRatio="none">
      <For each={samples}>{(sample) => <path class={`slot-${sample}`} d={shapeOf(sample)} />}</For>
    </svg>
  );
}

/** The incidents of a target that began in the window. */
function Marks(props: { state: OperationsState; name: Watched }) {
  const health = () => props.state.health;
  const since = (at: string) => Date.parse(at) - health().from;
  const incidents = () =>
    health().incidents.filter(({ target, openedAt }) => target === props.name && since(openedAt) >= 0);
  return (
    <For each={incidents()}>
      {(incident) => (
        <CourseLabel
          kind={incident.worst}
          from={since(incident.openedAt) / historyWindows[health().window].length}
          y={14}
          text={words.mark(
            messages.statuses[incident.worst],
            formatDuration(lengthOf(incident, props.state.now)),
            beginOf(incident.openedAt, health()),
          )}
        />
      )}
    </For>
  );
}
