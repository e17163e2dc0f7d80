import { seriesStyle } from '@mangetamain/theme/plot';
import type { Figure, FigurePoint, Frame } from '../../analysis/figure.ts';
import { intervalRowsPlot } from '../../figures/interval-rows.ts';
import { itemLinesPlot, type LineSeries } from '../../figures/item-lines.ts';
import { wilsonInterval } from '../../stats/index.ts';
import { integer, percent, signed, text, verbatim, year } from '../../text/index.ts';
import { isReliable } from '../reliability.ts';
import { diversityFigures } from './item-diversity-figures.ts';
import { mostUsedFigure } from './item-shares-figure.ts';
import type { ItemSeries } from './item-series.ts';
import type { ItemChange } from './item-trend-changes.ts';
import type { ItemTrendModel } from './item-trend-model.ts';
import { effectIntervalText, effectText, lifeText } from './item-trend-words.ts';

/** The figures of the chosen view. */
export function itemTrendFigures(model: ItemTrendModel): readonly Figure[] {
  switch (model.view) {
    case 'used':
      return [mostUsedFigure(model), ...linesFigures(model, 'rail')];
    case 'changes':
      return [...changesFigures(model), ...linesFigures(model, 'rail')];
    case 'compare':
      return linesFigures(model, 'main');
    case 'diversity':
      return diversityFigures(model);
  }
}

const risingSlot = 1;
const fallingSlot = 2;

/** Both sides on one axis, so that a rise and a fall of one size look it. */
function changesFigures(model: ItemTrendModel): readonly Figure[] {
  const { changes, kind } = model;
  if (changes === null) return [];
  const rows = [...changes.rising, ...changes.falling];
  if (rows.length === 0) return [];
  return [
    {
      id: 'changes',
      place: 'main',
      title: text(model.measure === 'model' ? 'trends.items.figure.model' : 'trends.items.figure.endpoints', {
        from: year(changes.from.year),
        to: year(changes.to.year),
      }),
      description: text('trends.items.description.changes', {
        kind,
        rising: integer(changes.rising.length),
        falling: integer(changes.falling.length),
        up: sideText(changes.rising[0], model),
        down: sideText(changes.falling[0], model),
        tested: integer(changes.tested),
      }),
      points: rows.map((each) => changePoint(each, slotOf(each), model)),
      plot: (frame) => changesPlot(rows, model, frame),
    },
  ];
}

const slotOf = ({ effect }: ItemChange) => (effect > 0 ? risingSlot : fallingSlot);

const sideText = (first: ItemChange | undefined, model: ItemTrendModel) =>
  first === undefined
    ? text('trends.items.nothing')
    : text('trends.items.itemEffect', { item: first.item, effect: effectText(first, model) });

function changePoint(each: ItemChange, slot: number, model: ItemTrendModel): FigurePoint {
  const life = lifeText(each);
  const { from, to } = model.changes ?? {};
  return {
    row: each.item,
    heading: verbatim(each.item),
    values: [
      { label: text('trends.items.change'), value: effectText(each, model), slot },
      { label: text('trends.items.interval95'), value: effectIntervalText(each, model) },
      {
        label: text('trends.items.key.fromTo', { from: year(from?.year ?? 0), to: year(to?.year ?? 0) }),
        value: text('trends.items.arrow', { first: percent(each.first), last: percent(each.last) }),
      },
      { label: text('table.recipes'), value: integer(each.recipes) },
      ...(life === null ? [] : [{ label: text('table.note'), value: life }]),
    ],
    selects: { control: 'item', value: each.item },
  };
}

function changesPlot(items: readonly ItemChange[], model: ItemTrendModel, frame: Frame) {
  const rows = items.map((each) => ({
    key: each.item,
    label: each.jump === null ? each.item : `${each.item} ‡`,
    estimate: each.effect,
    interval: each.interval,
    clear: each.clear,
    colour: seriesStyle(frame.theme, slotOf(each)).colour,
    value: frame.translate(
      text('trends.items.arrow', { first: percent(each.first), last: percent(each.last) }),
    ),
  }));
  return intervalRowsPlot(frame, {
    rows,
    reference: 0,
    format: (value) => frame.format(signed(value * 100, model.measure === 'model' ? 1 : 0)),
  });
}

function linesFigures(model: ItemTrendModel, place: Figure['place']): readonly Figure[] {
  const { lines, years, kind, recipes } = model;
  if (lines.length === 0 || years.length < 2) return [];
  const series = lines.map((each) => lineOf(each, model));
  return [
    {
      id: 'lines',
      place,
      title: text('trends.items.lines'),
      description: text('trends.items.description.lines', {
        kind,
        names: lines.map(({ item }) => item).join(', '),
        from: year(years[0]?.year ?? 0),
        to: year(years.at(-1)?.year ?? 0),
        n: integer(recipes),
      }),
      points: years.map((each, index) => ({
        x: each.year,
        heading: text('trends.duration.tip.heading', {
          year: year(each.year),
          recipes: text('trends.recipes', { n: integer(each.recipes), count: each.recipes }),
        }),
        values: series.map(({ label, points }, slot) => ({
          label: verbatim(label),
          value: percent(points[index]?.y ?? 0),
          slot: slot + 1,
          y: points[index]?.y ?? 0,
        })),
      })),
      plot: (frame) =>
        itemLinesPlot(frame, {
          series,
          limit: 1,
          format: (value) => frame.format(percent(value, value < 0.05 && value > 0 ? 1 : 0)),
        }),
    },
  ];
}

function lineOf({ item, counts }: ItemSeries, { years }: ItemTrendModel): LineSeries {
  const points = years.flatMap((each, index) => {
    const successes = counts[index] ?? 0;
    const interval = wilsonInterval({ successes, trials: each.recipes });
    return interval === null
      ? []
      : [
          {
            x: each.year,
            y: successes / each.recipes,
            low: interval.low,
            high: interval.high,
            reliable: isReliable(each),
          },
        ];
  });
  return { key: item, label: item, points };
}
