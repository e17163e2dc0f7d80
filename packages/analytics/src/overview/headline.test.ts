import { expect, it } from 'vitest';
import { analyses } from '../analyses/registry.ts';
import { overviewKpis, overviewSummaries } from './headline.ts';

it('speaks of analyses that exist, and of key figures that these place at the head of their page', () => {
  const ids = analyses.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...overviewSummaries]));
  const placed = analyses.flatMap(({ id, headline }) =>
    Object.keys(headline.kpis ?? {}).map((name) => `${id}.${name}`),
  );
  expect(placed).toEqual(expect.arrayContaining([...overviewKpis]));
});
