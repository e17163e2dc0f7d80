import type { DataTable, TableColumn } from '@mangetamain/analytics';
import { cellText, isNumeric } from '@mangetamain/analytics/drawing';
import { conditionsAt } from '@mangetamain/analytics/selection';
import type { Text } from '@mangetamain/analytics/text';
import { createSignal, For, Show } from 'solid-js';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { walk } from '../figure/walk.ts';
import { TableMenu } from './table-menu.tsx';

type TableRow = DataTable['rows'][number];

interface TableRowsProps {
  readonly table: DataTable;
  /** Those shown, in their order. */
  readonly rows: readonly TableRow[];
}

/**
 * The rows of a table, each a mark: what can be done with it opens by a click or touch anywhere in it, or by Enter on its
 * name. One of the names is a stop of the Tab key, the arrow keys lead from row to row.
 */
export function TableRows(props: TableRowsProps) {
  const { t, ui } = useText();
  const [current, setCurrent] = createSignal(0);
  const [open, setOpen] = createSignal<TableRow | null>(null);
  let body: HTMLTableSectionElement | undefined;

  const names = () => [...(body?.querySelectorAll<HTMLElement>('.row-mark') ?? [])];
  const stop = () => Math.min(current(), props.rows.length - 1);
  const move = (event: KeyboardEvent) => {
    const next = walk(event.key, stop(), props.rows.length, true);
    if (open() !== null || next === undefined || next === null) return;
    event.preventDefault();
    setCurrent(next);
    names()[next]?.focus();
  };
  const conditions = (row: TableRow) => {
    const { marks, rows } = props.table;
    const place = marks?.places[rows.indexOf(row)];
    return marks === undefined || place === undefined ? [] : conditionsAt(marks, { row: place });
  };
  const close = (back: boolean) => {
    setOpen(null);
    if (back) names()[stop()]?.focus();
  };
  const written = (row: TableRow, column: TableColumn) => {
    const said = cellText(row[column.key], column);
    return said === null ? null : t(said);
  };
  /** The row in words: what is copied. */
  const spoken = (row: TableRow) =>
    props.table.columns
      .flatMap((column) => {
        const value = written(row, column);
        return value === null ? [] : [ui('chart.tipValue', { label: t(column.label), value })];
      })
      .join('; ');

  return (
    <tbody ref={(element) => (body = element)} onKeyDown={move}>
      <For each={props.rows}>
        {(row, index) => (
          <tr
            class="hoverable marked-row"
            onClick={() => {
              // Whoever marks text to copy it ends with a click as well.
              if (window.getSelection()?.isCollapsed === false) return;
              setCurrent(index());
              setOpen(row);
            }}
          >
            <For each={props.table.columns}>
              {(column, at) =>
                at() === 0 ? (
                  <th scope="row" class={alignment(column)}>
                    <button
                      type="button"
                      class="row-mark"
                      aria-haspopup="menu"
                      aria-expanded={open() === row}
                      tabindex={index() === stop() ? 0 : -1}
                      onFocus={() => setCurrent(index())}
                    >
                      <Cell column={column} value={row[column.key]} />
                    </button>
                    <Show when={open() === row}>
                      <TableMenu
                        label={written(row, column) ?? ''}
                        spoken={spoken(row)}
                        conditions={conditions(row)}
                        onClose={close}
                      />
                    </Show>
                  </th>
                ) : (
                  <td class={alignment(column)}>
                    <Cell column={column} value={row[column.key]} />
                  </td>
                )
              }
            </For>
          </tr>
        )}
      </For>
    </tbody>
  );
}

/** On which side the cells of a column stand. */
export const alignment = (column: TableColumn) => (isNumeric(column) ? 'data-number' : undefined);

function Cell(props: { column: TableColumn; value: number | Text | null | undefined }) {
  const { ui } = useText();
  return (
    <Show
      when={cellText(props.value, props.column)}
      fallback={<span aria-label={ui('card.table.empty')}>–</span>}
    >
      {(text) => <RichText text={text()} />}
    </Show>
  );
}
