import { createSignal, For, Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import type { Difference } from '../state.ts';
import { percentOf } from './course.tsx';
import { DataTable, type Column } from './data-table.tsx';
import { formatBytes, formatCount } from './format.ts';
import { locale } from './locale.ts';
import { Button, Card } from './parts.tsx';

const words = messages.difference;
const HEIGHT = 28;
const MIDDLE = HEIGHT / 2;
/** Rows shown before somebody wants all. */
const FIRST = 8;

type Figure = NonNullable<Difference['figures']>['moved'][number];
type Table = Difference['rows'][number];
type Rule = Difference['rules'][number];
type Group = Difference['files']['groups'][number];

const signed = (value: number, write: (size: number) => string) =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${write(Math.abs(value))}`;

/** Key figures that move beyond their tolerance, on one scale of multiples of it. */
export function FiguresCard(props: { figures: NonNullable<Difference['figures']> }) {
  const [isWhole, setWhole] = createSignal(false);
  const { columns: heads } = words.figures;
  const moved = () => props.figures.moved;
  const most = () => Math.max(2, ...moved().map(({ times }) => Math.min(Math.abs(times), 5)));
  const columns: Column<Figure>[] = [
    { head: heads[0] ?? '', kind: 'name', cell: ({ label }) => label[locale] },
    { head: heads[1] ?? '', kind: 'number', cell: ({ before }) => before[locale] },
    { head: heads[2] ?? '', kind: 'number', cell: ({ after }) => <strong>{after[locale]}</strong> },
    { head: heads[3] ?? '', kind: 'course', cell: ({ times }) => <Move times={times} most={most()} /> },
    { head: heads[4] ?? '', kind: 'number', cell: ({ change }) => <span class="bad">{change[locale]}</span> },
    { head: heads[5] ?? '', kind: 'number', cell: ({ allowed }) => allowed[locale] },
  ];
  return (
    <Card
      id="figures"
      icon="scale"
      eyebrow={words.figures.eyebrow}
      title={words.figures.title(moved().length, props.figures.total)}
    >
      <Show when={moved().length > 0}>
        <DataTable
          label={words.figures.eyebrow}
          columns={columns}
          rows={isWhole() ? moved() : moved().slice(0, FIRST)}
        />
        <div class="card-foot">
          <p class="caption">{words.figures.note}</p>
          <Show when={!isWhole() && moved().length > FIRST}>
            <Button icon="list" text={words.figures.showAll(moved().length)} onClick={() => setWhole(true)} />
          </Show>
        </div>
      </Show>
    </Card>
  );
}

/** How far a figure moved, the room it may move in being shaded around the middle. */
function Move(props: { times: number; most: number }) {
  const placeOf = (times: number) => 0.5 + (0.47 * times) / props.most;
  const end = () => placeOf(Math.sign(props.times) * Math.min(Math.abs(props.times), props.most));
  return (
    <svg height={HEIGHT} role="img" aria-label={words.figures.course(props.times.toFixed(1))}>
      <rect
        class="allowed"
        x={percentOf(placeOf(-1))}
        width={percentOf(placeOf(1) - placeOf(-1))}
        y={MIDDLE - 8}
        height="16"
        rx="2"
      />
      <line class="axis" x1="50%" x2="50%" y1={MIDDLE - 11} y2={MIDDLE + 11} />
      <line class="course-failed" x1="50%" x2={percentOf(end())} y1={MIDDLE} y2={MIDDLE} />
      <circle class="course-failed" cx={percentOf(end())} cy={MIDDLE} r="4" />
    </svg>
  );
}

/** Tables with more or fewer rows, and the rules of cleaning that make it so. */
export function RowsCard(props: { difference: Difference }) {
  const { columns: heads, ruleColumns } = words.rows;
  const changeOf = ({ before, after }: Table) => after - before;
  const changed = () => props.difference.rows.filter((table) => changeOf(table) !== 0);
  const unchanged = () => props.difference.rows.length - changed().length;
  const recipes = () => changed().find(({ table }) => table === 'recipes');
  const change = () => changeOf(recipes() ?? { table: '', before: 0, after: 0 });
  const most = () => Math.max(1, ...changed().map((table) => Math.abs(changeOf(table))));
  const columns: Column<Table>[] = [
    { head: heads[0] ?? '', kind: 'name', cell: ({ table }) => <code>{table}</code> },
    { head: heads[1] ?? '', kind: 'number', cell: ({ before }) => formatCount(before) },
    {
      head: heads[2] ?? '',
      kind: 'course',
      cell: (table) => <Gain change={changeOf(table)} most={most()} />,
    },
    {
      head: heads[3] ?? '',
      kind: 'number',
      cell: (table) => <strong>{signed(changeOf(table), formatCount)}</strong>,
    },
    { head: heads[4] ?? '', kind: 'number', cell: ({ after }) => formatCount(after) },
  ];
  const ruleColumnsOf: Column<Rule>[] = [
    { head: ruleColumns[0] ?? '', kind: 'wide', cell: ({ rule }) => rule[locale] },
    { head: ruleColumns[1] ?? '', kind: 'number', cell: ({ before }) => formatCount(before) },
    { head: ruleColumns[2] ?? '', kind: 'number', cell: ({ after }) => formatCount(after) },
  ];
  return (
    <Card
      id="rows"
      icon="table"
      eyebrow={words.rows.eyebrow}
      title={words.rows.title(formatCount(Math.abs(change())), Math.sign(change()))}
    >
      <DataTable label={words.rows.eyebrow} columns={columns} rows={changed()} none={words.rows.none} />
      <Show when={changed().length > 0 && unchanged() > 0}>
        <p class="card-foot caption">{words.rows.unchanged(unchanged())}</p>
      </Show>
      <Show when={props.difference.rules.length > 0}>
        <h3 class="card-foot small">{words.rows.rules}</h3>
        <DataTable label={words.rows.rules} columns={ruleColumnsOf} rows={props.difference.rules} />
      </Show>
    </Card>
  );
}

/** A bar for what a table gains or loses, its length by the square root. */
function Gain(props: { change: number; most: number }) {
  const length = () => 0.47 * Math.sqrt(Math.abs(props.change) / props.most);
  return (
    <svg height={HEIGHT} aria-hidden="true">
      <rect
        class={props.change < 0 ? 'course-failed' : 'course-done'}
        x={percentOf(props.change < 0 ? 0.5 - length() : 0.5)}
        width={percentOf(length())}
        y={MIDDLE - 6}
        height="12"
      />
      <line class="axis" x1="50%" x2="50%" y1={MIDDLE - 10} y2={MIDDLE + 10} />
    </svg>
  );
}

/** Which files of the release differ, by what they are for. */
export function FilesCard(props: { files: Difference['files'] }) {
  const { groups, title, of, eyebrow } = words.files;
  const titleOf = ({ differing, total, bytes }: Difference['files']) =>
    title(differing, total, formatBytes(Math.abs(bytes)), Math.sign(bytes));
  const amount = ({ bytes }: Group) => (bytes === 0 ? '0' : signed(bytes, formatBytes));
  return (
    <Card id="files" icon="file-code" eyebrow={eyebrow} title={titleOf(props.files)}>
      <dl class="file-groups small">
        <For each={props.files.groups}>
          {(group) => (
            <div>
              <dt>{groups[group.group]}</dt>
              <dd>{of(group.differing, group.total)}</dd>
              <dd class="tabular">
                <strong>{amount(group)}</strong>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </Card>
  );
}
