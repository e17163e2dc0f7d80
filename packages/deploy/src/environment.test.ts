import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimed,
  emptyPointer,
  pointerSchema,
  released,
  sameDeployed,
  settled,
  switched,
  verifiedHistoryLength,
  type Deployed,
} from './environment.ts';

const at = '2026-01-01T00:00:00.000Z';
const change = { promotionId: 'id-1', by: 'ada', at };
const deployed = (n: number): Deployed => ({
  releaseId: `r-${String(n).padStart(12, '0')}`,
  datasetId: 'd-0123456789abcdef',
});

describe('a pointer', () => {
  const empty = emptyPointer('prod', 'ada', at);

  it('where nothing was ever deployed is a normal state', () => {
    expect(pointerSchema.parse(empty)).toMatchObject({
      live: null,
      generation: 0,
      verified: [],
      running: null,
    });
  });

  it('is held and given back without anything else changing', () => {
    const held = claimed(empty, change);
    expect(held.running).toEqual({ promotionId: 'id-1', since: at });
    expect(released(held, at)).toEqual(empty);
  });

  it('switched is one generation further, remembers what was live, and is still held', () => {
    const once = switched(claimed(empty, change), deployed(1), 'promotion', change);
    const twice = switched(once, deployed(2), 'rollback', change);
    expect(twice).toMatchObject({
      live: deployed(2),
      previous: deployed(1),
      generation: 2,
      arrivedBy: 'rollback',
    });
    expect(twice.running?.promotionId).toBe('id-1');
    expect(twice.verified).toEqual([]);
  });

  it('settled with nothing live records nothing as verified', () => {
    expect(settled(claimed(empty, change), change).verified).toEqual([]);
  });

  it('keeps the verified history latest first, each once, up to a length; any mix of changes stays valid', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 60 }), (sequence) => {
        let pointer = empty;
        for (const n of sequence) {
          pointer = settled(switched(claimed(pointer, change), deployed(n), 'promotion', change), change);
        }
        const expected = [...new Set(sequence.toReversed())].slice(0, verifiedHistoryLength);
        expect(pointer.verified.map((entry) => entry.releaseId)).toEqual(
          expected.map((n) => deployed(n).releaseId),
        );
        expect(pointer.generation).toBe(sequence.length);
        expect(pointerSchema.parse(pointer)).toEqual(pointer);
      }),
    );
  });

  it('with a field that is not known, or times that are not UTC, is refused', () => {
    expect(pointerSchema.safeParse({ ...empty, extra: true }).success).toBe(false);
    expect(pointerSchema.safeParse({ ...empty, updatedAt: '2026-01-01T00:00:00+02:00' }).success).toBe(false);
  });
});

it('sameDeployed compares release and dataset, and nothing with nothing', () => {
  expect(sameDeployed(null, null)).toBe(true);
  expect(sameDeployed(deployed(1), null)).toBe(false);
  expect(sameDeployed(deployed(1), { ...deployed(1), datasetId: 'd-ffffffffffffffff' })).toBe(false);
  expect(sameDeployed(deployed(1), deployed(1))).toBe(true);
});
