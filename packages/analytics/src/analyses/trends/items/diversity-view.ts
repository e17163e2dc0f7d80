import type { FigureDraft, FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { claimedFinding, finding } from '../../../analysis/finding.ts';
import { inBrackets } from '../../../analysis/interval-text.ts';
import type { KeyFigureDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { Finding } from '../../../analysis/presentation.ts';
import { numberColumn } from '../../../analysis/table.ts';
import { itemLinesPlot } from '../../../figures/item-lines.ts';
import type { YearPoint } from '../../../figures/year-lines.ts';
import type { MessageId } from '../../../messages/message-id.ts';
import { decimal, integer, text, year } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { shortCount, slopeFigure, spanOf, yearHeading } from '../texts.ts';
import { yearPoint, yearTable } from '../years.ts';
import type { Diversity, DiversityYear } from './diversity.ts';
import type { ItemTrendModel } from './model.ts';
import { subtitleValues, type View } from './view.ts';

const sizeOf = ({ diversity }: ItemTrendModel) => integer(diversity?.sampleSize ?? 0);

/** How many distinct items each year draws on. */
export const diversityView: View = {
  findings,
  subtitle: (model) =>
    text('trends.items.subtitle.diversity', { ...subtitleValues(model), size: sizeOf(model) }),
  keyFigures: ({ diversity }) => [
    diversity && {
      title: text('common.keyFigures'),
      figures: [
        latestFigure(diversity),
        slopeFigure(text('trends.items.diversity.key.slope'), diversity.claim, diversity.claimYears, 1),
      ],
    },
  ],
  figures,
  caption: (model) =>
    text('trends.items.caption.diversity', {
      size: sizeOf(model),
      threshold: integer(model.thinThreshold),
    }),
  table: ({ diversity }) =>
    yearTable(diversity?.years ?? [], [
      numberColumn('distinct', 'trends.items.diversity.asCounted', 0, ({ distinct }) => distinct),
      numberColumn('expected', 'trends.items.diversity.equal', 1, ({ expected }) => expected),
      numberColumn('low', 'table.meanLow', 1, ({ interval }) => interval?.[0]),
      numberColumn('high', 'table.meanHigh', 1, ({ interval }) => interval?.[1]),
    ]),
};

/** Whether cooks drew on more or fewer items, at an equal number of recipes. */
function findings({ diversity, kind }: ItemTrendModel): Listed<Finding> {
  if (diversity === null) return [finding('trends.items.diversity.thin', { kind }, 'thin')];
  const { claim } = diversity;
  const values = { kind, within: decimal(claim.within ?? 0, 1), bound: claim.within ?? 0 };
  return [claimedFinding('trends.items.diversity', claim, values), rawCounts(diversity, kind)];
}

/** The counts as they are, which follow the number of recipes. */
function rawCounts({ years }: Diversity, kind: ItemTrendModel['kind']): Finding | null {
  const [start, end] = [years[0], years.at(-1)];
  if (start === undefined || end === undefined || start === end) return null;
  return finding('trends.items.diversity.raw', {
    kind,
    ...spanOf(years),
    first: integer(start.distinct),
    last: integer(end.distinct),
    n: integer(start.recipes),
    m: integer(end.recipes),
  });
}

function latestFigure({ years }: Diversity): KeyFigureDraft | null {
  const latest = years.findLast((each) => isReliable(each) && each.expected !== null);
  if (latest === undefined || latest.expected === null || latest.interval === null) return null;
  return {
    label: text('trends.items.diversity.key.latest', { year: year(latest.year) }),
    value: integer(latest.expected),
    detail: inBrackets(latest.interval, integer),
  };
}

const rawHeight = 200;

/** Distinct items at an equal number of recipes, and beneath it the counts as they are. */
function figures({ diversity, kind }: ItemTrendModel): Listed<FigureDraft> {
  if (diversity === null || diversity.years.length < 2) return [];
  const { years, sampleSize } = diversity;
  const size = integer(sampleSize);
  const rarefied = years.flatMap(rarefiedPoint);
  const counted = years.map((each) => yearPoint(each, each.distinct));
  return [
    {
      id: 'rarefied',
      place: 'main',
      title: text('trends.items.diversity.rarefied', { kind, size }),
      description: text('trends.items.description.rarefied', { kind, size, ...spanOf(years) }),
      dimension: { kind: 'year' },
      points: years.map((each) => pointOf(each, diversity)),
      plot: (frame) => countsPlot('trends.items.diversity.equal', rarefied, frame),
    },
    {
      id: 'distinct',
      place: 'main',
      title: text('trends.items.diversity.distinct', { kind }),
      description: text('trends.items.description.distinct', { kind, ...spanOf(years) }),
      dimension: { kind: 'year' },
      points: years.map((each) => ({
        x: each.year,
        heading: yearHeading(each),
        values: [
          {
            label: text('trends.items.diversity.asCounted'),
            value: integer(each.distinct),
            slot: 1,
            y: each.distinct,
          },
        ],
      })),
      plot: (frame) => ({
        ...countsPlot('trends.items.diversity.asCounted', counted, frame),
        height: rawHeight,
      }),
    },
  ];
}

const rarefiedPoint = (each: DiversityYear): readonly YearPoint[] =>
  each.expected === null ? [] : [yearPoint(each, each.expected, each.interval)];

const countsPlot = (name: MessageId, points: readonly YearPoint[], frame: Frame) =>
  itemLinesPlot(frame, {
    series: [{ key: name, label: frame.translate(text(name)), points }],
    format: (value) => frame.format(shortCount(value)),
  });

const pointOf = (each: DiversityYear, { sampleSize }: Diversity): FigurePointDraft => ({
  x: each.year,
  heading: yearHeading(each),
  values: [
    each.expected !== null && {
      label: text('trends.items.diversity.inRecipes', { size: integer(sampleSize) }),
      value: integer(each.expected),
      slot: 1,
      y: each.expected,
    },
    { label: text('trends.items.diversity.asCounted'), value: integer(each.distinct) },
  ],
});
