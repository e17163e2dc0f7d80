import type { AuditEntry } from '@mangetamain/deploy';
import type { IconName } from '@mangetamain/theme/icons';
import { For, Show } from 'solid-js';
import type { AuditFilter } from '../audit.ts';
import { messages } from '../catalogue.ts';
import { auditFragment, type Address } from './address.ts';
import { DataTable, type Column } from './data-table.tsx';
import { formatCount, formatDay, formatSeconds } from './format.ts';
import { PageLinks } from './page-links.tsx';
import { Button, Card, environmentBadges, IconText } from './parts.tsx';

interface AuditCardProps {
  readonly rows: readonly AuditEntry[];
  /** How many entries there are, whether shown or not. */
  readonly total: number;
  readonly now: string;
  /** Where set, the card can be filtered; otherwise it leads to the whole record. */
  readonly filter: AuditFilter | null;
  readonly onSave: () => void;
  readonly address: Address;
  /** Where older entries begin; null where there are none. */
  readonly older: string | null;
}

const words = messages.audit;

const icons: Record<AuditEntry['what'], IconName> = {
  promotion: 'rocket',
  rollback: 'undo-2',
  hold: 'pause',
  'lift-hold': 'play',
  'lift-quarantine': 'shield-check',
  rules: 'calendar',
  schedule: 'clock',
  approve: 'check',
  'cancel-schedule': 'x',
  prune: 'trash-2',
  'register-release': 'package',
  'import-dataset': 'database',
  'demo-dataset': 'database',
  'use-dataset': 'database',
  'restore-state': 'history',
  refused: 'lock',
};

/** Who did what: the latest few with the way to all, or all that match a filter. */
export function AuditCard(props: AuditCardProps) {
  const [day, time, who, what, where, change, why] = words.columns;
  /** Named once. */
  const dayOf = (row: AuditEntry) => {
    const above = props.rows[props.rows.indexOf(row) - 1];
    const own = formatDay(row.at, props.now);
    return above !== undefined && formatDay(above.at, props.now) === own ? '' : own;
  };
  const columns: Column<AuditEntry>[] = [
    { head: day, cell: (row) => <strong>{dayOf(row)}</strong> },
    { head: time, cell: (row) => formatSeconds(row.at) },
    {
      head: who,
      cell: (row) => (
        <IconText icon={row.promotionId === null ? 'user' : icons[row.what]}>{row.who}</IconText>
      ),
    },
    {
      head: what,
      kind: 'name',
      cell: (row) =>
        row.promotionId === null ? deedOf(row) : <a href={`#promotions/${row.promotionId}`}>{deedOf(row)}</a>,
    },
    { head: where, cell: (row) => row.where && environmentBadges(row.where) },
    { head: change, cell: changeOf },
    { head: why, kind: 'wide', cell: (row) => whyOf(row) },
  ];
  const isLatest = () => props.filter === null;
  return (
    <Card
      id="audit"
      icon="scroll-text"
      eyebrow={words.eyebrow}
      title={words.title}
      actions={
        <div class="group">
          {isLatest() && <Button icon="funnel" text={words.filter} href="#audit" />}
          <Button icon="file-spreadsheet" text={words.csv} onClick={() => props.onSave()} />
        </div>
      }
    >
      <Show when={props.filter}>{(filter) => <Filter filter={filter()} />}</Show>
      <DataTable
        label={words.title}
        columns={columns}
        rows={props.rows}
        none={props.total === 0 ? words.none : words.noMatch}
      />
      <p class="card-foot caption">
        {isLatest()
          ? words.latest(props.rows.length)
          : words.count(formatCount(props.rows.length), formatCount(props.total))}
        {isLatest() && props.rows.length < props.total && <a href="#audit">{words.showAll}</a>}
      </p>
      <Show when={!isLatest()}>
        <PageLinks address={props.address} next={props.older} />
      </Show>
    </Card>
  );
}

function deedOf({ what, outcome }: AuditEntry): string {
  const isPlain = outcome === 'done' || outcome === 'intended';
  return isPlain ? messages.deeds[what] : `${messages.deeds[what]} ${words.result(outcome)}`;
}

const whyOf = ({ why, outcome }: AuditEntry) => (outcome === 'intended' ? `${why} (${words.noResult})` : why);

/** Sides are written `r-… with d-…`; the dataset is worth telling only where it changed. */
function changeOf(entry: AuditEntry) {
  const [from = '', dataset = ''] = (entry.from ?? '').split(' with ');
  const [to = '', newDataset = ''] = (entry.to ?? '').split(' with ');
  const isOther = dataset !== '' && newDataset !== '' && dataset !== newDataset;
  return (
    <>
      {from === '' ? to : messages.promotion.change(from, to)}
      {isOther && <span class="caption below">{messages.promotion.fromTo(dataset, newDataset)}</span>}
    </>
  );
}

/** A field for each part of the filter; the address keeps what is filled in. */
function Filter(props: { filter: AuditFilter }) {
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    location.hash = auditFragment(new FormData(event.currentTarget));
  };
  return (
    <form class="filter small" role="search" aria-label={words.filter} onSubmit={submit}>
      <TextField name="who" value={props.filter.who} />
      <Choice name="what" options={messages.deeds} chosen={props.filter.what} />
      <Choice name="where" options={messages.environments} chosen={props.filter.where} />
      <TextField name="text" value={props.filter.text} />
      <Button icon="funnel" text={words.filter} />
      <Button icon="x" text={words.clear} href="#audit" />
    </form>
  );
}

const TextField = (props: { name: 'who' | 'text'; value: string }) => (
  <label>
    {words[props.name]}
    <input class="text-input" name={props.name} value={props.value} maxlength="100" autocomplete="off" />
  </label>
);

interface ChoiceProps {
  readonly name: 'what' | 'where';
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: string;
}

const Choice = (props: ChoiceProps) => (
  <label>
    {words[props.name]}
    <select class="text-input" name={props.name}>
      <option value="">{words.any}</option>
      <For each={Object.entries(props.options)}>
        {([value, text]) => (
          <option value={value} selected={value === props.chosen}>
            {text}
          </option>
        )}
      </For>
    </select>
  </label>
);
