import { expect, it } from 'vitest';
import { verbatim } from '../text/index.ts';
import { numberColumn, percentColumn } from './table-columns.ts';

const label = verbatim('Recipes');

it('describes a column of numbers with its decimals', () => {
  expect(numberColumn('recipes', label, 0)).toEqual({ key: 'recipes', label, kind: 'number', digits: 0 });
});

it('describes a column of shares, one decimal of a percentage', () => {
  expect(percentColumn('share', label)).toEqual({ key: 'share', label, kind: 'percent', digits: 1 });
});
