import { seriesStyle } from '@mangetamain/theme/plot';
import { defineAnalysis, type Analysis } from '../../analysis/analysis.ts';
import type { FigureDraft } from '../../analysis/figure.ts';
import { finding } from '../../analysis/finding.ts';
import { numberColumn, probabilityColumn, tableOf, textColumn } from '../../analysis/table.ts';
import type { Finding } from '../../analysis/presentation.ts';
import { itemControl } from '../../analyses/items/item-controls.ts';
import { itemTable, type ItemKind } from '../../analyses/items/item-table.ts';
import { intervalRowsPlot } from '../../figures/interval-rows.ts';
import { integer, itemName, probability, text, times } from '../../text/index.ts';
import { leastOwn, modelCompanions, type Companion, type CompanionsModel } from './model.ts';
import { companionQuery, leastRecipes } from './rows.ts';

function heading({ more, less, own }: CompanionsModel): Finding {
  const [first, second] = more;
  if (first !== undefined) {
    const others =
      second === undefined
        ? { others: 'none', second: '' }
        : { others: 'two', second: itemName(second.item) };
    return finding('profile.companions.heading.up', { first: itemName(first.item), ...others }, 'up');
  }
  const [rarest] = less;
  if (rarest !== undefined)
    return finding('profile.companions.heading.down', { first: itemName(rarest.item) }, 'down');
  return own < leastOwn
    ? finding('profile.companions.heading.thin', undefined, 'thin')
    : finding('profile.companions.heading.unclear', undefined, 'unclear');
}

/** Of a logarithm to the base of two: whole steps double. */
const ratioText = (step: number) => times(2 ** step, Number.isInteger(step) && step >= 0 ? 0 : 1);

function companionsFigure({ more, less }: CompanionsModel): FigureDraft | null {
  const rows = [...more, ...less.toReversed()];
  const [first] = rows;
  if (first === undefined) return null;
  return {
    id: 'companions',
    place: 'main',
    description: text('profile.companions.description', {
      count: rows.length,
      first: itemName(first.item),
      ratio: times(first.ratio, 1),
    }),
    points: rows.map((each) => ({
      row: each.item,
      heading: itemName(each.item),
      values: [
        { label: text('profile.companions.table.ratio'), value: times(each.ratio, 1) },
        {
          label: text('common.intervals95'),
          value: text('common.between', {
            low: times(each.interval[0], 1),
            high: times(each.interval[1], 1),
          }),
        },
        { label: text('profile.companions.table.together'), value: integer(each.together) },
        { label: text('weekend.table.q'), value: probability(each.qValue ?? 1) },
      ],
      selects: { control: 'item', value: each.item },
    })),
    plot: (frame) =>
      intervalRowsPlot(frame, {
        rows: rows.map((each) => ({
          key: each.item,
          label: frame.translate(itemName(each.item)),
          estimate: Math.log2(each.ratio),
          interval: [Math.log2(each.interval[0]), Math.log2(each.interval[1])] as const,
          clear: true,
          colour: seriesStyle(frame.theme, each.ratio > 1 ? 1 : 2).colour,
          value: frame.format(times(each.ratio, 1)),
        })),
        format: (step) => frame.format(ratioText(step)),
      }),
  };
}

/** What goes with an item of a kind. */
export const companionsOf = (kind: ItemKind): Analysis =>
  defineAnalysis({
    id: `trends.companions-${kind}`,
    icon: 'layers',
    title: 'profile.companions.title',
    tables: ['recipes', kind, kind === 'ingredients' ? 'recipe_ingredients' : 'recipe_tags'],
    controls: { item: itemControl(kind) },
    query: ({ item }) => companionQuery(kind, item),
    model: (rows) => modelCompanions(rows, kind),
    notice: () => null,
    findings: (model) => [heading(model)],
    subtitle: () => text('profile.companions.subtitle'),
    keyFigures: () => [],
    figures: (model) => [companionsFigure(model)],
    caption: ({ tested }) =>
      text('profile.companions.caption', { count: tested, support: integer(leastRecipes) }),
    table: ({ more, less }) =>
      tableOf<Companion>(
        [...more, ...less],
        [
          textColumn('item', itemTable(kind).singular, ({ item }) => itemName(item)),
          numberColumn('together', 'profile.companions.table.together', 0, ({ together }) => together),
          numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
          numberColumn('ratio', 'profile.companions.table.ratio', 2, ({ ratio }) => ratio),
          numberColumn('low', 'table.meanLow', 2, ({ interval }) => interval[0]),
          numberColumn('high', 'table.meanHigh', 2, ({ interval }) => interval[1]),
          probabilityColumn('q', 'weekend.table.q', ({ qValue }) => qValue),
        ],
      ),
    isAlone: true,
    method: ['profile.companions.method'],
  });
