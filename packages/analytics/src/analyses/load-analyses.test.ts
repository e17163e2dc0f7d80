import { expect, it } from 'vitest';
import { pages } from '../pages/pages.ts';
import { loadAnalyses } from './load-analyses.ts';
import { analyses, analysesOf } from './registry.ts';

it.each(pages.map(({ id }) => id))('loads of %s what the full registry holds of it', async (page) => {
  const loaded = await loadAnalyses(page);
  expect(loaded).toEqual(analysesOf(page));
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.every((analysis) => analysis.page === page)).toBe(true);
});

it('leaves no analysis out', async () => {
  const loaded = await Promise.all(pages.map(({ id }) => loadAnalyses(id)));
  expect(loaded.flat()).toEqual(analyses);
});

it('names each analysis once', () => {
  const ids = analyses.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
