import type { DatasetFacts, DataTable } from '@mangetamain/analytics';
import { csvOf } from '@mangetamain/analytics/exports';
import { isoDay } from '@mangetamain/analytics/recipes';
import type { Selection } from '@mangetamain/analytics/selection';
import { verbatim, type Text, type Translator } from '@mangetamain/analytics/text';
import { download } from '../export/download.ts';
import { fileName } from '../export/names.ts';
import type { RecipeListState } from './list-state.ts';

const keys = [
  'id',
  'name',
  'minutes',
  'ingredients',
  'held',
  'low',
  'mean',
  'high',
  'ratings',
  'submitted',
] as const;

type ColumnKey = (typeof keys)[number];

/** What is listed, in its order, as a table: numbers in full. */
export function listedTable(
  list: Pick<RecipeListState, 'columns' | 'shown' | 'handOf'> & {
    readonly names: Pick<RecipeListState['names'], 'all'>;
  },
  label: (key: ColumnKey) => Text,
): DataTable {
  const columns = list.columns();
  const names = list.names.all();
  return {
    columns: keys.map((key) => ({
      key,
      label: label(key),
      kind: key === 'name' || key === 'submitted' ? 'text' : 'number',
    })),
    rows: (list.shown() ?? []).map((place) => {
      const id = columns?.ids[place] ?? 0;
      const interval = columns?.intervals[place] ?? null;
      return {
        id,
        name: verbatim(names[place] ?? ''),
        minutes: columns?.minutes[place] ?? null,
        ingredients: columns?.ingredients[place] ?? null,
        held: list.handOf(id)?.held ?? null,
        low: interval?.low ?? null,
        mean: interval?.mean ?? null,
        high: interval?.high ?? null,
        ratings: columns?.ratings[place] ?? null,
        submitted: verbatim(isoDay(columns?.submitted[place] ?? 0)),
      };
    }),
  };
}

/** Hands the table to the browser as a CSV file in the reader's language. */
export function downloadCsv(
  table: DataTable,
  translator: Translator,
  dataset: DatasetFacts,
  selection: Selection,
): void {
  const csv = csvOf({ table, translate: translator, style: translator.locale, notes: [] });
  const content = new Blob([csv], { type: 'text/csv;charset=utf-8' });
  download(content, fileName('recipes', dataset, selection, 'csv'));
}
