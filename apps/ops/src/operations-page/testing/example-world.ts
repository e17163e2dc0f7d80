import {
  appendAudit,
  defaultHealthSettings,
  monitorSchema,
  readPointer,
  viewHealth,
  type Course,
  type Monitor,
  type ProbeTarget,
  type StateStore,
} from '@mangetamain/deploy';
import {
  bringLive,
  carryOut,
  deploy,
  extendCourse,
  memoryStateStore,
  newCourse,
  observationOf,
  publish,
  world,
  type World,
} from '@mangetamain/deploy/testing';
import { contractVersionOf } from '@mangetamain/analytics/dataset';
import type { DeliveryView } from '../../difference/delivery-schema.ts';
import { createManifest } from '../../testing/datasets.ts';
import { exampleDifference } from '../../difference/testing/example-difference.ts';
import { createManifestReader } from '../../releases/manifest-reader.ts';
import { createReleaseSummaries } from '../../releases/release-summaries.ts';
import type { OperationsPorts } from '../read-state.ts';

const exampleDelivery: DeliveryView = {
  since: '2026-08-31T00:00:00.000Z',
  deliveries: 26,
  perWeek: 2,
  leadTimeMs: 9_000_000,
  failed: 2,
  failedShare: 2 / 27,
  restoreMs: 42_000,
  drift: { releases: 1, forMs: 8_000_000, findings: 2 },
};

const SLOT = 5 * 60_000;
const SLOTS = 288;

export interface ExampleWorld {
  readonly ports: OperationsPorts;
  readonly world: World;
  /** What the instance knows by itself. */
  readonly watch: StateStore;
  /** Releases in the order in which they were published. */
  readonly releases: readonly [string, string, string];
}

/** Returns ports in memory where the first release was replaced on PROD by the second, and the third is on PREPROD. */
export async function exampleWorld(): Promise<ExampleWorld> {
  const kitchen = world();
  const releases = [
    publish(kitchen.artifacts, 'first'),
    publish(kitchen.artifacts, 'second'),
    publish(kitchen.artifacts, 'third'),
  ] as const;
  await bringLive(kitchen, releases[0]);
  await kitchen.clock.sleep(22 * 3_600_000);
  await bringLive(kitchen, releases[1]);
  await appendAudit(kitchen.store, {
    schemaVersion: 1,
    id: 'register-1-outcome',
    at: kitchen.clock.now().toISOString(),
    who: 'ci',
    what: 'register-release',
    where: null,
    from: null,
    to: releases[2],
    why: 'Weekend tags: as many on each side',
    outcome: 'done',
    promotionId: null,
  });
  await kitchen.clock.sleep(3_600_000);
  const { outcome } = await carryOut(deploy('preprod', releases[2]), kitchen);
  if (outcome !== 'succeeded') throw new Error(`The third release ended as ${outcome ?? 'nothing'}.`);
  await kitchen.clock.sleep(8_000_000);
  const watch = memoryStateStore();
  await watch.create('health/monitor', exampleMonitor(kitchen.clock.now()));
  return { world: kitchen, watch, releases, ports: portsOf(kitchen, await servedBy(kitchen), watch) };
}

/** Returns ports in memory where nothing ever happened. */
export function emptyWorld(): OperationsPorts {
  return portsOf(world(), { preprod: null, prod: null });
}

async function servedBy({ store }: World) {
  const liveOn = async (environment: 'preprod' | 'prod') =>
    (await readPointer(store, environment))?.value.live?.releaseId ?? null;
  return { preprod: await liveOn('preprod'), prod: await liveOn('prod') };
}

function portsOf(
  { store, artifacts, clock }: World,
  served: Readonly<Record<'preprod' | 'prod', string | null>>,
  watch: StateStore = memoryStateStore(),
): OperationsPorts {
  const settings = { ...defaultHealthSettings, interval: SLOT };
  const { title, source, createdAt, period } = createManifest();
  const dataset = {
    title,
    source,
    createdAt,
    period,
    datasetId: 'd-0123456789abcdef',
    recipes: createManifest().files.find(({ table }) => table === 'recipes')?.rows ?? 0,
    bytes: 16_650_000,
    contractVersion: contractVersionOf(createManifest()),
    current: true,
  };
  return {
    store,
    readManifest: createManifestReader(artifacts),
    releases: createReleaseSummaries(artifacts),
    clock,
    healthSettings: settings,
    viewHealth: () =>
      viewHealth({
        local: watch,
        shared: store,
        instance: { id: 'one', name: 'kitchen-1' },
        clock,
        settings,
      }),
    servedRelease: (environment) => served[environment],
    differences: { between: async () => exampleDifference, keptWith: async () => null },
    datasets: { all: async () => [dataset], of: async () => [dataset] },
    readDelivery: async () => exampleDelivery,
    previewUrl: () => 'http://preview.test',
    version: '1.4.0',
    channels: ['discord'],
    conditionalWrites: async () => ({ honoured: true }),
  };
}

type WorstOf = (slotsAgo: number) => 'up' | 'warning' | 'down';

const probedSlots = Array.from({ length: SLOTS }, (_, index) => SLOTS - 1 - index).filter(
  (slotsAgo) => slotsAgo < 240 || slotsAgo > 242,
);

/** A day in which PROD was down for ten minutes, the store slow for forty, and nobody probed for fifteen. */
function exampleMonitor(now: Date): Monitor {
  const last = Math.floor(now.getTime() / SLOT) * SLOT;
  const at = (slotsAgo: number) => new Date(last - slotsAgo * SLOT).toISOString();
  const prod: WorstOf = (slotsAgo) => (slotsAgo === 136 || slotsAgo === 135 ? 'down' : 'up');
  const slow: WorstOf = (slotsAgo) => (slotsAgo >= 50 && slotsAgo < 58 ? 'warning' : 'up');
  const course = (worstOf: WorstOf, durationMs: number): Course =>
    probedSlots.reduce(
      (before, slotsAgo) =>
        extendCourse(before, { sample: worstOf(slotsAgo), durationMs }, new Date(at(slotsAgo))),
      newCourse(),
    );
  const target = (name: ProbeTarget, worstOf: WorstOf) => ({
    status: 'up',
    since: at(SLOTS - 1),
    lastProbe: { at: now.toISOString(), observation: observationOf(name, 'good') },
    recent: ['up', 'up', 'up'],
    incident: null,
    history: probedSlots.map((slotsAgo) => ({ slot: at(slotsAgo), worst: worstOf(slotsAgo) })),
  });
  return monitorSchema.parse({
    schemaVersion: 1,
    lastRunAt: now.toISOString(),
    notices: [],
    courses: {
      prod: course(prod, 38),
      preprod: course(() => 'up', 41),
      storage: course(slow, 12),
      dataset: course(slow, 96),
    },
    targets: {
      preprod: { ...target('preprod', () => 'up'), closed: [] },
      prod: {
        ...target('prod', prod),
        closed: [
          { id: 'prod-1', openedAt: at(136), closedAt: at(134), worst: 'down', reason: 'page: answered 502' },
        ],
      },
      storage: {
        ...target('storage', slow),
        closed: [
          {
            id: 'storage-1',
            openedAt: at(57),
            closedAt: at(49),
            worst: 'warning',
            reason: 'read: took 1.6 s',
          },
        ],
      },
    },
  });
}
