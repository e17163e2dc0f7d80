import type { Figure, FigurePoint } from '../../analysis/figure.ts';
import { itemLinesPlot, type LinePoint } from '../../figures/item-lines.ts';
import { compact, integer, text, year } from '../../text/index.ts';
import { isReliable } from '../reliability.ts';
import type { Diversity, DiversityYear } from './item-trend-diversity.ts';
import type { ItemTrendModel } from './item-trend-model.ts';

/** Distinct items at an equal number of recipes, and beneath it the counts as they are. */
export function diversityFigures({ diversity, kind }: ItemTrendModel): readonly Figure[] {
  if (diversity === null || diversity.years.length < 2) return [];
  const size = integer(diversity.sampleSize);
  const span = { from: year(diversity.years[0]?.year ?? 0), to: year(diversity.years.at(-1)?.year ?? 0) };
  const points = diversity.years.map((each) => pointOf(each, diversity));
  return [
    {
      id: 'rarefied',
      place: 'main',
      title: text('trends.items.diversity.rarefied', { kind, size }),
      description: text('trends.items.description.rarefied', { kind, size, ...span }),
      points,
      plot: (frame) =>
        itemLinesPlot(frame, {
          series: [
            {
              key: 'expected',
              label: frame.translate(text('trends.items.diversity.equal')),
              points: diversity.years.flatMap(rarefied),
            },
          ],
          format: (value) => frame.format(value < 10_000 ? integer(value) : compact(value)),
        }),
    },
    {
      id: 'distinct',
      place: 'main',
      title: text('trends.items.diversity.distinct', { kind }),
      description: text('trends.items.description.distinct', { kind, ...span }),
      points: [],
      plot: (frame) => ({
        ...itemLinesPlot(frame, {
          series: [
            {
              key: 'distinct',
              label: frame.translate(text('trends.items.diversity.asCounted')),
              points: diversity.years.map((each) => ({
                x: each.year,
                y: each.distinct,
                reliable: isReliable(each),
              })),
            },
          ],
          format: (value) => frame.format(value < 10_000 ? integer(value) : compact(value)),
        }),
        height: rawHeight,
      }),
    },
  ];
}

const rawHeight = 200;

function rarefied(each: DiversityYear): LinePoint[] {
  if (each.expected === null || each.interval === null) return [];
  const [low, high] = each.interval;
  return [{ x: each.year, y: each.expected, low, high, reliable: isReliable(each) }];
}

function pointOf(each: DiversityYear, { sampleSize }: Diversity): FigurePoint {
  const equal =
    each.expected === null
      ? []
      : [
          {
            label: text('trends.items.diversity.inRecipes', { size: integer(sampleSize) }),
            value: integer(each.expected),
            slot: 1,
            y: each.expected,
          },
        ];
  return {
    x: each.year,
    heading: text('trends.duration.tip.heading', {
      year: year(each.year),
      recipes: text('trends.recipes', { n: integer(each.recipes), count: each.recipes }),
    }),
    values: [
      ...equal,
      {
        label: text('trends.items.diversity.asCounted'),
        value: integer(each.distinct),
      },
    ],
  };
}
