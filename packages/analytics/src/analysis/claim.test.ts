import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf, pageIds } from './page-ids.ts';
import { claimOf, isDirection, overPage } from './claim.ts';

const plain = { page: null, estimate: 2, interval: [1, 3], pValue: 0.01 } as const;
const number = fc.double({ min: -100, max: 100, noNaN: true });
const evidence = fc.record({
  page: fc.constantFrom(null, ...pageIds),
  estimate: number,
  interval: fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  pValue: fc.double({ min: 0, max: 1, noNaN: true }),
  gate: fc.double({ min: 0, max: 1, noNaN: true }),
  within: fc.double({ min: 0.1, max: 50, noNaN: true }),
});

describe('a direction', () => {
  it('is up or down, and nothing else that a verdict says', () => {
    const verdicts = ['up', 'down', 'unclear', 'same', 'thin', 'none'] as const;
    expect(verdicts.filter(isDirection)).toEqual(['up', 'down']);
  });
});

describe('a claim', () => {
  it('is clear where p, the test over all and the interval agree', () => {
    expect(claimOf(plain).verdict).toBe('up');
    expect(claimOf({ ...plain, estimate: -2, interval: [-3, -1] }).verdict).toBe('down');
    expect(claimOf({ ...plain, gate: 0.2 }).verdict).toBe('unclear');
    expect(claimOf({ ...plain, pValue: 0.05 }).verdict).toBe('unclear');
    expect(claimOf({ ...plain, interval: [-0.1, 3] }).verdict).toBe('unclear');
  });

  it('is of no difference only within stated bounds', () => {
    const near = { page: null, estimate: 0.1, interval: [-0.5, 0.7], pValue: 0.6 } as const;
    expect(claimOf(near).verdict).toBe('unclear');
    expect(claimOf({ ...near, within: 1 }).verdict).toBe('same');
    expect(claimOf({ ...near, within: 0.7 }).verdict).toBe('unclear');
  });

  it.each(pageIds)('shares its chance with the other cards of %s, as the test over all does', (page) => {
    const least = 0.05 / sharesOf[page];
    const given = { ...plain, page, pValue: 0.9 * least, gate: 0.9 * least };
    expect(claimOf(given)).toMatchObject({ verdict: 'up', pValue: expect.closeTo(0.045, 12) });
    expect(claimOf({ ...given, pValue: 1.1 * least }).verdict).toBe('unclear');
    expect(claimOf({ ...given, gate: 1.1 * least }).verdict).toBe('unclear');
    expect([overPage(0.9, page), overPage(null, page), overPage(0.9, null)]).toEqual([1, null, 0.9]);
  });

  it('is none without data', () => {
    expect(claimOf({ ...plain, interval: null }).verdict).toBe('thin');
    expect(claimOf({ ...plain, pValue: null }).verdict).toBe('thin');
    expect(claimOf({ ...plain, gate: null }).verdict).toBe('thin');
  });

  it('turns with its sign, and never says more for a larger p', () => {
    const opposite = { up: 'down', down: 'up', unclear: 'unclear', same: 'same', thin: 'thin' } as const;
    fc.assert(
      fc.property(evidence, (given) => {
        const { verdict } = claimOf(given);
        const [low, high] = given.interval;
        const turned = claimOf({ ...given, estimate: -given.estimate, interval: [-high, -low] });
        expect(turned.verdict).toBe(opposite[verdict]);
        const weaker = claimOf({ ...given, pValue: Math.max(given.pValue, 0.05) }).verdict;
        expect(['unclear', 'same']).toContain(weaker);
      }),
    );
  });
});
