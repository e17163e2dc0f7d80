import {
  compareEnvironments,
  coursesOf,
  driftSide,
  freezeAt,
  readControls,
  readPointer,
  summarise,
  watched,
  type Clock,
  type Deployed,
  type Drift,
  type Environment,
  type HistoryWindow,
  type Monitor,
  type StateStore,
  type Watched,
} from '@mangetamain/deploy';
import { pageOf, type Page, type PageWish } from '../formats/page.ts';
import type { EnvironmentView, ListedRelease } from './answers.ts';
import { previewAddress } from '../preview/preview-address.ts';
import type { ManifestReader } from '../releases/manifest-reader.ts';
import type { ReleaseSummaries, ReleaseSummary } from '../releases/release-summaries.ts';

interface ViewPorts {
  readonly store: StateStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly readManifest: ManifestReader;
  readonly releases: ReleaseSummaries;
  readonly previewUrl: () => string | null;
  /** What the site of this process serves right now. */
  readonly servedRelease: (environment: Environment) => string | null;
}

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
 * A page of the releases, the latest first, with where of these places each is live and where it is in quarantine; and
 * the ids of all whose manifest is damaged, or of another version.
 */
export async function viewReleases(
  { releases, previewUrl }: Pick<ViewPorts, 'releases' | 'previewUrl'>,
  places: readonly EnvironmentView[],
  wish: PageWish,
): Promise<Page<ListedRelease> & { readonly unreadable: readonly string[] }> {
  const { found, unreadable } = await releases.all();
  const page = pageOf(found, ({ createdAt, releaseId }) => ({ createdAt, id: releaseId }), wish);
  return { ...page, rows: page.rows.map((row) => placed(row, places, previewUrl())), unreadable };
}

/** The releases that are live, and the ids of those of them whose manifest cannot be read. */
export async function viewLiveReleases(
  { releases, previewUrl }: Pick<ViewPorts, 'releases' | 'previewUrl'>,
  places: readonly EnvironmentView[],
): Promise<{ rows: ListedRelease[]; unreadable: string[] }> {
  const ids = [...new Set(places.flatMap(({ live }) => live?.releaseId ?? []))];
  const found = await Promise.all(ids.map((id) => releases.of(id)));
  const rows = found.filter((summary) => summary !== null).map((row) => placed(row, places, previewUrl()));
  return { rows, unreadable: ids.filter((_, index) => found[index] === null) };
}

function placed(
  summary: ReleaseSummary,
  places: readonly EnvironmentView[],
  previewUrl: string | null,
): ListedRelease {
  const { releaseId } = summary;
  const datasetId = places.find(({ live }) => live !== null)?.live?.datasetId;
  return {
    ...summary,
    preview: datasetId === undefined ? null : previewAddress(previewUrl, { releaseId, datasetId }),
    live: environmentsWith(places, ({ live }) => live?.releaseId === releaseId),
    quarantined: environmentsWith(places, ({ quarantine }) =>
      quarantine.some((entry) => entry.releaseId === releaseId),
    ),
  };
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
