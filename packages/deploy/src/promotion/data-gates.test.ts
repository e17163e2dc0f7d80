import { describe, expect, it } from 'vitest';
import { openControls } from '../controls.ts';
import { pairOf } from '../environment.ts';
import type { DatasetFacts } from '../ports.ts';
import { memoryArtifactStore } from '../testing/memory-artifact-store.ts';
import { observationOf } from '../testing/scripted-prober.ts';
import { carryOut, datasetId, deploy, publish, rollBack, world } from '../testing/world.ts';
import { checkData, fittingContract } from './data-gates.ts';
import { checkGates, type Facts } from './gates.ts';
import { readPointer } from './run.ts';

const target = pairOf({ releaseId: 'r-000000000000', datasetId });
const facts = (rows: Record<string, number>, more: Partial<DatasetFacts> = {}): DatasetFacts => ({
  contractVersion: 1,
  isImported: true,
  rows,
  unproven: null,
  ...more,
});

function closedBy(dataset: DatasetFacts, measure: DatasetFacts | null, acceptDrop?: boolean) {
  return checkData({ target, acceptDrop }, { dataset, measure }).filter(({ passed }) => !passed);
}

describe('rows', () => {
  const before = facts({ recipes: 1000, tags: 10 });

  it('may become a tenth fewer, and no fewer than that', () => {
    expect(closedBy(facts({ recipes: 900, tags: 9 }), before)).toEqual([]);
    const [drop] = closedBy(facts({ recipes: 899, tags: 10 }), before);
    expect(drop?.code).toBe('rows-dropped');
    expect(drop?.detail).toContain('over 10 % fewer rows than PROD shows: recipes 899 instead of 1000');
  });

  it('of a whole table may be gone under another contract only', () => {
    expect(closedBy(facts({ recipes: 1000 }), before)).toMatchObject([{ code: 'rows-dropped' }]);
    expect(closedBy(facts({ recipes: 1000 }, { contractVersion: 2 }), before)).toEqual([]);
  });

  it('may be fewer where somebody accepts that, or PROD shows a demonstration or nothing', () => {
    const few = facts({ recipes: 1 });
    expect(closedBy(few, before, true)).toEqual([]);
    expect(closedBy(few, { ...before, isImported: false })).toEqual([]);
    expect(closedBy(few, null)).toEqual([]);
  });
});

describe('a contract', () => {
  const artifacts = memoryArtifactStore();
  const releaseReading = (versions?: readonly number[]) =>
    ({ type: 'complete', manifest: artifacts.publish({ 'index.html': 'x' }, versions) }) as const;

  it.each<[readonly number[] | undefined, number, boolean]>([
    [undefined, 1, true],
    [undefined, 2, false],
    [[1, 2], 1, true],
    [[1, 2], 2, true],
    [[2], 1, false],
  ])('of a release that reads %j and a dataset of %i: %s', (read, contractVersion, fits) => {
    const dataset = facts({}, { contractVersion });
    const found = fittingContract(target, { release: releaseReading(read), dataset });
    expect(found).toMatchObject({ code: 'contract-misfit', passed: fits });
  });

  it('is told with both numbers and the way out', () => {
    const found = fittingContract(target, { release: releaseReading([2, 3]), dataset: facts({}) });
    expect(found.detail).toBe(
      `Release r-000000000000 reads dataset contract version 2, 3, dataset ${datasetId} has version 1. ` +
        'Choose a release that reads version 1, or a dataset of version 2 or 3; ' +
        'a release and a dataset that fit each other go together (--release and --dataset).',
    );
  });

  it('of what is not there is no business of this gate', () => {
    expect(fittingContract(target, { release: null, dataset: facts({}) }).passed).toBe(true);
    expect(fittingContract(target, { release: releaseReading(), dataset: null }).passed).toBe(true);
  });

  it('is kept by a rollback too: what does not fit is not brought back', async () => {
    const ports = world();
    await carryOut(deploy('preprod', publish(ports.artifacts, 'first')), ports);
    await carryOut(deploy('preprod', publish(ports.artifacts, 'second')), ports);
    const before = (await readPointer(ports.store, 'preprod'))?.value.live;
    ports.artifacts.addDataset(datasetId, { contractVersion: 2 });
    expect(await carryOut(rollBack('preprod'), ports)).toMatchObject({
      outcome: 'failed',
      failure: { code: 'contract-misfit' },
    });
    expect((await readPointer(ports.store, 'preprod'))?.value.live).toEqual(before);
  });
});

describe('data that are to be shown', () => {
  const other = 'd-ffffffffffffffff';

  it('are read byte by byte; those that are shown already are counted on', async () => {
    const ports = world();
    await carryOut(deploy('preprod', publish(ports.artifacts, 'first')), ports);
    ports.artifacts.addDataset(other);
    ports.artifacts.damageDataset(other);
    expect(await carryOut({ ...deploy('preprod'), datasetId: other }, ports)).toMatchObject({
      failure: { code: 'dataset-missing' },
    });
    ports.artifacts.damageDataset(datasetId);
    const second = deploy('preprod', publish(ports.artifacts, 'second'));
    expect(await carryOut(second, ports)).toMatchObject({ outcome: 'succeeded' });
  });

  it('replace data that are live and lost', async () => {
    const ports = world();
    await carryOut(deploy('preprod', publish(ports.artifacts, 'first')), ports);
    ports.artifacts.addDataset(other);
    ports.artifacts.removeDataset(datasetId);
    const promotion = await carryOut({ ...deploy('preprod'), datasetId: other }, ports);
    expect(promotion.outcome).toBe('succeeded');
  });

  it.each<[boolean | null, boolean, boolean]>([
    [true, false, true],
    [false, false, false],
    [false, true, true],
    [null, true, false],
  ])('with those to return to there: %s, live: %s, may be shown: %s', (datasetPresent, isLive, isOpen) => {
    const artifacts = memoryArtifactStore();
    const release = { type: 'complete', manifest: artifacts.publish({ 'index.html': 'x' }) } as const;
    const fallback = pairOf({ releaseId: 'r-111111111111', datasetId: other });
    const facts: Facts = {
      controls: openControls('preprod'),
      release,
      dataset: null,
      datasetPresent: true,
      measure: null,
      storage: observationOf('storage', 'good'),
      fallback: { release, datasetPresent },
      preprod: { pointer: null, observation: observationOf('preprod', 'good') },
    };
    const from = isLive ? fallback : pairOf({ ...fallback, releaseId: 'r-222222222222' });
    const candidate = {
      kind: 'promotion',
      environment: 'preprod',
      target,
      from,
      fallback,
      by: 'ada',
    } as const;
    const found = checkGates(candidate, facts).find(({ code }) => code === 'fallback-incomplete');
    expect(found?.passed).toBe(isOpen);
    if (!isOpen) expect(found?.detail).toContain('The dataset to return to');
  });
});
