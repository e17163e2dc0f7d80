import type { Analysis, DatasetFacts, QueryEngine } from '@mangetamain/analytics';
import { analyses } from '@mangetamain/analytics/registry';
import { expect, it, vi } from 'vitest';
import { createSubject, counting, useSessions } from './testing/session-subject.ts';
import { rehearse } from './rehearsal.ts';

useSessions();

const dataset: DatasetFacts = {
  datasetId: 'd-1',
  title: 'Test',
  source: 'demo',
  period: ['1999-08-06', '2018-12-04'],
  lineage: [],
};

it('asks what a change of years will ask, word for word, of the last year alone', async () => {
  const rehearsed: string[] = [];
  const values: unknown[] = [];
  const query: QueryEngine['query'] = async (text, given) => {
    rehearsed.push(text);
    values.push(...given);
    return { rows: [] };
  };
  const duration = analyses.find(({ id }) => id === 'trends.duration');
  if (duration === undefined) throw new Error('There is no such analysis.');
  await rehearse(duration, dataset, { query });
  const asked = Object.values(duration.statements({ years: [2002, 2012] }, dataset));
  expect(rehearsed).toEqual(asked.map(({ sql }) => sql.text));
  expect(values).toEqual(expect.arrayContaining([2018]));
  expect(values).not.toContain(1999);
});

it('follows the tables of a page once, and is told to nobody where it fails', async () => {
  const { session } = createSubject();
  const { analysis } = counting();
  const statements = vi.fn<Analysis['statements']>(() => {
    throw new Error('no statement');
  });
  const broken: Analysis = { ...analysis, statements };
  await session.run(analysis, {});
  await session.readyFor(broken);
  await session.readyFor(broken);
  expect(statements).toHaveBeenCalledOnce();
  expect(session.state().status).toBe('ready');
});
