import { describe, expect, it } from 'vitest';
import { datasetFacts } from '../testing/index.ts';
import { compareWithReference } from './compare.ts';
import { about, exact, measured, printed, series, type Reference } from './reference.ts';

const engine = { query: () => Promise.resolve({ rows: [] }) };
const data = { engine, dataset: datasetFacts() };

const group = (values: Record<string, number | null>): Reference['groups'][number] => ({
  title: 'Volume',
  source: 'a notebook',
  published: [
    exact('rows', 'rows', 100),
    printed('mean', 'mean', 4.66, 2),
    about('items', 'items', 2_415, 0.02),
  ],
  measure: async () => measured(Object.entries(values)),
});

const reference = (values: Record<string, number | null>, mismatch: string | null = null): Reference => ({
  name: 'fake',
  title: 'Fake',
  mismatch: () => mismatch,
  groups: [group(values)],
});

const verdicts = async (values: Record<string, number | null>) => {
  const { figures } = await compareWithReference(reference(values), data);
  return figures.map(({ verdict }) => verdict);
};

describe('comparing with published figures', () => {
  it('agrees within what the publication printed', async () => {
    expect(await verdicts({ rows: 100, mean: 4.6649, items: 2_440 })).toEqual(['agrees', 'agrees', 'agrees']);
  });

  it('differs beyond, and misses what the data do not give', async () => {
    expect(await verdicts({ rows: 99, mean: 4.6654, items: 2_464 })).toEqual([
      'differs',
      'differs',
      'differs',
    ]);
    expect(await verdicts({ rows: null, other: 3, items: 0 })).toEqual(['missing', 'missing', 'differs']);
  });

  it('says where each figure was published and how far it is away', async () => {
    const { figures, mismatch, datasetId } = await compareWithReference(reference({ rows: 90 }), data);
    expect({ mismatch, datasetId }).toEqual({ mismatch: null, datasetId: datasetFacts().datasetId });
    expect(figures[0]).toEqual({
      group: 'Volume',
      source: 'a notebook',
      id: 'rows',
      label: 'rows',
      expected: 100,
      computed: 90,
      difference: -10,
      tolerance: 0,
      verdict: 'differs',
    });
    expect(figures[1]).toMatchObject({ computed: null, difference: null, verdict: 'missing' });
  });

  it('computes nothing on other data, unless forced', async () => {
    const other = reference({ rows: 100 }, 'It is other data.');
    const untouched = {
      ...other,
      groups: [{ ...group({}), measure: () => Promise.reject(new Error('ran')) }],
    };
    expect(await compareWithReference(untouched, data)).toMatchObject({
      mismatch: 'It is other data.',
      figures: [],
    });
    const titles: string[] = [];
    const forced = await compareWithReference(other, data, {
      force: true,
      onGroup: (title) => titles.push(title),
    });
    expect(forced.mismatch).toBe('It is other data.');
    expect(forced.figures).toHaveLength(3);
    expect(titles).toEqual(['Volume']);
  });
});

describe('a series of figures', () => {
  it('has an id and a label for each key', () => {
    expect(series('year', 'recipes', [1999, 2000], [7, 8])).toEqual([
      exact('year.1999', 'recipes, 1999', 7),
      exact('year.2000', 'recipes, 2000', 8),
    ]);
  });
});
