import type { HeadingLevel } from './headings.ts';
import type { TrendLevel } from './trends.ts';

/** What `npm run calibrate` measured: how often something is claimed where there is nothing. */
export interface Calibration {
  readonly trendRuns: number;
  readonly trends: readonly TrendLevel[];
  readonly headings: readonly HeadingLevel[];
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The paragraphs of `docs/methods.md` on levels and coverage. */
export function levelsDocument({ trendRuns, trends, headings }: Calibration): readonly string[] {
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
    '### Headings where dates are drawn by lot',
    'Invented recipes and ratings, their dates shuffled: nothing can depend on the season, the month or the day. How often the heading of a card claims something all the same, over all of its measures together.',
    table(
      ['analysis', 'settings', 'claims', 'of'],
      headings.map(({ analysis, params, claims, runs }) => [
        `\`${analysis}\``,
        Object.entries(params)
          .map(([name, value]) => `${name} ${String(value)}`)
          .join(', ') || 'initial',
        percent(claims / runs),
        runs,
      ]),
    ),
  ];
}
