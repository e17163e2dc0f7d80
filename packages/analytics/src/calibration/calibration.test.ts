import { describe, expect, it } from 'vitest';
import { analyses } from '../analyses/registry.ts';
import { seededRandom } from '../stats/index.ts';
import { headingLevels, type HeadingLevel } from './headings.ts';
import { levelsDocument } from './levels-document.ts';
import results from './results.json';
import { correlatedSeries, normalDraws, shuffled } from './series.ts';
import { relatedLevels } from './related-ratings.ts';
import { trendLevels } from './trends.ts';

/** 5 %, and what so many runs leave to chance: three standard errors. */
const tolerated = (runs: number) => 0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs);

const headings: readonly HeadingLevel[] = results.headings;

describe('the measured levels', () => {
  it('hold for trends, whatever the correlation of the years, as does the coverage', () => {
    expect(results.trends).toHaveLength(9);
    for (const { serial, coverage } of results.trends) {
      expect(serial).toBeLessThan(tolerated(results.trendRuns));
      expect(coverage).toBeGreaterThan(1 - tolerated(results.trendRuns));
    }
  });

  it('hold for ratings of one reader or one recipe, whatever their correlation', () => {
    expect(results.related).toHaveLength(6);
    for (const { mean, weekend, month, monthsDiffer } of results.related) {
      for (const coverage of [mean, weekend, month])
        expect(coverage).toBeGreaterThan(1 - tolerated(results.relatedRuns));
      expect(monthsDiffer).toBeLessThan(tolerated(results.relatedRuns));
    }
  });

  it.each(headings.map((each) => [`${each.analysis} ${JSON.stringify(each.params)}`, each] as const))(
    'hold for the heading of %s',
    (_, { claims, runs }) => {
      expect(runs).toBeGreaterThanOrEqual(600);
      expect(claims / runs).toBeLessThan(tolerated(runs));
    },
  );

  it('cover every card that speaks of dates', () => {
    const covered = new Set(results.headings.map(({ analysis }) => analysis));
    const dated = analyses.filter(({ page, id }) => page !== 'trends' && !id.endsWith('.volume'));
    expect(covered).toEqual(new Set(dated.map(({ id }) => id)));
  });

  it('are what the methods say', () => {
    const document = levelsDocument(results).join('\n');
    expect(document).toContain('| years | correlation |');
    expect(document).not.toMatch(/NaN|undefined/u);
  });
});

describe('what they are measured with', () => {
  it('has the correlation and the spread that it says', () => {
    const series = correlatedSeries(20_000, 0.6, normalDraws(3));
    const products = series.slice(1).map((value, index) => value * (series[index] ?? 0));
    const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(mean(series.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(mean(products)).toBeCloseTo(0.6, 1);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const order = shuffled(items, seededRandom(7));
    expect(order).not.toEqual(items);
    expect(order.toSorted((a, b) => a - b)).toEqual(items);
  });

  it('runs, and counts within bounds', async () => {
    const [level] = trendLevels(20);
    expect(level?.plainPower).toBeGreaterThan(level?.plain ?? 1);
    const [, alike] = relatedLevels(20);
    expect(alike?.mean).toBeGreaterThan(alike?.plainMean ?? 1);
    for (const { claims, runs } of await headingLevels(1)) expect(claims).toBeLessThanOrEqual(runs);
  });
});
