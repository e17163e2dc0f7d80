import { verbatim } from '@mangetamain/analytics/text';
import { expect, it } from 'vitest';
import { DataError } from '../engine/errors.ts';
import { runIn } from '../testing/runs.ts';
import { sample, sampleResult } from '../testing/analysis.ts';
import { leadersOf, pageKpis, pageSummaries, repeatedFailures } from './page-results.ts';
import { barRects, linePoints } from './spark-shapes.ts';

it('runs what the head of the page speaks of', () => {
  expect([...leadersOf([sample, { ...sample, id: 'trends.else', headline: {} }])]).toEqual(['trends.sample']);
});

it('keeps a place for a KPI on its way, and none for one that nobody computes', () => {
  expect(pageKpis([runIn({ status: 'running', last: null })])).toEqual([null]);
  expect(pageKpis([runIn({ status: 'failed', last: null, error: 'no' })])).toEqual([]);
});

it('gathers KPIs and summaries of what has answered', async () => {
  const runs = [runIn({ status: 'ready', last: await sampleResult() })];
  expect(pageKpis(runs).map((kpi) => kpi?.id)).toEqual(['trends.sample.total']);
  expect(pageSummaries(runs)).toEqual([verbatim('The summary.')]);
});

it('lets one card tell what several failed for, and each its own failure', () => {
  const failedOf = (error: unknown) => runIn({ status: 'failed', last: null, error });
  const offline = (table: 'recipes' | 'tags') => new DataError('offline', { missing: [table], reason: '' });
  const refused = new DataError('query_failed', { statement: '', reason: '' });
  const first = failedOf(offline('recipes'));
  const second = failedOf(offline('tags'));
  const others = [refused, refused, new Error('no'), new Error('no')].map(failedOf);
  expect([...repeatedFailures([first, ...others, second])]).toEqual([second]);
});

it('draws small charts within their box', () => {
  const box = { width: 80, height: 30 };
  const bars = barRects([0, 5, 10], box);
  expect(bars.at(-1)).toMatchObject({ y: 0, height: 30 });
  expect(bars.every(({ x, width }) => x >= 0 && x + width <= box.width)).toBe(true);
  const points = linePoints([3, 1, 2], { ...box, inset: 4 });
  expect(points.map(({ y }) => y)).toEqual([4, 26, 15]);
  expect(linePoints([7, 7], { ...box, inset: 4 }).every(({ y }) => Number.isFinite(y))).toBe(true);
});
