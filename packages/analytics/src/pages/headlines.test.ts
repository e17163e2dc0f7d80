import { describe, expect, it } from 'vitest';
import { pageIds } from '../analysis/page-ids.ts';
import { analysesOf } from '../analyses/registry.ts';
import { headlinesOf } from './headlines.ts';

it('stand in the places that the analyses ask for', () => {
  const analyses = [
    { id: 'trends.one', headline: { summary: 2, kpis: { peak: 3, total: 1 } } },
    { id: 'trends.two', headline: {} },
    { id: 'trends.three', headline: { summary: 1, kpis: { mean: 2 } } },
  ];
  const { summaries, kpis } = headlinesOf(analyses);
  expect(summaries).toEqual(['trends.three', 'trends.one']);
  expect(kpis.map(({ id }) => id)).toEqual(['trends.one.total', 'trends.three.mean', 'trends.one.peak']);
  expect(kpis[1]?.analysis).toBe('trends.three');
});

describe.each(pageIds)('%s', (page) => {
  const placed = analysesOf(page).map(({ headline }) => headline);

  it('has a key finding and key numbers, each in a place of its own', () => {
    const summaries = placed.flatMap(({ summary }) => summary ?? []);
    const kpis = placed.flatMap((each) => Object.values(each.kpis ?? {}));
    expect(new Set(summaries)).toEqual(new Set([1, 2, 3]));
    expect(new Set(kpis)).toEqual(new Set([1, 2, 3, 4]));
    expect([summaries.length, kpis.length]).toEqual([3, 4]);
  });
});
