import { expect, it } from 'vitest';
import { comparisonOf, measurementsOf } from './compare.ts';

const visit = (first: number, all: number, ...changes: number[]) => ({ first, all, bytes: 2e6, changes });
const measured = [
  { name: 'quick-to-start', cold: [visit(400, 3_000, 500)], warm: [visit(300, 2_000, 500)] },
  { name: 'quick-to-change', cold: [visit(900, 1_500, 80)], warm: [visit(800, 1_200, 80)] },
  { name: 'product', cold: [visit(200, 500, 100)], warm: [visit(100, 400, 100)] },
];

it('holds the product against the best at each thing, whoever that is', () => {
  const ratios = comparisonOf(measured).map(({ id, value }) => [id.split('.')[1], value]);
  expect(Object.fromEntries(ratios)).toEqual({ 'first-chart': 2, 'four-charts': 3, change: 0.8 });
});

it('compares nothing where there is nobody to compare with', () => {
  expect(comparisonOf(measured.slice(2))).toEqual([]);
  expect(comparisonOf(measured.slice(0, 2))).toEqual([]);
});

it('tells of each what it took, cold and warm, and of the statements alone', () => {
  const [one] = measured;
  const figures = new Map(
    [
      ...(one === undefined ? [] : measurementsOf(one)),
      ...measurementsOf({ name: 'native', first: 9, changes: [4, 6] }),
    ].map(({ id, value }) => [id, value]),
  );
  expect(figures.get('quick-to-start.cold.first-chart.median')).toBe(400);
  expect(figures.get('quick-to-start.warm.four-charts.median')).toBe(2_000);
  expect(figures.get('quick-to-start.cold.bytes')).toBe(2);
  expect(figures.get('native.change.p95')).toBe(6);
});
