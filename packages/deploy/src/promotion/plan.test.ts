import { describe, expect, it } from 'vitest';
import { emptyPointer, type Deployed, type Environment, type Pointer } from '../environment.ts';
import { deploy, rollBack } from '../testing/world.ts';
import { plan, promotionRequestSchema, type PromotionRequest, type View } from './plan.ts';
import { defaultVerification } from './settings.ts';

const at = '2026-01-01T00:00:00.000Z';
const data = 'd-0123456789abcdef';
const newData = 'd-ffffffffffffffff';

function release(n: number, datasetId = data): Deployed {
  return { releaseId: `r-00000000000${n}`, datasetId };
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

describe('a pinned dataset', () => {
  const pinned: Deployed = { ...release(1), datasetPinned: true };

  it('is one that was named to be kept', () => {
    const request: PromotionRequest = { ...deploy('preprod', release(1).releaseId), datasetId: data };
    expect(planned({ ...request, pinDataset: true }, {}).target).toEqual(pinned);
    expect(planned(request, {}).target).toEqual(release(1));
  });

  it('goes with the release to PROD and back by a rollback', () => {
    const preprod = pointer('preprod', pinned, [pinned]);
    expect(planned(deploy('prod'), { preprod }).target).toEqual(pinned);
    const prod = pointer('prod', release(2), [release(2), pinned]);
    expect(planned(rollBack('prod'), { pointer: prod }).target).toEqual(pinned);
  });

  it('can be given up with the release that is live', () => {
    const view = { pointer: pointer('preprod', pinned, [pinned]) };
    const request: PromotionRequest = { ...deploy('preprod', release(1).releaseId), datasetId: data };
    expect(closedGates(request, view)).toEqual([]);
    expect(closedGates({ ...request, pinDataset: true }, view)).toEqual(['already-live']);
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
