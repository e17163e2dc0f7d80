import type { DataTable, TableColumn } from '../../analysis/presentation.ts';
import { text, verbatim } from '../../text/index.ts';
import { itemTable } from '../items/item-table.ts';
import type { ItemTrendModel } from './item-trend-model.ts';
import { lifeText } from './item-trend-words.ts';
import { noteOf } from './volume-words.ts';

/** What the chosen view shows, as rows. */
export function itemTrendTable(model: ItemTrendModel): DataTable {
  switch (model.view) {
    case 'used':
      return usedTable(model);
    case 'changes':
      return changesTable(model);
    case 'compare':
      return linesTable(model);
    case 'diversity':
      return diversityTable(model);
  }
}

const itemColumn = ({ kind }: ItemTrendModel): TableColumn => ({
  key: 'item',
  label: text(itemTable(kind).singular),
  kind: 'text',
});

const recipesColumn: TableColumn = {
  key: 'recipes',
  label: text('table.recipes'),
  kind: 'number',
  digits: 0,
};
const yearColumn: TableColumn = { key: 'year', label: text('table.year'), kind: 'year' };
const noteColumn: TableColumn = { key: 'note', label: text('table.note'), kind: 'text' };
const lowColumn = (kind: 'percent' | 'number', digits: number): TableColumn => ({
  key: 'low',
  label: text('table.meanLow'),
  kind,
  digits,
});
const highColumn = (kind: 'percent' | 'number', digits: number): TableColumn => ({
  key: 'high',
  label: text('table.meanHigh'),
  kind,
  digits,
});

function usedTable(model: ItemTrendModel): DataTable {
  return {
    columns: [
      itemColumn(model),
      recipesColumn,
      { key: 'share', label: text('trends.items.share'), kind: 'percent', digits: 2 },
      lowColumn('percent', 2),
      highColumn('percent', 2),
    ],
    rows: model.mostUsed.map(({ item, recipes, share, interval: [low, high] }) => ({
      item: verbatim(item),
      recipes,
      share,
      low,
      high,
    })),
  };
}

function changesTable(model: ItemTrendModel): DataTable {
  const { changes } = model;
  const shown = changes === null ? [] : [...changes.rising, ...changes.falling];
  return {
    columns: [
      itemColumn(model),
      recipesColumn,
      { key: 'effect', label: text('trends.items.change'), kind: 'percent', digits: 3 },
      lowColumn('percent', 3),
      highColumn('percent', 3),
      { key: 'first', label: text('trends.items.table.first'), kind: 'percent', digits: 2 },
      { key: 'last', label: text('trends.items.table.last'), kind: 'percent', digits: 2 },
      { key: 'p', label: text('trends.items.table.p'), kind: 'number', digits: 4 },
      { key: 'q', label: text('trends.items.table.q'), kind: 'number', digits: 4 },
      noteColumn,
    ],
    rows: shown.map((each) => ({
      item: verbatim(each.item),
      recipes: each.recipes,
      effect: each.effect,
      low: each.interval[0],
      high: each.interval[1],
      first: each.first,
      last: each.last,
      p: each.pValue,
      q: each.qValue,
      note: lifeText(each),
    })),
  };
}

function linesTable(model: ItemTrendModel): DataTable {
  const { lines, years } = model;
  return {
    columns: [
      yearColumn,
      recipesColumn,
      ...lines.map(({ item }, index): TableColumn => ({
        key: `item${index}`,
        label: verbatim(item),
        kind: 'percent',
        digits: 2,
      })),
      noteColumn,
    ],
    rows: years.map((each, at) => ({
      year: each.year,
      recipes: each.recipes,
      ...Object.fromEntries(
        lines.map(({ counts }, index) => [
          `item${index}`,
          each.recipes === 0 ? null : (counts[at] ?? 0) / each.recipes,
        ]),
      ),
      note: noteOf(each),
    })),
  };
}

function diversityTable({ diversity }: ItemTrendModel): DataTable {
  return {
    columns: [
      yearColumn,
      recipesColumn,
      { key: 'distinct', label: text('trends.items.diversity.asCounted'), kind: 'number', digits: 0 },
      { key: 'expected', label: text('trends.items.diversity.equal'), kind: 'number', digits: 1 },
      lowColumn('number', 1),
      highColumn('number', 1),
      noteColumn,
    ],
    rows: (diversity?.years ?? []).map((each) => ({
      year: each.year,
      recipes: each.recipes,
      distinct: each.distinct,
      expected: each.expected,
      low: each.interval?.[0] ?? null,
      high: each.interval?.[1] ?? null,
      note: noteOf(each),
    })),
  };
}
