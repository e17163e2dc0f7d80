import type { DataTable } from '../../analysis/presentation.ts';
import { text, verbatim } from '../../text/index.ts';
import { itemTable } from '../items/item-table.ts';
import type { ItemModel } from './item-model.ts';

/** Every item screened, clear or not, most used first. */
export function itemComparisonTable({ items, kind }: ItemModel): DataTable {
  return {
    columns: [
      { key: 'item', label: text(itemTable(kind).singular), kind: 'text' },
      { key: 'recipes', label: text('table.recipes'), kind: 'number', digits: 0 },
      { key: 'onWeekdays', label: text('weekend.table.onWeekdays'), kind: 'number', digits: 0 },
      { key: 'onWeekends', label: text('weekend.table.onWeekends'), kind: 'number', digits: 0 },
      { key: 'weekdayShare', label: text('weekend.table.weekdayShare'), kind: 'percent', digits: 2 },
      { key: 'weekendShare', label: text('weekend.table.weekendShare'), kind: 'percent', digits: 2 },
      { key: 'points', label: text('weekend.table.points'), kind: 'number', digits: 2 },
      { key: 'low', label: text('table.meanLow'), kind: 'number', digits: 2 },
      { key: 'high', label: text('table.meanHigh'), kind: 'number', digits: 2 },
      { key: 'ratio', label: text('weekend.items.key.ratio'), kind: 'number', digits: 3 },
      { key: 'ratioLow', label: text('table.meanLow'), kind: 'number', digits: 3 },
      { key: 'ratioHigh', label: text('table.meanHigh'), kind: 'number', digits: 3 },
      { key: 'chiSquare', label: text('weekend.table.chiSquare'), kind: 'number', digits: 2 },
      { key: 'p', label: text('weekend.table.p'), kind: 'number', digits: 4 },
      { key: 'q', label: text('weekend.table.q'), kind: 'number', digits: 4 },
    ],
    rows: items.map((each) => ({
      item: verbatim(each.item),
      recipes: each.recipes,
      onWeekdays: each.onWeekdays,
      onWeekends: each.onWeekends,
      weekdayShare: each.weekdayShare,
      weekendShare: each.weekendShare,
      points: each.difference * 100,
      low: each.differenceInterval[0] * 100,
      high: each.differenceInterval[1] * 100,
      ratio: each.ratio,
      ratioLow: each.ratioInterval?.[0] ?? null,
      ratioHigh: each.ratioInterval?.[1] ?? null,
      chiSquare: each.chiSquare,
      p: each.pValue,
      q: each.qValue,
    })),
  };
}
