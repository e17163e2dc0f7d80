import {
  compareEnvironments,
  contractsReadBy,
  coursesOf,
  driftSide,
  freezeAt,
  readControls,
  readPointer,
  summarise,
  watched,
  type ArtifactStore,
  type Clock,
  type Deployed,
  type Drift,
  type Environment,
  type HistoryWindow,
  type Monitor,
  type StateStore,
  type Watched,
} from '@mangetamain/deploy';
import pLimit from 'p-limit';
import type { EnvironmentView, ReleaseSummary } from './answers.ts';
import { previewAddress } from '../preview/preview-address.ts';
import type { ManifestReader } from '../releases/manifest-reader.ts';

interface ViewPorts {
  readonly store: StateStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly artifacts: ArtifactStore;
  readonly readManifest: ManifestReader;
  readonly previewUrl: () => string | null;
  /** What the site of this process serves right now. */
  readonly servedRelease: (environment: Environment) => string | null;
}

const CONCURRENCY = 8;

/** What there is to know of one environment. */
export async function viewEnvironment(
  { store, clock, servedRelease }: ViewPorts,
  environment: Environment,
): Promise<EnvironmentView> {
  const [found, controls] = await Promise.all([
    readPointer(store, environment),
    readControls(store, environment),
  ]);
  const pointer = found?.value;
  const { hold, quarantine, rules = null } = controls;
  const freeze = rules && freezeAt(rules, clock.now());
  return {
    environment,
    live: pointer?.live ?? null,
    previous: pointer?.previous ?? null,
    generation: pointer?.generation ?? 0,
    arrivedBy: pointer?.arrivedBy ?? null,
    served: servedRelease(environment),
    updatedAt: pointer?.updatedAt ?? null,
    by: pointer?.by ?? null,
    promotionId: pointer?.promotionId ?? null,
    running: pointer?.running ?? null,
    verified: pointer?.verified ?? [],
    hold,
    quarantine,
    rules,
    freeze: freeze && { ...freeze, until: freeze.until.toISOString() },
  };
}

/** How PROD differs from PREPROD. */
export async function viewDrift(
  { readManifest }: ViewPorts,
  preprod: Deployed | null,
  prod: Deployed | null,
): Promise<Drift> {
  const side = async (live: Deployed | null) => driftSide(live, live && (await readManifest(live.releaseId)));
  return compareEnvironments(await side(preprod), await side(prod));
}

/**
 * Every release, the latest first, with where of these places it is live and where it is in quarantine; and the ids of
 * those whose manifest is damaged, or of another version.
 */
export async function viewReleases(
  { artifacts, readManifest, previewUrl }: Pick<ViewPorts, 'artifacts' | 'readManifest' | 'previewUrl'>,
  places: readonly EnvironmentView[],
): Promise<{ releases: ReleaseSummary[]; unreadable: string[] }> {
  const ids = await artifacts.listReleases();
  const datasetId = places.find(({ live }) => live !== null)?.live?.datasetId;
  const manifests = await pLimit(CONCURRENCY).map(ids, (id) => readManifest(id));
  const unreadable = ids.filter((_, index) => manifests[index] === null);
  const releases = manifests
    .filter((manifest) => manifest !== null)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || (a.releaseId < b.releaseId ? -1 : 1))
    .map(({ releaseId, createdAt, actor, commit, title, notes, files, datasetContracts }) => ({
      releaseId,
      createdAt,
      actor,
      commit,
      title,
      notes,
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      datasetContracts: [...contractsReadBy({ datasetContracts })],
      preview: datasetId === undefined ? null : previewAddress(previewUrl(), { releaseId, datasetId }),
      live: environmentsWith(places, ({ live }) => live?.releaseId === releaseId),
      quarantined: environmentsWith(places, ({ quarantine }) =>
        quarantine.some((entry) => entry.releaseId === releaseId),
      ),
    }));
  return { releases, unreadable };
}

const environmentsWith = (places: readonly EnvironmentView[], test: (place: EnvironmentView) => boolean) =>
  places.filter(test).map(({ environment }) => environment);

/** How often each watched thing was up, warned and down, and how fast it answered, in the last day, week and month. */
export function viewWindows(monitor: Monitor, now: Date) {
  const courses = coursesOf(monitor);
  const summary = (name: Watched, window: HistoryWindow) => {
    const { up, warning, down, upShare, p95Ms } = summarise(courses[name], window, now);
    return { up, warning, down, upShare, p95Ms };
  };
  return Object.fromEntries(
    watched.map((name) => [
      name,
      { '24h': summary(name, '24h'), '7d': summary(name, '7d'), '30d': summary(name, '30d') },
    ]),
  );
}
