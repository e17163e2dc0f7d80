import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/analysis.ts';
import { createTables, datasetFacts, openNativeEngine, openWasmEngine } from '../../testing/index.ts';
import { useEngine } from '../../testing/use-engine.ts';
import { duration } from './duration/index.ts';
import { volume } from './volume/index.ts';

/** 1,000 recipes, 50 a year, whose yearly mean of minutes is 50 + (year − 1999) mod 10. */
const recipes = Array.from({ length: 1000 }, (_, index) => ({
  submitted: `${1999 + (index % 20)}-06-15`,
  minutes: 30 + (index % 50),
}));
const dataset = datasetFacts({ period: ['1999-01-01', '2018-12-31'] });

describe.each([
  ['duckdb-wasm', openWasmEngine],
  ['native DuckDB', openNativeEngine],
])('on %s', (_, open) => {
  const engine = useEngine(open, () => ({ recipes }));

  const modelOf = async (analysis: Analysis, params = {}) =>
    (await analysis.run(engine, params, dataset)).model;

  it('counts the recipes of each year', async () => {
    const model = await modelOf(volume);
    expect(model).toMatchObject({ recipes: 1000, halfBy: '2008-06-15' });
    expect(model).toHaveProperty('years.length', 20);
    expect(model).toHaveProperty('years.7.recipes', 50);
  });

  it('fits the yearly means as the reference does', async () => {
    const model = await modelOf(duration);
    expect(model).toHaveProperty('years.3.mean', 53);
    expect(model).toHaveProperty('mean.slope', expect.closeTo(0.24812, 6));
    expect(model).toHaveProperty('mean.intercept', expect.closeTo(-443.849624, 5));
    expect(model).toHaveProperty('mean.rSquared', expect.closeTo(0.24812, 6));
    expect(model).toHaveProperty('mean.pValue', expect.closeTo(0.0254053, 7));
  });

  it('takes nearest-rank quantiles and the true median', async () => {
    const small = await open();
    await createTables(small, {
      recipes: [5, 10, 20, 40, 80, 160].map((minutes) => ({ submitted: '2005-03-01', minutes })),
    });
    const of = async (spread: string) => (await duration.run(small, { spread }, dataset)).model;
    // Zero-based ranks floor(5q + 0.5): 0.25 → 1, 0.75 → 4, 0.1 → 1, 0.9 → 5.
    expect(await of('q25q75')).toMatchObject({ years: [{ low: 10, median: 30, high: 80, mean: 52.5 }] });
    expect(await of('q10q90')).toMatchObject({ years: [{ low: 10, high: 160 }] });
    expect(await of('q5q95')).toMatchObject({ years: [{ low: 5, high: 160 }] });
    const { deviation } = Object(await of('q25q75')).years[0];
    expect(deviation).toBeCloseTo(Math.sqrt(3517.5), 9);
    await small.close();
  });

  it('obeys the shared controls', async () => {
    const model = await modelOf(volume, { years: [2003, 2005], minutes: [1, 39] });
    expect(model).toMatchObject({ years: [{ year: 2003 }, { year: 2004 }, { year: 2005 }] });
    const all = await modelOf(volume, { minutes: [30, 30] });
    expect(all).toMatchObject({ recipes: 20 });
  });

  it('says plainly that no recipe fits', async () => {
    for (const analysis of [volume, duration]) {
      const { notice, figures, findings, table } = await analysis.run(
        engine,
        { years: [1990, 1991] },
        dataset,
      );
      expect(notice).toEqual({ message: 'trends.notice.noRecipes' });
      expect([figures, findings, table.rows]).toEqual([[], [], []]);
    }
  });
});
