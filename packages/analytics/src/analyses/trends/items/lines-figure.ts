import type { FigureDraft, FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { itemLinesPlot, type LineSeries } from '../../../figures/item-lines.ts';
import { endsOf, wilsonInterval } from '../../../stats/index.ts';
import { integer, itemName, itemNames, percent, text } from '../../../text/index.ts';
import { spanOf, yearHeading } from '../texts.ts';
import { yearPoint } from '../years.ts';
import type { ItemTrendModel } from './model.ts';
import { shareIn, type ItemSeries, type ItemYear } from './series.ts';

/** The shares of single items by year; null where there is no line to draw. */
export function linesFigure(
  { lines, years, kind, recipes }: ItemTrendModel,
  place: FigureDraft['place'],
): FigureDraft | null {
  if (lines.length === 0 || years.length < 2) return null;
  const [only] = lines;
  return {
    id: 'lines',
    place,
    title: text('trends.items.lines'),
    description: text('trends.items.description.lines', {
      kind,
      names: itemNames(lines),
      ...spanOf(years),
      n: integer(recipes),
    }),
    dimension: {
      kind: 'year',
      ...(only !== undefined && lines.length === 1 && { of: { kind, item: only.item } }),
    },
    points: years.map((each, index) => pointOf(each, index, lines)),
    plot: (frame) =>
      itemLinesPlot(frame, {
        series: lines.map((each) => lineOf(each, years, frame)),
        limit: 1,
        format: (value) => frame.format(percent(value, value < 0.05 && value > 0 ? 1 : 0)),
      }),
  };
}

const pointOf = (each: ItemYear, index: number, lines: readonly ItemSeries[]): FigurePointDraft => ({
  x: each.year,
  heading: yearHeading(each),
  values: lines.map((line, place) => {
    const share = shareIn(line, index, each);
    return { label: itemName(line.item), value: percent(share), slot: place + 1, y: share };
  }),
});

const lineOf = (line: ItemSeries, years: readonly ItemYear[], { translate }: Frame): LineSeries => ({
  key: line.item,
  label: translate(itemName(line.item)),
  points: years.map((each, index) => {
    const interval = wilsonInterval({ successes: line.counts[index] ?? 0, trials: each.recipes });
    return yearPoint(each, shareIn(line, index, each), endsOf(interval));
  }),
});
