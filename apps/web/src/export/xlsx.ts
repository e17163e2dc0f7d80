import type { DataTable, TableColumn } from '@mangetamain/analytics';
import { isNumeric } from '@mangetamain/analytics/drawing';
import type { Text } from '@mangetamain/analytics/text';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/universal';

interface Workbook {
  readonly table: DataTable;
  readonly translate: (text: Text) => string;
  /** Names of the two sheets. */
  readonly sheets: { readonly table: string; readonly notes: string };
  /** What the table is of, a line each. */
  readonly notes: readonly string[];
}

const header = (words: string): Cell => ({ value: words, fontWeight: 'bold', wrap: true });

/** How spreadsheets show a number; the cell holds all of it. */
function formatOf({ kind, digits }: TableColumn): string {
  const places = digits === undefined || digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  return kind === 'year' ? '0' : `#,##0${places}`;
}

/**
 * A workbook of two sheets: the rows, numbers as numbers and texts as texts, which no program computes; and what they
 * are of.
 */
export function xlsxOf({ table, translate, sheets, notes }: Workbook): Promise<Blob> {
  const rows: SheetData = table.rows.map((row) =>
    table.columns.map((column): Cell => {
      const value = row[column.key] ?? null;
      if (value === null) return null;
      if (typeof value !== 'number') return { value: translate(value), type: String };
      return Number.isFinite(value) ? { value, type: Number, format: formatOf(column) } : null;
    }),
  );
  return writeXlsxFile([
    {
      sheet: sheets.table,
      stickyRowsCount: 1,
      columns: table.columns.map((column) => ({ width: isNumeric(column) ? 14 : 28 })),
      data: [table.columns.map(({ label }) => header(translate(label))), ...rows],
    },
    {
      sheet: sheets.notes,
      columns: [{ width: 100 }],
      data: notes.map((note) => [{ value: note, type: String, wrap: true }]),
    },
  ]).toBlob();
}
