import { describe, expect, it } from 'vitest';
import {
  emptyPointer,
  holdsPairs,
  pairOf,
  withPairs,
  type Deployed,
  type Environment,
  type Pointer,
} from '../environment.ts';
import { deploy, rollBack } from '../testing/world.ts';
import { plan, promotionRequestSchema, type PromotionRequest, type View } from './plan.ts';
import { defaultVerification } from './settings.ts';

const at = '2026-01-01T00:00:00.000Z';
const data = 'd-0123456789abcdef';
const newData = 'd-ffffffffffffffff';

function release(n: number, datasetId = data): Deployed {
  return pairOf({ releaseId: `r-00000000000${n}`, datasetId });
}

/** A pointer at rest; `verified` latest first. */
function pointer(
  environment: Environment,
  live: Deployed | null,
  verified: readonly Deployed[],
  more: Partial<Pointer> = {},
) {
  const history = verified.map((entry) => ({ ...entry, verifiedAt: at, promotionId: 'id-0', generation: 1 }));
  return { ...emptyPointer(environment, 'ada', at), live, generation: 7, verified: history, ...more };
}

function planned(request: PromotionRequest, view: Partial<View>) {
  const context = { id: 'id-1', at, settings: defaultVerification, writer: 'w' };
  return plan(
    request,
    { pointer: null, pointerVersion: null, preprod: null, running: null, ...view },
    context,
  );
}

function closedGates(request: PromotionRequest, view: Partial<View>) {
  return planned(request, view)
    .gates.filter((gate) => !gate.passed)
    .map((gate) => gate.code);
}

describe('the target of a promotion to PROD', () => {
  const preprod = pointer('preprod', release(2, newData), [release(2, newData), release(1)]);

  it('is what PREPROD serves, with its dataset', () => {
    expect(planned(deploy('prod'), { preprod }).target).toEqual(release(2, newData));
  });

  it('named, comes with the dataset that PREPROD verified it with', () => {
    expect(planned(deploy('prod', release(1).releaseId), { preprod }).target).toEqual(release(1));
  });

  it('takes another dataset where one is named', () => {
    const request = { ...deploy('prod', release(1).releaseId), datasetId: newData };
    expect(planned(request, { preprod }).target).toEqual(release(1, newData));
  });

  it.each([
    ['PREPROD serves nothing', deploy('prod'), null],
    ['PREPROD never saw it', deploy('prod', release(9).releaseId), preprod],
  ])('is none where %s, and the gate says what to do', (_why, request, seen) => {
    const promotion = planned(request, { preprod: seen });
    expect(promotion.target).toBeNull();
    expect(promotion.gates.find((gate) => gate.code === 'no-target')).toMatchObject({
      passed: false,
      detail: expect.stringContaining('Promote') as unknown,
    });
  });
});

describe('the target of a promotion to PREPROD', () => {
  it('keeps the dataset that PREPROD has, unless another is named', () => {
    const view = { pointer: pointer('preprod', release(1), [release(1)]) };
    const { datasetId: _named, ...request } = deploy('preprod', release(2).releaseId);
    expect(planned(request, view).target).toEqual(release(2));
    expect(planned({ ...request, datasetId: newData }, view).target).toEqual(release(2, newData));
  });

  it('may be the live release with a new dataset', () => {
    const view = { pointer: pointer('preprod', release(1), [release(1)]) };
    const { releaseId: _named, ...request } = deploy('preprod');
    expect(planned({ ...request, datasetId: newData }, view).target).toEqual(release(1, newData));
    expect(closedGates({ ...request, datasetId: newData }, view)).toEqual([]);
  });

  it('is none without a release or without any dataset', () => {
    const { datasetId: _named, ...withoutDataset } = deploy('preprod', release(1).releaseId);
    expect(closedGates(withoutDataset, {})).toEqual(['no-target']);
    expect(closedGates(deploy('preprod'), {})).toEqual(['no-target']);
  });
});

describe('one half of the pair', () => {
  const preprod = pointer('preprod', release(2, newData), [release(2, newData)]);
  const prod = pointer('prod', release(1), [release(1)]);
  const half = (only: 'release' | 'data', named = {}) => ({ ...deploy('prod'), only, ...named });

  it('moves, and the other stays as it is', () => {
    const view = { pointer: prod, preprod };
    expect(planned(half('release'), view).target).toEqual(release(2));
    expect(planned(half('data'), view).target).toEqual(release(1, newData));
    expect(planned(half('release', { releaseId: release(3).releaseId }), view).target).toEqual(release(3));
    expect(planned(half('data', { datasetId: newData }), view).target).toEqual(release(1, newData));
  });

  it('has to be named for PREPROD', () => {
    const request = { ...half('data'), environment: 'preprod' as const };
    const view = { pointer: preprod };
    expect(closedGates(request, view)).toEqual(['no-target']);
    expect(planned({ ...request, datasetId: data }, view).target).toEqual(release(2));
  });

  it.each([
    ['nothing is live yet', half('data'), null],
    [
      'PREPROD shows the very same data',
      half('data'),
      pointer('prod', release(1, newData), [release(1, newData)]),
    ],
    ['the other half is named as well', half('release', { datasetId: newData }), prod],
    ['another release is named as well', half('data', { releaseId: release(2).releaseId }), prod],
  ])('does not move where %s', (_why, request, here) => {
    const [closed] = closedGates(request, { pointer: here, preprod });
    expect(closed).toBe(here?.live?.datasetId === newData ? 'already-live' : 'no-target');
  });
});

