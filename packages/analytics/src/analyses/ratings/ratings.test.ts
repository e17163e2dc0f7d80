import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/analysis.ts';
import { datasetFacts, openNativeEngine, openWasmEngine } from '../../testing/index.ts';
import { useEngine } from '../../testing/use-engine.ts';
import { distribution } from './distribution/index.ts';
import { months } from './months/index.ts';
import { seasons } from './seasons/index.ts';
import { trend } from './trend/index.ts';
import { weekdays } from './weekdays/index.ts';
import { weighting } from './weighting/index.ts';

/** The check days of the specification, and one of each kind for the rest. */
const ratings_daily = [
  { date: '2000-01-25', rating: 5, n: 2 },
  { date: '2008-02-29', rating: 4, n: 3 },
  { date: '2010-01-02', rating: 5, n: 4 },
  { date: '2012-11-30', rating: 1, n: 5 },
  { date: '2016-06-05', rating: 5, n: 6 },
  { date: '2018-12-20', rating: 3, n: 7 },
  { date: '2018-12-20', rating: 0, n: 50 },
];

describe.each([
  ['duckdb-wasm', openWasmEngine],
  ['native DuckDB', openNativeEngine],
])('on %s', (_, open) => {
  const engine = useEngine(open, () => ({ ratings_daily }));

  const run = (analysis: Analysis, params = {}) => analysis.run(engine, params, datasetFacts());
  const countsOf = async (analysis: Analysis, params = {}) => {
    const { table } = await run(analysis, params);
    return table.rows.map(({ n }) => n);
  };

  it('counts stars and reviews without one', async () => {
    expect((await run(distribution)).model).toMatchObject({
      counts: [5, 0, 7, 3, 12],
      reviews: 77,
      unrated: { count: 50 },
    });
  });

  it('begins with winter, in which December is, and ends with Sunday', async () => {
    expect(await countsOf(seasons)).toEqual([16, 6, 5]);
    expect(await countsOf(months)).toEqual([6, 3, 6, 5, 7]);
    expect(await countsOf(weekdays)).toEqual([2, 7, 8, 4, 6]);
  });

  it('leaves reviews without a star out of every mean', async () => {
    expect((await run(seasons)).model).toMatchObject({ overall: { n: 27 } });
    expect((await run(trend, { monthRatings: '0' })).model).toMatchObject({ ratings: 27 });
    expect((await run(weighting, { monthRatings: '0' })).model).toMatchObject({ overall: { n: 27 } });
  });

  it('takes the years asked for, both included', async () => {
    expect(await countsOf(months, { years: [2008, 2010] })).toEqual([4, 3]);
    expect((await run(trend, { monthRatings: '0', years: [2016, 2018] })).model).toHaveProperty(
      'months.length',
      2,
    );
  });

  it.each(
    [distribution, seasons, months, weekdays, trend, weighting].map((each) => [each.id, each] as const),
  )('%s says plainly that there are no ratings', async (_id, analysis) => {
    const { notice, findings, kpis } = await run(analysis, { years: [1990, 1991], monthRatings: '0' });
    expect(notice).toEqual(expect.objectContaining({ message: 'ratings.notice.noRatings' }));
    expect([findings, kpis]).toEqual([[], []]);
  });

  it.each([trend, weighting].map((each) => [each.id, each] as const))(
    '%s says that no month is full enough',
    async (_id, analysis) => {
      const { notice } = await run(analysis, { monthRatings: '500' });
      expect(notice).toEqual(expect.objectContaining({ message: 'ratings.notice.noMonth' }));
    },
  );
});
