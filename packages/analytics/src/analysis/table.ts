import type { MessageId } from '../messages/message-id.ts';
import { text, type Text } from '../text/index.ts';
import { listed, type Listed } from './listed.ts';
import type { Dimension } from './figure.ts';
import type { DataTable, TableColumn } from './presentation.ts';

type Cell = number | Text | null | undefined;

/** A column of a table over rows of one kind: its head, and what each row has in it. */
export interface Column<Row> {
  readonly head: TableColumn;
  readonly cell: (row: Row) => Cell;
}

type Label = MessageId | Text;

const labelled = (label: Label): Text => (typeof label === 'string' ? text(label) : label);

export function textColumn<Row>(key: string, label: Label, cell: (row: Row) => Cell): Column<Row> {
  return { head: { key, label: labelled(label), kind: 'text' }, cell };
}

export function yearColumn<Row>(cell: (row: Row) => number): Column<Row> {
  return { head: { key: 'year', label: text('table.year'), kind: 'year' }, cell };
}

/** Numbers shown with so many decimals; the CSV holds the full value. */
export function numberColumn<Row>(
  key: string,
  label: Label,
  digits: number,
  cell: (row: Row) => Cell,
): Column<Row> {
  return { head: { key, label: labelled(label), kind: 'number', digits }, cell };
}

/** p- and q-values: shown as "0.033" or "< 0.001"; the CSV holds the full value. */
export function probabilityColumn<Row>(
  key: string,
  label: Label,
  cell: (row: Row) => number | null | undefined,
): Column<Row> {
  return { head: { key, label: labelled(label), kind: 'probability' }, cell };
}

/** Shares shown as percentages, with one decimal where no other number is given. */
export function percentColumn<Row>(
  key: string,
  label: Label,
  cell: (row: Row) => Cell,
  digits = 1,
): Column<Row> {
  return { head: { key, label: labelled(label), kind: 'percent', digits }, cell };
}

/** What the rows of a table stand for, as places of a figure do. */
export interface RowMarks<Row> {
  readonly dimension: Dimension;
  readonly place: (row: Row) => string | number;
}

/** The table of these rows; a cell that is undefined is empty. */
export function tableOf<Row>(
  rows: readonly Row[],
  columns: Listed<Column<Row>>,
  marks?: RowMarks<Row>,
): DataTable {
  const used = listed(columns);
  return {
    ...(marks && {
      marks: { dimension: marks.dimension, places: rows.map((row) => String(marks.place(row))) },
    }),
    columns: used.map(({ head }) => head),
    rows: rows.map((row) => Object.fromEntries(used.map(({ head, cell }) => [head.key, cell(row) ?? null]))),
  };
}
