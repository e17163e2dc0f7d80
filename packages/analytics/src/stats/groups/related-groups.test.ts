import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { existing } from '../fixtures/close.ts';
import { studentTwoSided } from '../distributions/student.ts';
import {
  relatedError,
  relatedTest,
  relatedVariance,
  type PairSums,
  type RelatedGroups,
} from './related-groups.ts';

/** One observation: its group, two ways in which it is related to others, and its score. */
interface Observation {
  readonly group: number;
  readonly reader: number;
  readonly recipe: number;
  readonly score: number;
}

/** Every ordered pair of observations that share a reader or a recipe, one by one. */
function relatedGroups(observations: readonly Observation[], groups: number): RelatedGroups {
  const places = Array.from({ length: groups }, (_, group) => group);
  const scoresOf = (group: number) =>
    observations.filter((each) => each.group === group).map(({ score }) => score);
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const pairsOf = (g: number, h: number): PairSums => {
    const pairs = observations.flatMap((one) =>
      observations
        .filter((other) => one.group === g && other.group === h)
        .filter((other) => one.reader === other.reader || one.recipe === other.recipe)
        .map((other) => [one.score, other.score] as const),
    );
    return {
      pairs: pairs.length,
      first: total(pairs.map(([first]) => first)),
      other: total(pairs.map(([, other]) => other)),
      both: total(pairs.map(([first, other]) => first * other)),
    };
  };
  return {
    groups: places.map((group) => {
      const scores = scoresOf(group);
      return { count: scores.length, sum: total(scores), squares: total(scores.map((score) => score ** 2)) };
    }),
    pairs: places.map((g) => places.map((h) => pairsOf(g, h))),
  };
}

const unrelated = (scores: readonly (readonly number[])[]): Observation[] =>
  scores.flatMap((own, group) =>
    own.map((score, index) => {
      const alone = 1000 * group + index;
      return { group, reader: alone, recipe: alone, score };
    }),
  );

/** Twelve ratings of four readers and five recipes in two groups, and twice as many in both. */
const crossed: Observation[] = [
  [0, 1, 1, 5],
  [0, 1, 2, 4],
  [0, 2, 3, 5],
  [0, 2, 4, 3],
  [0, 3, 5, 4],
  [0, 3, 1, 5],
  [1, 1, 3, 2],
  [1, 2, 2, 3],
  [1, 3, 4, 5],
  [1, 4, 5, 4],
  [1, 4, 1, 1],
  [1, 5, 6, 5],
].map(([group = 0, reader = 0, recipe = 0, score = 0]) => ({ group, reader, recipe, score }));

const observation = fc.record({
  group: fc.integer({ min: 0, max: 2 }),
  reader: fc.integer({ min: 0, max: 12 }),
  recipe: fc.integer({ min: 0, max: 12 }),
  score: fc.integer({ min: 0, max: 4 }),
});
const observations = fc.array(observation, { minLength: 6, maxLength: 40 });

