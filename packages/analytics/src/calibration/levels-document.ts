import type { Params } from '../analysis/index.ts';
import type { HeadingLevel, PageLevel } from './headings.ts';
import type { RelatedLevel } from './related-ratings.ts';
import type { StepLevel } from './steps.ts';
import type { TrendLevel } from './trends.ts';

/** What `npm run calibrate` measured: how often something is claimed where there is nothing. */
export interface Calibration {
  readonly trendRuns: number;
  readonly trends: readonly TrendLevel[];
  readonly stepRuns: number;
  readonly steps: readonly StepLevel[];
  readonly relatedRuns: number;
  readonly related: readonly RelatedLevel[];
  readonly headings: readonly HeadingLevel[];
  readonly pages: readonly PageLevel[];
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** What so many runs leave to chance of a share of 5 %. */
const chance = (runs: number) =>
  `So many runs leave ${(100 * 1.96 * Math.sqrt((0.05 * 0.95) / runs)).toFixed(1)} points to chance, either way.`;

const settings = (params: Params) =>
  Object.entries(params)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ') || 'initial';

/** The paragraphs of `docs/methods.md` on levels and coverage. */
export function levelsDocument(measured: Calibration): readonly string[] {
  const { trendRuns, trends, stepRuns, steps, relatedRuns, related, headings, pages } = measured;
  return [
    '## Levels and coverage',
    'Measured by `npm run calibrate`: how often something is claimed where there is nothing to claim, which should be in at most 5 % of cases, and how often a 95 % interval holds the truth.',
    '### Trends of years that resemble their neighbours',
    `${trendRuns} series a row, of years with the correlation given, weighted as the real years are. “Plain” is weighted least squares as usual, “ours” the interval that the pages use. Power: a change of 3.5 standard deviations over all years is found. The price of the level is power in short series without autocorrelation.`,
    table(
      [
        'years',
        'correlation',
        'false, plain',
        'false, ours',
        'power, plain',
        'power, ours',
        'coverage, ours',
      ],
      trends.map((each) => [
        each.years,
        each.correlation,
        percent(each.plain),
        percent(each.serial),
        percent(each.plainPower),
        percent(each.serialPower),
        percent(each.coverage),
      ]),
    ),
    '### Steps of months that resemble their neighbours',
    `${stepRuns} series a row, of months with the correlation given, weighted as the real months are. How often a step is found where there is none, how often one of twice the scatter of the months is found within three months of its place, and how often the interval of a step so found holds its true size. Coverage is counted among the steps found, so that the fewer they are the more is left to chance: 2 to 4 points, either way.`,
    table(
      ['months', 'correlation', 'false', 'found', 'coverage'],
      steps.map((each) => [
        each.months,
        each.correlation,
        percent(each.false),
        percent(each.found),
        percent(each.coverage),
      ]),
    ),
    '### Ratings that resemble each other',
    `${relatedRuns} samples a row in which nothing differs, of readers who rate from once to very often, each with a month and weekends of their own, and of recipes rated from once to often. Intraclass correlations as given. “Plain” takes ratings as independent, “ours” are the two-way intervals that the pages use: of the mean of all, of weekends less weekdays, of a month against all others. The last column is how often the test over all twelve months finds a difference. ${chance(relatedRuns)}`,
    table(
      [
        'readers',
        'ratings',
        'by reader',
        'by recipe',
        'mean, plain',
        'mean, ours',
        'weekend, plain',
        'weekend, ours',
        'month, ours',
        'months differ',
      ],
      related.map((each) => [
        each.readers,
        each.ratings,
        each.byReader,
        each.byRecipe,
        percent(each.plainMean),
        percent(each.mean),
        percent(each.plainWeekend),
        percent(each.weekend),
        percent(each.month),
        percent(each.monthsDiffer),
      ]),
    ),
    '### Headings where dates are drawn by lot',
    `Invented recipes and ratings, each with a day drawn by lot: nothing can depend on the year, the season, the month or the day. How often any heading of a page claims something all the same, and how often the heading of each card does, over all of its measures together. The cards of a page share the 5 %, so that each alone stays far below it. ${chance(headings[0]?.runs ?? 0)}`,
    table(
      ['page', 'settings', 'claims anything', 'of'],
      pages.map(({ page, params, claims, runs }) => [page, settings(params), percent(claims / runs), runs]),
    ),
    table(
      ['analysis', 'settings', 'claims', 'of'],
      headings.map(({ analysis, params, claims, runs }) => [
        `\`${analysis}\``,
        settings(params),
        percent(claims / runs),
        runs,
      ]),
    ),
  ];
}
