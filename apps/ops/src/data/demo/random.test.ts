import { expect, it } from 'vitest';
import { createRandom } from './random.ts';

const draw = (n: number, next: () => number): number[] => Array.from({ length: n }, next);
const stream = (seed: number, index?: number): (() => number) => {
  const random = createRandom(seed, index);
  return () => random.next();
};
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

it('gives the same numbers for the same seed and index, and others for others', () => {
  const numbers = (seed: number, index?: number): number[] => draw(5, stream(seed, index));
  expect(numbers(1, 2)).toEqual(numbers(1, 2));
  const streams = [numbers(1), numbers(2), numbers(1, 1), numbers(1, 2), numbers(0)].map(String);
  expect(new Set(streams).size).toBe(5);
});

it('spreads evenly over [0, 1)', () => {
  const values = draw(20_000, stream(7));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const inside = values.filter((value) => Math.floor(value * 10) === tenth);
    expect(inside.length / values.length).toBeCloseTo(0.1, 1.7);
  }
});

it('gives unrelated first numbers to neighbouring indexes', () => {
  const firsts = Array.from({ length: 5000 }, (_, i) => createRandom(3, i).next());
  const middle = mean(firsts);
  const lagged = mean(firsts.slice(1).map((value, i) => (value - middle) * ((firsts[i] ?? 0) - middle)));
  expect(middle).toBeCloseTo(0.5, 1.5);
  expect(Math.abs(lagged * 12)).toBeLessThan(0.05);
});

it('draws normal numbers with mean 0 and variance 1', () => {
  const random = createRandom(5);
  const values = draw(20_000, () => random.normal());
  expect(Math.abs(mean(values))).toBeLessThan(0.03);
  expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1);
});

it('picks every value, and whole numbers below n', () => {
  const random = createRandom(9);
  const picked = new Set(draw(200, () => random.pick([1, 2, 3])));
  expect(picked).toEqual(new Set([1, 2, 3]));
  const below = new Set(draw(200, () => random.below(4)));
  expect(below).toEqual(new Set([0, 1, 2, 3]));
});
