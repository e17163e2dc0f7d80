import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topBothWays, withQValues, withSupport } from './screening.ts';
import { isStructural } from './structural-tags.ts';

const items = [
  { item: 'salt', recipes: 900, effect: -0.2 },
  { item: 'leek', recipes: 40, effect: 0.5 },
  { item: 'dill', recipes: 60, effect: 0.1 },
  { item: 'basil', recipes: 60, effect: 0.1 },
  { item: 'rice', recipes: 300, effect: 0 },
];
const effect = (each: { readonly effect: number }) => each.effect;
const names = (found: readonly { readonly item: string }[]) => found.map(({ item }) => item);

describe('support', () => {
  it('keeps items in enough recipes, most used first, equal ones by name', () => {
    expect(names(withSupport(items, 60))).toEqual(['salt', 'rice', 'basil', 'dill']);
    expect(names(withSupport(items, 61))).toEqual(['salt', 'rice']);
  });

  it('hides what it is told to hide', () => {
    const tags = [
      { item: 'course', recipes: 800 },
      { item: 'soups', recipes: 70 },
    ];
    expect(names(withSupport(tags, 50, isStructural))).toEqual(['soups']);
    expect(names(withSupport(tags, 50))).toEqual(['course', 'soups']);
  });
});

describe('the top both ways', () => {
  it('ranks by effect and leaves out items without any', () => {
    const { rising, falling } = topBothWays(items, effect, 2);
    expect(names(rising)).toEqual(['leek', 'basil']);
    expect(names(falling)).toEqual(['salt']);
  });

  it('is symmetric: turning every sign swaps the sides', () => {
    const anyItem = fc.record({
      item: fc.string(),
      recipes: fc.nat(500),
      effect: fc.integer({ min: -9, max: 9 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyItem, { selector: ({ item }) => item }), fc.nat(6), (found, count) => {
        const { rising, falling } = topBothWays(found, effect, count);
        const turned = topBothWays(found, (each) => -each.effect, count);
        expect([turned.falling, turned.rising]).toEqual([rising, falling]);
        expect(rising.length).toBeLessThanOrEqual(count);
      }),
    );
  });
});

describe('q-values', () => {
  it('are those of Benjamini and Hochberg, over the tests that exist', () => {
    const found = withQValues([{ pValue: 0.01 }, { pValue: null }, { pValue: 0.04 }, { pValue: 0.03 }]);
    expect(found.map(({ qValue }) => qValue)).toEqual([
      expect.closeTo(0.03, 12),
      null,
      expect.closeTo(0.04, 12),
      expect.closeTo(0.04, 12),
    ]);
  });

  it('can make an item unclear whose own p-value is small', () => {
    const many = [0.04, ...Array.from({ length: 9 }, () => 0.8)].map((pValue) => ({ pValue }));
    expect(Math.min(...withQValues(many).map(({ qValue }) => qValue ?? 1))).toBeGreaterThan(0.05);
  });
});
