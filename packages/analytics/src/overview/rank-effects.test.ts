import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect } from '../analysis/effect.ts';
import { verbatim } from '../text/index.ts';
import { distanceOf, rankEffects } from './rank-effects.ts';

const effect = (key: string, verdict: Effect['finding']['verdict'], ratio: number | null): Effect => ({
  key,
  subject: verbatim(key),
  finding: { text: verbatim(key), verdict },
  size: verbatim(''),
  times: ratio === null ? null : { ratio, interval: [ratio / 2, ratio * 2] },
  spark: { kind: 'bars', values: [] },
});

const keys = (effects: readonly Effect[]) => effects.map(({ key }) => key);

it('ranks by distance from "same", more and less alike, and leaves out what makes no difference', () => {
  const { ranked, same, thin } = rankEffects([
    effect('a tenth', 'down', 0.1),
    effect('alike', 'same', 1.01),
    effect('three times', 'unclear', 3),
    effect('unknown', 'thin', null),
    effect('eight times', 'up', 8),
  ]);
  expect(keys(ranked)).toEqual(['a tenth', 'eight times', 'three times']);
  expect(keys(same)).toEqual(['alike']);
  expect(keys(thin)).toEqual(['unknown']);
});

describe('whatever the effects', () => {
  const anyEffect = fc
    .tuple(
      fc.string(),
      fc.constantFrom('up', 'down', 'unclear', 'same', 'thin'),
      fc.double({ min: 0.001, max: 1000, noNaN: true }),
    )
    .map(([key, verdict, ratio]) => effect(key, verdict, verdict === 'thin' ? null : ratio));

  it('keeps each once, and ranks follow sizes', () => {
    fc.assert(
      fc.property(fc.array(anyEffect), (effects) => {
        const { ranked, same, thin } = rankEffects(effects);
        expect(new Set([...ranked, ...same, ...thin])).toEqual(new Set(effects));
        expect(ranked.length + same.length + thin.length).toBe(effects.length);
        const distances = ranked.map(distanceOf);
        expect(distances).toEqual(distances.toSorted((one, other) => other - one));
      }),
    );
  });
});
