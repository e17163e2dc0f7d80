import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, type Random } from '../../stats/index.ts';
import { logRatio, modelDifferences } from './differences.ts';
import type { HeldRow } from './rows.ts';

const params = { item: 'one', second: 'other', third: '', fourth: '', fifth: '', merged: false };

/** Recipes with either item by chance alone, both more often than by chance, and alike at every time. */
function invented(random: Random, summerFactor = 1): readonly HeldRow[] {
  return Array.from({ length: 3000 }, () => {
    const month = 1 + Math.floor(random() * 12);
    const [isFirst, other] = [random() < 0.2, random()];
    const isSummer = month >= 6 && month <= 8;
    const isOther = other < (isFirst ? 0.4 : 0.1) * (isSummer ? summerFactor : 1);
    return {
      year: 2000 + Math.floor(random() * 10),
      month,
      weekday: 1 + Math.floor(random() * 7),
      held: Number(isFirst) + 2 * Number(isOther),
      recipes: 1,
    };
  });
}

describe('a logarithm of a ratio', () => {
  it('turns its sign where own and first change places', () => {
    const counts = fc.integer({ min: 10, max: 500 });
    const overlap = fc
      .tuple(counts, counts, fc.double({ min: 0, max: 0.9, noNaN: true }))
      .map(([own, first, part]) => ({ own, first, both: Math.floor(Math.min(own, first) * part) }));
    fc.assert(
      fc.property(overlap, overlap, (part, other) => {
        const turned = ({ own, first, both }: typeof part) => ({ own: first, first: own, both });
        const [there, back] = [logRatio(part, other), logRatio(turned(part), turned(other))];
        expect(there?.estimate).toBeCloseTo(-(back?.estimate ?? NaN), 10);
        expect(there?.error).toBeCloseTo(back?.error ?? NaN, 10);
      }),
    );
  });

  it('is known better the more recipes have both', () => {
    const apart = logRatio({ own: 100, first: 120, both: 0 }, null);
    const mixed = logRatio({ own: 100, first: 120, both: 80 }, null);
    expect(mixed?.error).toBeLessThan(apart?.error ?? 0);
  });

  it('does not exist of too few recipes, or of the same ones', () => {
    expect(logRatio({ own: 9, first: 120, both: 0 }, null)).toBeNull();
    expect(logRatio({ own: 50, first: 50, both: 50 }, null)).toBeNull();
  });
});

it('holds its level where times make no difference', () => {
  const random = seededRandom(7);
  const runs = 200;
  const contrasts = Array.from({ length: runs }, () =>
    modelDifferences(invented(random), 'ingredients', params).differences.filter(
      ({ measure }) => measure !== 'use',
    ),
  ).flat();
  expect(contrasts).toHaveLength(3 * runs);
  const missed = contrasts.filter(({ interval: [low, high] }) => low > 1 || high < 1).length;
  expect(missed / contrasts.length).toBeGreaterThan(0.025);
  expect(missed / contrasts.length).toBeLessThan(0.08);
});

it('finds a season that only the other has', () => {
  const { differences } = modelDifferences(invented(seededRandom(1), 2), 'ingredients', params);
  const season = differences.find(({ measure }) => measure === 'season');
  expect(season?.claim.verdict).toBe('up');
  expect(season?.ratio).toBeGreaterThan(1.3);
});

it('compares nothing where no recipe has the first item', () => {
  const rows = invented(seededRandom(2)).map((row) => ({ ...row, held: 0 }));
  expect(modelDifferences(rows, 'ingredients', params)).toMatchObject({ first: null, differences: [] });
});
