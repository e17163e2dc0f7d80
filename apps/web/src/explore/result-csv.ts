import { verbatim, type Translator } from '@mangetamain/analytics/text';
import { csvOf } from '@mangetamain/analytics/exports';
import type { Result, ResultColumn, ResultValue } from './result.ts';

/** All rows that are kept of an answer, as CSV in the style of the language: numbers in full. */
export function resultCsv(
  { columns, rows }: Pick<Result, 'columns' | 'rows'>,
  translator: Translator,
): string {
  return csvOf({
    table: {
      columns: columns.map(({ name, kind }) => ({ key: name, label: verbatim(name), kind: cellKind(kind) })),
      rows: rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, cell(row[name] ?? null)]))),
    },
    translate: translator,
    style: translator.locale,
    notes: [],
  });
}

const cellKind = (kind: ResultColumn['kind']) =>
  kind === 'integer' || kind === 'decimal' ? ('number' as const) : ('text' as const);

const cell = (value: ResultValue) =>
  value === null || typeof value === 'number' ? value : verbatim(String(value));
