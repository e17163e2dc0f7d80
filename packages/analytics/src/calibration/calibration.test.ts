import { describe, expect, it } from 'vitest';
import { analyses } from '../analyses/registry.ts';
import { pageIds } from '../analysis/page-ids.ts';
import { headingLevels, type HeadingLevel, type PageLevel } from './headings.ts';
import { levelsDocument } from './levels-document.ts';
import results from './results.json';
import { correlatedSeries, normalDraws } from './series.ts';
import { relatedLevels } from './related-ratings.ts';
import { stepLevels } from './steps.ts';
import { trendLevels } from './trends.ts';

/** 5 %, and what so many runs leave to chance: three standard errors. */
const tolerated = (runs: number) => 0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs);

const headings: readonly HeadingLevel[] = results.headings;
const pages: readonly PageLevel[] = results.pages;

describe('the measured levels', () => {
  it('hold for trends, whatever the correlation of the years, as does the coverage', () => {
    expect(results.trends).toHaveLength(9);
    for (const { serial, coverage } of results.trends) {
      expect(serial).toBeLessThan(tolerated(results.trendRuns));
      expect(coverage).toBeGreaterThan(1 - tolerated(results.trendRuns));
    }
  });

  it('hold for steps, as does the coverage of those found', () => {
    expect(results.steps).toHaveLength(6);
    for (const { false: claimed, found, coverage } of results.steps) {
      expect(claimed).toBeLessThan(tolerated(results.stepRuns));
      expect(coverage).toBeGreaterThan(1 - tolerated(found * results.stepRuns));
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
      expect(runs).toBeGreaterThanOrEqual(80);
      expect(claims / runs).toBeLessThan(tolerated(runs));
    },
  );

  it.each(pages.map((each) => [`${each.page} ${JSON.stringify(each.params)}`, each] as const))(
    'hold for all headings of %s together',
    (_, { claims, runs }) => {
      expect(runs).toBeGreaterThanOrEqual(80);
      expect(claims / runs).toBeLessThan(tolerated(runs));
    },
  );

  it('cover every card and every page', () => {
    expect(new Set(headings.map(({ analysis }) => analysis))).toEqual(new Set(analyses.map(({ id }) => id)));
    expect(new Set(pages.map(({ page }) => page))).toEqual(new Set(pageIds));
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

  it('runs, and counts within bounds', async () => {
    const [level] = trendLevels(20);
    expect(level?.plainPower).toBeGreaterThan(level?.plain ?? 1);
    const [step] = stepLevels(4);
    expect(step?.found).toBeGreaterThanOrEqual(step?.false ?? 1);
    const [, alike] = relatedLevels(20);
    expect(alike?.mean).toBeGreaterThan(alike?.plainMean ?? 1);
    const { headings: cards, pages: together } = await headingLevels(1);
    for (const { claims, runs } of [...cards, ...together]) expect(claims).toBeLessThanOrEqual(runs);
  });
});
