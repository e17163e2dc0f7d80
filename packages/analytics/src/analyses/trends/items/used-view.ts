import { finding } from '../../../analysis/finding.ts';
import type { FigureDraft, FigurePointDraft } from '../../../analysis/figure.ts';
import { inBrackets } from '../../../analysis/interval-text.ts';
import type { KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Finding } from '../../../analysis/presentation.ts';
import { numberColumn, percentColumn, tableOf } from '../../../analysis/table.ts';
import { intervalBarsPlot } from '../../../figures/interval-bars.ts';
import { integer, itemName, percent, text } from '../../../text/index.ts';
import { unknownFinding } from './lookup-words.ts';
import { linesFigure } from './lines-figure.ts';
import type { ItemShare, ItemTrendModel } from './model.ts';
import { itemColumn, shareSubtitle, type View } from './view.ts';

/** The most used items over all years. */
export const usedView: View = {
  findings: (model) => [heading(model), unknownFinding(model), leadFinding(model)],
  subtitle: shareSubtitle,
  keyFigures: (model) => [keyFigureGroup(model)],
  figures: (model) => [sharesFigure(model), linesFigure(model, 'rail')],
  caption: ({ support }) => text('trends.items.caption.used', { support: integer(support) }),
  table: (model) =>
    tableOf(
      model.mostUsed,
      [
        itemColumn(model),
        numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
        percentColumn('share', 'trends.items.share', ({ share }) => share, 2),
        percentColumn('low', 'table.meanLow', ({ interval }) => interval[0], 2),
        percentColumn('high', 'table.meanHigh', ({ interval }) => interval[1], 2),
      ],
      { dimension: { kind: model.kind }, place: ({ item }) => item },
    ),
};

function heading({ kind, mostUsed: [most] }: ItemTrendModel): Finding {
  return most === undefined
    ? finding('trends.items.heading.none', { kind }, 'thin')
    : finding('trends.items.heading.used', { item: itemName(most.item), share: percent(most.share, 0) });
}

function leadFinding({ leads, mostUsed: [most] }: ItemTrendModel): Finding | null {
  if (leads === null || most === undefined) return null;
  return finding('trends.items.leads', { item: itemName(most.item), count: leads.years, of: leads.of });
}

const keyFigureGroup = ({ mostUsed, eligible, support }: ItemTrendModel): KeyFigureGroupDraft => ({
  title: text('common.keyFigures'),
  figures: [
    ...mostUsed.slice(0, 3).map(({ item, share, interval }) => ({
      label: itemName(item),
      value: percent(share),
      detail: inBrackets(interval, percent),
    })),
    {
      label: text('trends.items.key.eligible', { support: integer(support) }),
      value: integer(eligible),
    },
  ],
});

function sharesFigure({ kind, mostUsed, recipes }: ItemTrendModel): FigureDraft {
  const [most, least] = [mostUsed[0], mostUsed.at(-1)];
  return {
    id: 'used',
    place: 'main',
    description: text('trends.items.description.used', {
      kind,
      count: integer(mostUsed.length),
      first: itemName(most?.item ?? ''),
      firstShare: percent(most?.share ?? 0),
      last: itemName(least?.item ?? ''),
      lastShare: percent(least?.share ?? 0),
      n: integer(recipes),
    }),
    dimension: { kind },
    points: mostUsed.map(pointOf),
    plot: (frame) =>
      intervalBarsPlot(frame, {
        bars: mostUsed.map(({ item, share, interval }) => ({
          key: item,
          label: frame.translate(itemName(item)),
          length: share,
          interval,
          value: frame.format(percent(share)),
        })),
        slot: 1,
        format: (value) => frame.format(percent(value, 0)),
      }),
  };
}

const pointOf = ({ item, share, interval: [low, high], recipes }: ItemShare): FigurePointDraft => ({
  row: item,
  heading: itemName(item),
  values: [
    { label: text('trends.items.share'), value: percent(share, 2), slot: 1, x: share },
    {
      label: text('trends.interval95'),
      value: text('common.between', { low: percent(low, 2), high: percent(high, 2) }),
    },
    { label: text('table.recipes'), value: integer(recipes) },
  ],
  selects: { control: 'item', value: item },
});
