import type { Environment } from '@mangetamain/deploy';
import { For, Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import type { OperationsState } from '../state.ts';
import type { Act } from './actions.ts';
import { formatDayTime, formatDuration } from './format.ts';
import { Button, environmentBadges, IconText, statusBadge } from './parts.tsx';
import { RuleNotes } from './rule-notes.tsx';

const words = messages.environment;

interface EnvironmentProps {
  readonly state: OperationsState;
  readonly environment: Environment;
  readonly act: Act;
}

/** What an environment serves, since when, who brought it there, and what stands against another release. */
export function EnvironmentCard(props: EnvironmentProps) {
  const place = () => props.state.environments[props.environment];
  const release = () =>
    props.state.stored?.releases.find(({ releaseId }) => releaseId === place().live?.releaseId);
  return (
    <section class="environment" aria-label={messages.environments[props.environment]}>
      <p class="environment-head">
        {environmentBadges(props.environment)}
        {statusBadge(props.state.health.targets[props.environment].status)}
        <span class="caption">{words.generation(place().generation)}</span>
      </p>
      <h2 class="kpi-value">{place().live?.releaseId ?? words.nothing}</h2>
      <p class="small secondary">{place().live && (release()?.title ?? words.noTitle)}</p>
      <Show when={place().hold}>
        {(hold) => (
          <IconText class="note small" icon="pause">
            <span>
              <strong>{words.hold}</strong>, {hold().by}, {formatDayTime(hold().since, props.state.now)}:{' '}
              {hold().reason}
            </span>
          </IconText>
        )}
      </Show>
      <RuleNotes {...props} />
      <For each={warningsOf(props)}>
        {(warning) => (
          <IconText class="note small" icon="triangle-alert">
            {warning}
          </IconText>
        )}
      </For>
      <dl class="facts small">
        <For each={factsOf(props, release()?.commit ?? '')}>
          {([label, value, aside]) => (
            <div>
              <dt>{label}</dt>
              <dd>
                {value ?? messages.none}
                {aside && <span class="secondary">, {aside}</span>}
              </dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.act} keyed>
        {(act) => <Actions {...props} act={act} />}
      </Show>
    </section>
  );
}

function warningsOf({ state, environment }: EnvironmentProps): string[] {
  const { served, live, quarantine } = state.environments[environment];
  const isServed = served === (live?.releaseId ?? null);
  const found = served === null ? words.servesNothing : words.stillServes(served);
  return [
    ...(isServed ? [] : [`${words.served} ${found}`]),
    ...(quarantine.length === 0 ? [] : [words.quarantined(quarantine.length)]),
  ];
}

/** Label, value, and what is less important behind it. */
function factsOf({ state: { environments, stored, now }, environment }: EnvironmentProps, commit: string) {
  const { live, previous, updatedAt, by, promotionId, verified } = environments[environment];
  if (live === null) return [];
  const since = verified.find((pair) => isSame(pair, live))?.verifiedAt ?? updatedAt;
  const dataset = stored?.datasets.find(({ datasetId }) => datasetId === live.datasetId);
  const dataBefore = previous?.datasetId === live.datasetId ? '' : previous?.datasetId;
  const origin = promotionId === null ? '' : `${words.promotion} ${promotionId}`;
  const duration = since && words.servingFor(formatDuration(Date.parse(now) - Date.parse(since)));
  return [
    [words.servingSince, since && formatDayTime(since, now), duration],
    [words.releasedBy, by, commit === '' ? origin : messages.releases.commit(commit.slice(0, 7))],
    [words.dataset, live.datasetId, dataset?.title ?? ''],
    [words.before, previous?.releaseId, dataBefore ?? ''],
  ] as const;
}

type Pair = NonNullable<OperationsState['environments']['prod']['live']>;

const isSame = (a: Pair, b: Pair | null) => a.releaseId === b?.releaseId && a.datasetId === b.datasetId;

/** From one pair to another, the data where they change too. */
function changeOf(from: Pair | null, to: Pair | undefined) {
  const { nothing } = messages.promotion;
  const hasOtherData = to !== undefined && from !== null && to.datasetId !== from.datasetId;
  return {
    from: from?.releaseId ?? nothing,
    to: to?.releaseId,
    ...(hasOtherData && { data: { from: from.datasetId, to: to.datasetId } }),
  };
}

function Actions(props: EnvironmentProps & { act: NonNullable<Act> }) {
  const place = () => props.state.environments[props.environment];
  /** The pair that a rollback goes back to; nothing where nothing else was verified here. */
  const to = () => place().verified.find((pair) => !isSame(pair, place().live));
  const isHeld = () => place().hold !== null;
  const ask = (kind: 'rollback' | 'hold' | 'lift', about = {}) =>
    props.act({ kind, environment: props.environment, ...about });
  return (
    <p class="actions">
      <Show when={to()}>
        <Button
          icon="undo-2"
          kind={props.environment === 'prod' ? 'danger' : undefined}
          text={words.rollBack}
          onClick={() => ask('rollback', changeOf(place().live, to()))}
        />
      </Show>
      <Button
        icon={isHeld() ? 'play' : 'pause'}
        text={isHeld() ? words.lift : words.hold_}
        onClick={() => ask(isHeld() ? 'lift' : 'hold')}
      />
    </p>
  );
}
