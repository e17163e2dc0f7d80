import { describe, expect, it, vi } from 'vitest';
import { pairOf, pointerKey, pointerSchema, sameDeployed, type Deployed } from '../environment.ts';
import { verifyStoredRelease } from '../release/verify.ts';
import { Crash, crashAt, interrupted, type Interruption } from '../testing/interruption.ts';
import {
  bringLive,
  carryOut,
  datasetId,
  deploy,
  publish,
  rollBack,
  world,
  type World,
} from '../testing/world.ts';
import { readControls } from '../controls-store.ts';
import { readOutbox } from '../notification/outbox.ts';
import { UnavailableError } from '../ports.ts';
import type { PromotionRequest } from './plan.ts';
import type { PromotionPorts } from './ports.ts';
import { isOver } from './promotion.ts';
import { listPromotions, resume } from './resume.ts';
import { readPointer, readPromotion } from './run.ts';

const laterData = 'd-ffffffffffffffff';

/**
 * PROD shows `first`, PREPROD `second`, of which both halves are others; in the world of a rollback PROD shows `second`,
 * and `first` was there before.
 */
async function prepare(kind: 'promotion' | 'rollback') {
  const ports = world();
  ports.artifacts.addDataset(laterData);
  const first = pairOf({ releaseId: publish(ports.artifacts, 'first'), datasetId });
  const second = pairOf({ releaseId: publish(ports.artifacts, 'second'), datasetId: laterData });
  await bringLive(ports, first.releaseId);
  await carryOut({ ...deploy('preprod', second.releaseId), datasetId: laterData }, ports);
  if (kind === 'rollback') await carryOut(deploy('prod'), ports);
  return { ports, first, second };
}

function everyPort(ports: World, interruption: Interruption): PromotionPorts {
  return {
    store: interrupted('store', ports.store, interruption),
    artifacts: interrupted('artifacts', ports.artifacts, interruption),
    prober: interrupted('prober', ports.prober, interruption),
    clock: ports.clock,
    ids: ports.ids,
  };
}

interface Scenario {
  readonly name: string;
  readonly request: PromotionRequest;
  /** True if what it brings fails its probes on PROD. */
  readonly isBad: boolean;
  /** What PROD shows where it went well. */
  readonly to: (first: Deployed, second: Deployed) => Deployed;
}

const both = (_first: Deployed, second: Deployed) => second;
const dataAlone = (first: Deployed, { datasetId: data }: Deployed) => ({ ...first, datasetId: data });
const releaseAlone = (first: Deployed, { releaseId }: Deployed) => ({ ...first, releaseId });

const scenarios: Scenario[] = [
  { name: 'a promotion that goes well', request: deploy('prod'), isBad: false, to: both },
  { name: 'a promotion that is undone by itself', request: deploy('prod'), isBad: true, to: both },
  { name: 'a rollback', request: rollBack('prod'), isBad: false, to: (first) => first },
  { name: 'one of data alone', request: { ...deploy('prod'), only: 'data' }, isBad: false, to: dataAlone },
  { name: 'one of bad data alone', request: { ...deploy('prod'), only: 'data' }, isBad: true, to: dataAlone },
  {
    name: 'one of a release alone',
    request: { ...deploy('prod'), only: 'release' },
    isBad: false,
    to: releaseAlone,
  },
];

/** Runs the scenario into a crash at moment n; false when it ended before. */
async function crashInto({ request, isBad, to }: Scenario, n: number) {
  const { ports, first, second } = await prepare(request.kind);
  const [before, after] = [request.kind === 'promotion' ? first : second, to(first, second)];
  if (isBad)
    ports.observe((target, expected) =>
      target === 'prod' && expected !== null && sameDeployed({ ...expected }, after) ? 'failed' : 'good',
    );
  const crash = crashAt(n);
  const died = await carryOut(request, everyPort(ports, crash)).then(
    () => false,
    (error: unknown) => {
      if (!(error instanceof Crash)) throw error;
      return true;
    },
  );
  return { ports, before, after, died };
}

