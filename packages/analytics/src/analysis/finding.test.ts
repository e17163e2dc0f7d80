import { describe, expect, it } from 'vitest';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { directed, directedFinding, verdictOf } from './finding.ts';
import { intervalText } from './interval-text.ts';

describe('the verdict of an interval', () => {
  it.each([
    [[0.1, 0.3], 'up'],
    [[-0.3, -0.1], 'down'],
    [[-0.1, 0.3], 'unclear'],
    [[0, 0.3], 'unclear'],
    [null, 'thin'],
  ] as const)('of %j is %s', (interval, verdict) => {
    expect(verdictOf(interval)).toBe(verdict);
  });
});

describe('an interval in words', () => {
  it('shows both signs, in both languages', () => {
    const words = intervalText([-0.614, 0.32], 2);
    expect(createTranslator(catalogues.en, 'en')(words)).toBe('(−0.61 to +0.32)');
    expect(createTranslator(catalogues.fr, 'fr')(words)).toBe('(−0,61 à +0,32)');
  });
});

describe('a directed sentence', () => {
  it('is the one of its direction, and unclear for whatever does not point', () => {
    expect(directed('trends.duration.heading', 'up', { slope: 2 })).toEqual({
      message: 'trends.duration.heading.up',
      values: { slope: 2 },
    });
    expect(directedFinding('trends.duration.heading', 'thin')).toEqual({
      text: { message: 'trends.duration.heading.unclear' },
      verdict: 'thin',
    });
  });
});
