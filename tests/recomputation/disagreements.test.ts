import { describe, expect, it } from 'vitest';
import { disagreements } from './disagreements.ts';

const model = {
  mean: 4.5,
  days: [
    { weekday: 1, n: 3 },
    { weekday: 7, n: 5 },
  ],
  interval: [1, 2],
  step: null,
};

describe('what was recomputed beside a model', () => {
  it('agrees to a billionth, whatever else the model holds', () => {
    const recomputed = { mean: 4.5 * (1 + 5e-10), days: { 7: { n: 5 } }, interval: [1, 2], step: null };
    expect(disagreements(recomputed, model, 'm')).toEqual({ compared: 5, disagreements: [] });
  });

  it.each([
    [{ mean: 4.5 * (1 + 2e-9) }, 'm.mean: 4.500000009, not 4.5'],
    [{ days: { 7: { n: 6 } } }, 'm.days.7.n: 6, not 5'],
    [{ days: { 2: { n: 3 } } }, 'm.days.2.n: 3, not undefined'],
    [{ interval: [1, 2, 3] }, 'm.interval.2: 3, not undefined'],
    [{ step: 0 }, 'm.step: 0, not null'],
    [{ other: 'x' }, 'm.other: x, not undefined'],
  ])('says where %j differs', (recomputed, line) => {
    expect(disagreements(recomputed, model, 'm').disagreements).toEqual([line]);
  });
});
