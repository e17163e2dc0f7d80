import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { verbatim } from '@mangetamain/analytics/text';
import type { DatasetFacts } from '@mangetamain/analytics';
import { browserStore } from '../state/local-store.ts';
import { facts } from '../testing/analysis.ts';
import { fakeUrl } from '../testing/render.tsx';
import { createAtHand } from './at-hand-state.ts';
import { createDatasetChanges } from './dataset-changes.ts';
import { listedTable } from './download-list.ts';
import { createListAddress } from './list-address.ts';
import { placeIn, ratingWindow } from './rating-axis.ts';
import { walked } from './walk-rows.ts';

describe('walking the rows', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 8],
    ['PageUp', 3, 0],
    ['Home', 3, 0],
    ['End', 3, 9],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(walked(key, from, { count: 10, page: 5 })).toBe(to);
  });

  it('leads nowhere by another key, or without rows', () => {
    expect(walked('a', 3, { count: 10, page: 5 })).toBeNull();
    expect(walked('End', 0, { count: 0, page: 5 })).toBeNull();
  });
});

describe('the part of the scale that is drawn', () => {
  const interval = (low: number) => ({ low, mean: low, high: low });

  it('begins on half a star below all but the lowest twentieth', () => {
    const lows = [1.2, ...Array.from({ length: 39 }, (_, index) => 4.1 + index / 100)];
    expect(ratingWindow(lows.map(interval))).toEqual({ low: 4, high: 5 });
    expect(ratingWindow([null])).toEqual({ low: 1, high: 5 });
  });

  it('holds everything, at its ends where it lies beyond', () => {
    const window = { low: 4, high: 5 };
    expect([3, 4, 4.25, 5].map((stars) => placeIn(window, stars))).toEqual([0, 0, 25, 100]);
  });
});

describe('the address of the list', () => {
  it('holds search and order, and neither where they are as at first', () => {
    const { url, history } = fakeUrl('q=apple&sort=newest&lang=fr');
    const address = createListAddress(url);
    expect([address.search(), address.order()]).toEqual(['apple', 'newest']);
    address.write('');
    address.sort('rating');
    expect(history.at(-1)).toEqual({ search: 'lang=fr', mode: 'replace' });
  });

  it('means the first order where it names none that there is', () => {
    expect(createListAddress(fakeUrl('sort=price').url).order()).toBe('rating');
  });
});

it('what is at hand is kept for the next visit, each thing once', () => {
  const store = browserStore();
  const first = createAtHand(store);
  first.add('butter');
  first.add('salt');
  first.add('butter');
  first.add('');
  first.remove('salt');
  expect(createAtHand(store).names()).toEqual(['butter']);
  expect(createAtHand(store).has('salt')).toBe(false);
});

it('a dataset that takes the place of another one is a change; the first one is none', () => {
  createRoot((dispose) => {
    const [dataset, setDataset] = createSignal<DatasetFacts | null>(null);
    const changes = createDatasetChanges({ dataset });
    setDataset(facts);
    expect(changes()).toBe(0);
    setDataset({ ...facts, title: 'again' });
    expect(changes()).toBe(0);
    setDataset({ ...facts, datasetId: 'd-ffffffffffffffff' });
    expect(changes()).toBe(1);
    dispose();
  });
});

it('the file of the list holds what is listed, in its order, numbers in full', () => {
  const columns = {
    ids: [7, 3],
    submitted: [13_938, 10_809],
    minutes: [20, 5],
    ingredients: [6, 4],
    ratings: [2, 0],
    stars: [9, 0],
    intervals: [{ low: 4.123456, mean: 4.5, high: 4.9 }, null],
  };
  const table = listedTable(
    {
      columns: () => columns,
      shown: () => [1, 0],
      names: { all: () => ['Crisp', 'Bread'] },
      handOf: (id) => (id === 7 ? { held: 2, listed: 6 } : null),
    },
    verbatim,
  );
  expect(table.rows).toEqual([
    {
      id: 3,
      name: verbatim('Bread'),
      minutes: 5,
      ingredients: 4,
      held: null,
      low: null,
      mean: null,
      high: null,
      ratings: 0,
      submitted: verbatim('1999-08-06'),
    },
    {
      id: 7,
      name: verbatim('Crisp'),
      minutes: 20,
      ingredients: 6,
      held: 2,
      low: 4.123456,
      mean: 4.5,
      high: 4.9,
      ratings: 2,
      submitted: verbatim('2008-02-29'),
    },
  ]);
});
