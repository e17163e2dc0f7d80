import { describe, expect, it } from 'vitest';
import { claimOf, isDirection } from '../../analysis/claim.ts';
import type { PeriodKey } from '../calendar/year.ts';
import { yearClaim } from './year-claim.ts';

const part = (period: PeriodKey, estimate: number, pValue: number, margin = 1) => ({
  period,
  claim: claimOf({
    page: null,
    estimate,
    interval: [estimate - margin, estimate + margin],
    pValue,
    family: 4,
    within: 3,
  }),
});
const thin = {
  period: 'winter',
  claim: claimOf({ page: null, estimate: null, interval: null, pValue: null }),
} as const;

describe('what is said of the year', () => {
  it('names the part farthest above, and one below only where none lies above', () => {
    const parts = [part('spring', 4, 0.01), part('summer', 5, 0.01), part('autumn', -9, 0.001)];
    expect(yearClaim(parts)).toMatchObject({ period: 'summer', verdict: 'up', estimate: 5, family: 4 });
    expect(yearClaim([part('spring', 4, 0.2), part('autumn', -9, 0.001)])).toMatchObject({
      period: 'autumn',
      verdict: 'down',
    });
  });

  it('names none where none is clear', () => {
    const claim = yearClaim([part('spring', 4, 0.2), part('summer', -5, 0.06)]);
    expect(claim).toMatchObject({ period: null, verdict: 'unclear', estimate: -5 });
    expect(isDirection(claim.verdict)).toBe(false);
  });

  it('calls parts the same only where all lie within the bounds', () => {
    const inside = [part('spring', 0.5, 0.6), part('summer', -0.5, 0.6)];
    expect(yearClaim(inside)).toMatchObject({ verdict: 'same', period: null, within: 3 });
    expect(yearClaim([...inside, part('autumn', 2.5, 0.2)]).verdict).toBe('unclear');
    expect(yearClaim([...inside, thin]).verdict).toBe('unclear');
  });

  it('needs two parts to compare', () => {
    expect(yearClaim([])).toMatchObject({ verdict: 'thin', period: null });
    expect(yearClaim([thin, part('summer', 0.5, 0.6)]).verdict).toBe('thin');
  });
});