/** Whatever PROD ever showed since it had this pair was one of these, never a half of one with a half of the other. */
function expectWholePairs(ports: World, pairs: readonly Deployed[]) {
  const shown = ports.store.history(pointerKey('prod')).map((value) => pointerSchema.parse(value).live);
  for (const live of shown) expect([null, ...pairs]).toContainEqual(live);
}

async function expectSettled(ports: World) {
  const pointer = (await readPointer(ports.store, 'prod'))?.value;
  expect(pointer?.running).toBeNull();
  const release = await verifyStoredRelease(pointer?.live?.releaseId ?? '', ports.artifacts);
  expect(release.type).toBe('complete');
  for (const id of await listPromotions(ports.store, 100)) {
    const found = await readPromotion(ports.store, id);
    expect(found !== null && isOver(found.value)).toBe(true);
  }
  return pointer;
}

/** Each test goes through a hundred worlds and more. */
vi.setConfig({ testTimeout: 60_000 });

describe.each(scenarios)('a crash between any two calls of $name', (scenario) => {
  it('leaves what resuming finishes or undoes', async () => {
    const outcomes = new Set<string>();
    let moments = 0;
    for (let n = 0; ; n += 1) {
      const { ports, before, after, died } = await crashInto(scenario, n);
      if (!died) break;
      moments += 1;
      const { resumed, failed } = await resume(ports);
      expect(failed).toEqual([]);
      const pointer = await expectSettled(ports);
      const live = pointer?.live;
      const outcome = resumed[0]?.outcome ?? 'nothing to resume';
      outcomes.add(outcome);
      if (outcome === 'succeeded') expect(live).toEqual(after);
      if (outcome === 'failed' || outcome === 'rolled-back') expect(live).toEqual(before);
      expectWholePairs(ports, [before, after]);
      if (outcome === 'rolled-back') {
        const controls = await readControls(ports.store, 'prod');
        expect(controls.hold).not.toBeNull();
        const isGuilty = after.releaseId !== before.releaseId;
        expect(controls.quarantine.map((entry) => entry.releaseId)).toEqual(
          isGuilty ? [after.releaseId] : [],
        );
      }
      const told = (await readOutbox(ports.store)).map((entry) => entry.key);
      expect(new Set(told).size).toBe(told.length);
      expect(await resume(ports)).toEqual({ resumed: [], failed: [] });
    }
    expect(moments).toBeGreaterThan(60);
    const ends = scenario.isBad ? ['rolled-back'] : ['succeeded'];
    expect([...outcomes].toSorted()).toEqual([...ends, 'failed', 'nothing to resume'].toSorted());
  });

  it('followed by a crash while resuming still ends well', async () => {
    for (let n = 0; ; n += 3) {
      const { ports, died } = await crashInto(scenario, n);
      if (!died) break;
      for (let m = 1; ; m += 7) {
        const crash = crashAt(m);
        await resume(everyPort(ports, crash)).catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        });
        if (!crash.reached()) break;
      }
      expect((await resume(ports)).failed).toEqual([]);
      await expectSettled(ports);
    }
  });

  it('or an answer lost there once, ends as if nothing had been', async () => {
    for (let n = 0; ; n += 1) {
      const { ports } = await prepare(scenario.request.kind);
      let moment = 0;
      const loseOnce: Interruption = ({ port }) => {
        if (port === 'prober') return;
        moment += 1;
        if (moment === n + 1) throw new UnavailableError('no answer');
      };
      const promotion = await carryOut(scenario.request, everyPort(ports, loseOnce));
      expect(promotion.outcome).toBe('succeeded');
      expect((await expectSettled(ports))?.generation).toBe(scenario.request.kind === 'promotion' ? 2 : 3);
      if (moment <= n) break;
    }
  });
});
