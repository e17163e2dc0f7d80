import type { Analysis, Figure, Presentation } from '@mangetamain/analytics';
import { choice, defineAnalysis, range, select, sql, toggle, yearRange } from '@mangetamain/analytics';
import type { Manifest } from '@mangetamain/analytics/dataset';
import { decimal, integer, text, verbatim, year } from '@mangetamain/analytics/text';
import { barY, dot } from '@observablehq/plot';

const rows = [
  { year: 2001, recipes: 10 },
  { year: 2002, recipes: 30 },
  { year: 2003, recipes: 20 },
];

const figure: Figure = {
  id: 'bars',
  place: 'main',
  description: verbatim('Ten, thirty, twenty.'),
  points: rows.map((row) => ({
    x: row.year,
    heading: verbatim(String(row.year)),
    values: [{ label: verbatim('Recipes'), value: verbatim(String(row.recipes)), slot: 1, y: row.recipes }],
  })),
  plot: ({ width, theme }) => ({
    width,
    height: 200,
    x: { type: 'band' },
    marks: [
      barY(rows, { x: 'year', y: 'recipes', fill: theme.accent }),
      dot(rows, { x: 'year', y: 'recipes' }),
    ],
  }),
};

const railFigure: Figure = { ...figure, id: 'rail', place: 'rail', title: verbatim('So far'), points: [] };

/** A small analysis with one control of most kinds. */
export const sample: Analysis = defineAnalysis({
  id: 'trends.sample',
  icon: 'timer',
  title: 'control.minutes',
  headline: { summary: 1, kpis: { total: 1 } },
  tables: ['recipes'],
  controls: {
    years: yearRange(),
    minutes: range('control.minutes', { minimum: 1, maximum: 180, shared: true }),
    values: toggle('control.values', { initial: true }),
    scale: choice('control.scale', [
      ['linear', 'control.scale.linear'],
      ['log', 'control.scale.log'],
    ]),
  },
  query: ({ minutes }) => ({
    years: select(
      { year: 'number', recipes: 'number' },
      sql`SELECT year, n AS recipes FROM recipes WHERE minutes <= ${minutes[1]} AND name <> ${"it's"}`,
    ),
  }),
  model: ({ years }) => ({ years }),
  notice: ({ years }) => (years.length === 0 ? verbatim('Nothing fits.') : null),
  findings: () => [
    { text: verbatim('The first finding'), verdict: 'up' },
    { text: verbatim('The second finding'), verdict: 'down' },
  ],
  summary: () => verbatim('The summary.'),
  subtitle: () => verbatim('n = 60'),
  kpis: () => [
    {
      id: 'trends.sample.total',
      label: verbatim('Total'),
      value: text('common.number', { value: integer(60) }),
      context: verbatim('in all'),
    },
  ],
  keyFigures: () => [
    {
      title: verbatim('Key'),
      figures: [{ label: verbatim('Mean'), value: text('common.number', { value: decimal(20, 1) }) }],
    },
    {
      title: verbatim('How sure?'),
      folded: true,
      figures: [
        { label: verbatim('All together'), value: verbatim('clear'), detail: verbatim('p = 0.002') },
        { label: verbatim('Each by itself'), value: verbatim('uncertain') },
      ],
    },
  ],
  figures: () => [figure, railFigure],
  caption: () => verbatim('The caption.'),
  table: ({ years }) => ({
    marks: { dimension: { kind: 'year' }, places: years.map((row) => String(row.year)) },
    columns: [
      { key: 'year', label: verbatim('Year'), kind: 'year' },
      { key: 'recipes', label: verbatim('Recipes'), kind: 'number' },
      { key: 'note', label: verbatim('Note, "quoted"'), kind: 'text' },
    ],
    rows: years.map((row) => ({
      ...row,
      note: row.year === 2002 ? text('common.number', { value: year(2002) }) : null,
    })),
  }),
  method: ['control.years'],
});

/** Runs the sample analysis on its own rows. */
export function sampleResult(
  given: readonly { year: number; recipes: number }[] = rows,
): Promise<Presentation> {
  const engine = { query: () => Promise.resolve({ rows: given }) };
  return sample.run(engine, {}, facts);
}

/** The dataset of the sample. */
export const facts: Manifest = {
  schemaVersion: 1,
  datasetId: 'd-0123456789abcdef',
  title: 'Food.com',
  source: 'import',
  createdAt: '2026-01-02T03:04:05.000Z',
  period: ['1999-08-06', '2018-12-04'],
  lineage: [{ table: 'recipes', step: 'raw', rows: 60, rule: 'all' }],
  files: [],
};