describe('what an earlier version wrote', () => {
  const follows = { releaseId: release(1).releaseId, datasetId: data };

  it('is planned as a pair', () => {
    const preprod = pointer('preprod', follows, [follows]);
    expect(planned(deploy('prod'), { preprod }).target).toEqual(release(1));
  });

  it('is read with the dataset in use, what is a pair already with its own', () => {
    const old = pointer('prod', follows, [follows, release(2)], { previous: follows });
    const read = withPairs(old, newData);
    expect(read).toMatchObject({ live: release(1, newData), previous: release(1, newData) });
    expect(read.verified).toMatchObject([release(1, newData), release(2)]);
    expect([holdsPairs(old), holdsPairs(read)]).toEqual([false, true]);
    expect(withPairs(old, null).live).toEqual(release(1));
  });
});

describe('the target of a rollback', () => {
  it('is what was verified last, not merely what was there before', () => {
    const prod = pointer('prod', release(3), [release(3), release(1)], { previous: release(2) });
    expect(planned(rollBack('prod'), { pointer: prod }).target).toEqual(release(1));
  });

  it('from a live release that never proved itself is the last that did', () => {
    const prod = pointer('prod', release(3), [release(2), release(1)]);
    expect(planned(rollBack('prod'), { pointer: prod }).target).toEqual(release(2));
  });

  it('may be the same release with the dataset before', () => {
    const prod = pointer('prod', release(1, newData), [release(1, newData), release(1)]);
    expect(planned(rollBack('prod'), { pointer: prod }).target).toEqual(release(1));
  });

  it('named, is the pair of it that is not live, where there are several', () => {
    const prod = pointer('prod', release(1, newData), [release(1, newData), release(1)]);
    expect(planned(rollBack('prod', release(1).releaseId), { pointer: prod }).target).toEqual(release(1));
  });

  it('that is live already is refused', () => {
    const prod = pointer('prod', release(1), [release(1)]);
    expect(closedGates(rollBack('prod', release(1).releaseId), { pointer: prod })).toEqual(['already-live']);
  });

  it('may be what is live but never proved itself since: that verifies it', () => {
    const prod = pointer('prod', release(1, newData), [release(1)]);
    expect(planned(rollBack('prod', release(1).releaseId), { pointer: prod }).target).toEqual(release(1));
  });
});

describe('what to return to', () => {
  const fallback = (prod: Pointer) =>
    planned(deploy('preprod', release(5).releaseId), { pointer: prod }).fallback;

  it('is what is live, if it was verified', () => {
    expect(fallback(pointer('preprod', release(1), [release(2), release(1)]))).toEqual(release(1));
  });

  it('is what was verified last, if what is live was not', () => {
    expect(fallback(pointer('preprod', release(3), [release(2), release(1)]))).toEqual(release(2));
  });

  it('is never the target itself', () => {
    expect(fallback(pointer('preprod', release(3), [release(5), release(1)]))).toEqual(release(1));
    expect(fallback(pointer('preprod', release(3), [release(5)]))).toBeNull();
  });

  it('is nothing for a first deployment, and for a rollback', () => {
    expect(fallback(pointer('preprod', null, []))).toBeNull();
    const prod = pointer('prod', release(2), [release(2), release(1)]);
    expect(planned(rollBack('prod'), { pointer: prod }).fallback).toBeNull();
  });
});

describe('a request', () => {
  it.each([
    ['no reason', { reason: ' ' }],
    ['nobody asking', { by: '' }],
    ['an unknown environment', { environment: 'production' }],
    ['"latest" instead of a release', { releaseId: 'latest' }],
    ['a field that does not exist', { force: true }],
  ])('with %s is refused', (_what, change) => {
    expect(promotionRequestSchema.safeParse({ ...deploy('prod'), ...change }).success).toBe(false);
  });

  it('to roll back cannot choose a dataset: release and dataset go back together', () => {
    expect(promotionRequestSchema.safeParse({ ...rollBack('prod'), datasetId: data }).success).toBe(false);
  });
});

it('a running promotion closes the gate and is named', () => {
  const view = { preprod: pointer('preprod', release(1), [release(1)]), running: 'id-77' };
  const busy = planned(deploy('prod'), view).gates.find((gate) => gate.code === 'busy');
  expect(busy).toMatchObject({ passed: false, detail: expect.stringContaining('id-77') as unknown });
});
