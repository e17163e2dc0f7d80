import { verbatim } from '@mangetamain/analytics/text';
import { expect, it } from 'vitest';
import { listedTable } from './download-list.ts';

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