describe('the error of a mean', () => {
  it('is that of unrelated observations where there are no others', () => {
    const found = existing(relatedError(relatedGroups(unrelated([[1, 2, 3, 4]]), 1), [0]));
    expect(found.standardError).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
    expect(found.degreesOfFreedom).toBe(3);
    expect(found.designEffect).toBeCloseTo(1, 12);
  });

  it('is that of the clusters where all of each are alike', () => {
    const scores = [1, 1, 1, 4, 4, 4, 2, 2, 2];
    const clusters = scores.map((score, index) => {
      const cluster = Math.floor(index / 3);
      return { group: 0, reader: cluster, recipe: 100 + index, score };
    });
    const found = existing(relatedError(relatedGroups(clusters, 1), [0]));
    // Of three means 1, 4, 2: s = √(7 / 3), over √3.
    expect(found.standardError).toBeCloseTo(Math.sqrt(7) / 3, 12);
    expect(found.degreesOfFreedom).toBeCloseTo(2, 12);
  });

  it('adds what readers and recipes share and counts what both do once: by hand', () => {
    const six = crossed.slice(0, 6);
    // Residuals of 13/3: 4, −2, 4, −8, −2, 4 over 6. Readers sum to 2, −4, 2, recipes to 8, −2, 4, −8, −2.
    const squares = (2 ** 2 + 4 ** 2 + 2 ** 2 + 8 ** 2 + 2 ** 2 + 4 ** 2 + 8 ** 2 + 2 ** 2 - 120) / 36;
    const pairs = 3 * 4 + (4 + 1 + 1 + 1 + 1) - 6;
    const clusters = 36 / pairs;
    const unrelatedVariance = 120 / 36 / 5 / 6;
    const expected = Math.max(unrelatedVariance, (squares / 36) * (clusters / (clusters - 1)));
    const found = existing(relatedError(relatedGroups(six, 1), [0]));
    expect(found.standardError).toBeCloseTo(Math.sqrt(expected), 12);
    expect(found.degreesOfFreedom).toBeCloseTo(clusters - 1, 12);
  });

  it('does not exist for one reader, nor for nothing', () => {
    const alone = [1, 2, 3].map((score, recipe) => ({ group: 0, reader: 1, recipe, score }));
    expect(relatedError(relatedGroups(alone, 1), [0])).toBeNull();
    expect(relatedError(relatedGroups(crossed, 3), [2])).toBeNull();
    expect(relatedError(relatedGroups(crossed, 3), [0], [2])).toBeNull();
  });

  it('is unknown where the pairs are not known', () => {
    const { groups } = relatedGroups(crossed, 2);
    const none = { pairs: 0, first: 0, other: 0, both: 0 };
    const pairs = [
      [none, none],
      [none, none],
    ];
    expect(relatedError({ groups, pairs }, [0])).toBeNull();
    expect(relatedVariance({ groups, pairs })).toBeNull();
  });

  it('is zero where nothing varies, and then tells how many clusters there are', () => {
    const readers = [1, 1, 2, 2, 3, 3].map((reader, recipe) => ({ group: 0, reader, recipe, score: 5 }));
    const found = relatedError(relatedGroups(readers, 1), [0]);
    expect(found).toEqual({ standardError: 0, degreesOfFreedom: 2, designEffect: 2 });
    expect(relatedTest(1, found)).toBeNull();
    expect(relatedTest(1, null)).toBeNull();
  });

  it('is never below that of unrelated observations', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const found = relatedError(relatedGroups(all, 3), [0], [1, 2]);
        expect(found?.designEffect ?? 1).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of groups nor on where scores begin, and goes with their scale', () => {
    fc.assert(
      fc.property(
        observations,
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (all, from, by) => {
          const plain = relatedError(relatedGroups(all, 3), [0], [1]);
          const turned = relatedError(
            relatedGroups(
              all.map((each) => ({ ...each, group: 2 - each.group })),
              3,
            ),
            [2],
            [1],
          );
          const moved = relatedError(
            relatedGroups(
              all.map((each) => ({ ...each, score: from - by * each.score })),
              3,
            ),
            [0],
            [1],
          );
          expect(turned?.standardError ?? null).toEqual(plain && expect.closeTo(plain.standardError, 9));
          expect(moved?.standardError ?? null).toEqual(plain && expect.closeTo(by * plain.standardError, 7));
          const swapped = relatedError(relatedGroups(all, 3), [1], [0]);
          expect(swapped?.standardError ?? null).toEqual(plain && expect.closeTo(plain.standardError, 9));
        },
      ),
    );
  });

  it('is the same of groups taken together as of one group', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const whole = relatedError(
          relatedGroups(
            all.map((each) => ({ ...each, group: 0 })),
            1,
          ),
          [0],
        );
        const parts = relatedError(relatedGroups(all, 3), [0, 1, 2]);
        expect(parts?.standardError ?? null).toEqual(whole && expect.closeTo(whole.standardError, 9));
        expect(parts?.degreesOfFreedom ?? null).toEqual(whole && expect.closeTo(whole.degreesOfFreedom, 9));
      }),
    );
  });
});

describe('whether groups differ', () => {
  it('is the test of the difference where there are two', () => {
    const related = relatedGroups(
      unrelated([
        [5, 4, 5, 3, 4, 5],
        [2, 3, 4, 1, 5, 3, 2, 4],
      ]),
      2,
    );
    const error = existing(relatedError(related, [0], [1]));
    const test = existing(relatedVariance(related));
    const difference = 26 / 6 - 3;
    // Without the floor of sample variances: by n in place of n − 1.
    expect(test.degreesOfFreedomWithin).toBeCloseTo(13, 12);
    expect(Math.sqrt(test.f)).toBeGreaterThan((0.95 * difference) / error.standardError);
    expect(test.pValue).toBeCloseTo(studentTwoSided(Math.sqrt(test.f), test.degreesOfFreedomWithin), 9);
  });

  it('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const test = relatedVariance(relatedGroups(all, 3));
        const turned = relatedVariance(
          relatedGroups(
            all.map((each) => ({ ...each, group: (each.group + 1) % 3 })),
            3,
          ),
        );
        expect(turned?.f ?? null).toEqual(test && expect.closeTo(test.f, 5));
      }),
    );
  });

  it('leaves empty groups out, and is unknown for one group or too few clusters', () => {
    const two = relatedGroups(
      unrelated([
        [5, 4, 5, 3],
        [2, 3, 4, 1],
      ]),
      2,
    );
    expect(relatedVariance(relatedGroups(unrelated([[5, 4, 5, 3], [], [2, 3, 4, 1]]), 3))).toEqual(
      relatedVariance(two),
    );
    expect(relatedVariance(relatedGroups(unrelated([[5, 4, 5, 3]]), 1))).toBeNull();
    // Two readers rate once in each of three groups: two clusters, and two differences to tell.
    const readers = [0, 1].flatMap((reader) =>
      [0, 1, 2].map((group) => ({ group, reader, recipe: 10 * group + reader, score: (reader + group) % 2 })),
    );
    expect(relatedVariance(relatedGroups(readers, 3))).toBeNull();
    const alone = readers.map((each) => ({ ...each, reader: 1 }));
    expect(relatedVariance(relatedGroups(alone, 2))).toBeNull();
    expect(relatedVariance(relatedGroups(unrelated([[5, 5], [2, 2], []]), 3))).toBeNull();
  });

  it('takes means as unrelated where their covariance is none', () => {
    // Each of two readers rates one recipe in every group: the differences never vary.
    const rated = [0, 1, 2, 3, 4].flatMap((reader) =>
      [0, 1, 2].map((group) => ({ group, reader, recipe: 10 * group + reader, score: reader })),
    );
    const test = existing(relatedVariance(relatedGroups(rated, 3)));
    expect(test.f).toBeCloseTo(0, 12);
    expect(test.pValue).toBeCloseTo(1, 12);
  });
});
