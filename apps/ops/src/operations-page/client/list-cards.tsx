import { environments } from '@mangetamain/deploy';
import type { IconName } from '@mangetamain/theme/icons';
import { Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import type { OperationsState, ShownPromotion } from '../state.ts';
import type { Act } from './actions.ts';
import type { Address } from './address.ts';
import { changedPair } from './changed-pair.ts';
import { DataTable, type Column } from './data-table.tsx';
import {
  formatBytes,
  formatCount,
  formatDate,
  formatDaySeconds,
  formatDuration,
  formatMoment,
} from './format.ts';
import { lengthOf, type Incident } from './health-title.ts';
import { PageLinks } from './page-links.tsx';
import { Button, Card, environmentBadges, statusBadge } from './parts.tsx';

type Stored = NonNullable<OperationsState['stored']>;
type Release = Stored['releases'][number];
type Dataset = Stored['datasets'][number];

interface ListProps {
  readonly state: OperationsState;
}

interface PagedProps extends ListProps {
  readonly address: Address;
  readonly act: Act;
}

/** The incidents that are remembered. */
export function IncidentsCard(props: ListProps) {
  const words = messages.incidents;
  const [target, worst, began, lasted, reason] = words.columns;
  const lastedOf = (row: Incident) => {
    const duration = formatDuration(lengthOf(row, props.state.now));
    return row.closedAt === null ? words.open(duration) : duration;
  };
  const columns: Column<Incident>[] = [
    { head: target, kind: 'name', cell: (row) => messages.targets[row.target] },
    { head: worst, cell: (row) => statusBadge(row.worst) },
    { head: began, cell: (row) => formatMoment(row.openedAt) },
    { head: lasted, cell: (row) => <>{lastedOf(row)}</> },
    { head: reason, kind: 'wide', cell: (row) => row.reason },
  ];
  const open = () => props.state.health.incidents.filter(({ closedAt }) => closedAt === null);
  return (
    <Card id="incidents" icon="triangle-alert" eyebrow={words.eyebrow} title={words.title(open().length)}>
      <DataTable label={words.eyebrow} columns={columns} rows={props.state.health.incidents} />
    </Card>
  );
}

/** The latest promotions and rollbacks, each with the way to its steps. */
export function PromotionsCard(props: ListProps) {
  const words = messages.promotion;
  const [when, what, where, change, who, why, result] = words.columns;
  const link = (row: ShownPromotion) => (
    <a href={`#promotions/${row.id}`}>
      {formatDaySeconds(row.requestedAt, props.state.now)}
      <span class="visually-hidden">, {words.show}</span>
    </a>
  );
  const columns: Column<ShownPromotion>[] = [
    { head: when, cell: link },
    { head: what, kind: 'name', cell: (row) => words.kinds[row.kind] },
    { head: where, cell: (row) => environmentBadges(row.environment) },
    {
      head: change,
      cell: (row) => changedPair(row, words.change),
    },
    { head: who, cell: (row) => row.by },
    { head: why, kind: 'wide', cell: (row) => row.reason },
    { head: result, kind: 'wide', cell: (row) => <span class={moodOf(row)}>{resultOf(row)}</span> },
  ];
  return (
    <Card id="promotions" icon="history" eyebrow={messages.sections.promotions} title={words.list}>
      <DataTable label={words.list} columns={columns} rows={props.state.promotions} none={words.none} />
    </Card>
  );
}

const moodOf = ({ outcome }: ShownPromotion) => (outcome === 'succeeded' || outcome === null ? '' : 'bad');

function resultOf({ outcome, failure, isOver }: ShownPromotion): string {
  if (outcome === null || !isOver) return messages.promotion.active;
  const told = messages.outcomes[outcome];
  return failure === null ? told : `${told}: ${failure.message}`;
}

/** The releases in the store. */
export function ReleasesCard(props: PagedProps) {
  const words = messages.releases;
  const [release, what, made, by, files, size, where] = words.columns;
  const { act } = props;
  const commitOf = (row: Release) => (row.commit ? `, ${words.commit(row.commit.slice(0, 7))}` : '');
  const columns: Column<Release>[] = [
    { head: release, kind: 'name', cell: (row) => <PreviewLink row={row} /> },
    { head: what, kind: 'wide', cell: (row) => row.title ?? messages.environment.noTitle },
    { head: made, cell: (row) => <>{formatDaySeconds(row.createdAt, props.state.now)}</> },
    { head: by, cell: (row) => `${row.actor}${commitOf(row)}` },
    { head: files, kind: 'number', cell: (row) => formatCount(row.files) },
    { head: size, kind: 'number', cell: (row) => formatBytes(row.bytes) },
    { head: where, cell: (row) => <Places release={row} /> },
    ...(act === null
      ? []
      : [{ head: words.action, cell: (row: Release) => <Promote row={row} act={act} /> }]),
  ];
  return (
    <StoredCard
      id="releases"
      icon="package"
      {...{ words, columns }}
      rows={props.state.stored?.releases}
      page={props.state.stored?.pages.releases}
      address={props.address}
    />
  );
}

/** A release by its name, which leads to where it can be looked at. */
const PreviewLink = (props: { row: Release }) => (
  <Show when={props.row.preview} fallback={props.row.releaseId}>
    {(address) => (
      <a href={address()} aria-label={`${props.row.releaseId}, ${messages.difference.preview}`}>
        {props.row.releaseId}
      </a>
    )}
  </Show>
);

/** Where a release is live, and where it is in quarantine. */
function Places(props: { release: Release }) {
  const quarantined = () => props.release.quarantined.map((place) => messages.environments[place]);
  return (
    <span class="badges">
      {environmentBadges(...props.release.live)}
      {quarantined().map((place) => statusBadge('down', messages.releases.quarantined(place), 'shield-x'))}
    </span>
  );
}

/** For what is not live on PREPROD, and not in quarantine there. */
function Promote(props: { row: Release; act: NonNullable<Act> }) {
  const can = () => ![...props.row.live, ...props.row.quarantined].includes('preprod');
  const promote = () =>
    props.act({ kind: 'promote-preprod', environment: 'preprod', to: props.row.releaseId });
  return <>{can() && <Button icon="rocket" text={messages.releases.promote} onClick={promote} />}</>;
}

/** For what PREPROD does not show, where it shows anything. */
function PromoteData(props: { row: Dataset; state: OperationsState; act: NonNullable<Act> }) {
  const live = () => props.state.environments.preprod.live;
  const promote = () => {
    const from = live()?.datasetId ?? messages.promotion.nothing;
    props.act({ kind: 'promote-data', environment: 'preprod', data: { from, to: props.row.datasetId } });
  };
  const can = () => ![props.row.datasetId, undefined].includes(live()?.datasetId);
  return <>{can() && <Button icon="rocket" text={messages.data.promote} onClick={promote} />}</>;
}

/** The datasets in the store. */
export function DatasetsCard(props: PagedProps) {
  const words = messages.data;
  const [dataset, title, source, period, recipes, size, published, use] = words.columns;
  const { act } = props;
  const liveOn = ({ datasetId }: Dataset) =>
    environments.filter((place) => props.state.environments[place].live?.datasetId === datasetId);
  const columns: Column<Dataset>[] = [
    { head: dataset, kind: 'name', cell: (row) => row.datasetId },
    { head: title, cell: (row) => row.title },
    {
      head: source,
      cell: (row) =>
        row.source === 'demo'
          ? statusBadge('warning', words.sources.demo, 'flask-conical')
          : words.sources.import,
    },
    { head: period, cell: (row) => words.period(formatDate(row.period[0]), formatDate(row.period[1])) },
    { head: recipes, kind: 'number', cell: (row) => formatCount(row.recipes) },
    { head: size, kind: 'number', cell: (row) => formatBytes(row.bytes) },
    { head: published, cell: (row) => <>{formatDaySeconds(row.createdAt, props.state.now)}</> },
    {
      head: use,
      cell: (row) => (
        <span class="badges">
          {row.current && statusBadge('up', words.inUse, 'check')}
          {environmentBadges(...liveOn(row))}
        </span>
      ),
    },
    ...(act === null
      ? []
      : [
          {
            head: messages.releases.action,
            cell: (row: Dataset) => <PromoteData row={row} state={props.state} act={act} />,
          },
        ]),
  ];
  return (
    <StoredCard
      id="data"
      icon="database"
      {...{ words, columns }}
      rows={props.state.stored?.datasets}
      page={props.state.stored?.pages.datasets}
      address={props.address}
    />
  );
}

interface StoredCardProps<Row> {
  readonly id: string;
  readonly icon: IconName;
  readonly words: typeof messages.releases | typeof messages.data;
  readonly columns: readonly Column<Row>[];
  /** Undefined where the object store does not answer. */
  readonly rows: readonly Row[] | undefined;
  /** Null until it is read. */
  readonly page: { readonly total: number; readonly next: string | null } | null | undefined;
  readonly address: Address;
}

function StoredCard<Row extends { readonly isListed: boolean }>(props: StoredCardProps<Row>) {
  const { words } = props;
  const rows = () => (props.rows ?? []).filter(({ isListed }) => isListed);
  const title = () => (props.page ? words.title(props.page.total) : messages.none);
  const none = () => {
    if (props.rows === undefined) return words.unknown;
    return props.page ? words.none : messages.shell.loading;
  };
  return (
    <Card id={props.id} icon={props.icon} eyebrow={words.eyebrow} title={title()}>
      <DataTable label={words.eyebrow} columns={props.columns} rows={rows()} none={none()} />
      <PageLinks address={props.address} next={props.page?.next ?? null} />
    </Card>
  );
}
