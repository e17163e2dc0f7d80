import { createRoot, createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import type { Build } from '../offline/build.ts';
import type { ServiceStatus } from '../state/service-status.ts';
import { facts } from '../testing/analysis.ts';
import { createUpdates } from './updates.ts';

const said = (change: Partial<ServiceStatus> = {}): ServiceStatus => ({
  environment: 'PROD',
  releaseId: 'r-1',
  datasetId: facts.datasetId,
  storage: 'up',
  checkedAt: '2026-01-02T14:02:00Z',
  ...change,
});

/** A page of the build `one`, and a site that serves a build at each release. */
function open(own: string | null = 'one') {
  return createRoot((dispose) => {
    const [status, setStatus] = createSignal<ServiceStatus | null>(null);
    const [dataset, setDataset] = createSignal<typeof facts | null>(facts);
    let live: Build | Error = { id: 'one', files: [] };
    const request = vi.fn<() => Promise<Build>>(() =>
      live instanceof Error ? Promise.reject(live) : Promise.resolve(live),
    );
    const onOwn = vi.fn<(build: Build) => void>();
    const updates = createUpdates({ status, session: { dataset }, own, request, onOwn });
    return {
      ...updates,
      request,
      onOwn,
      setDataset,
      dispose,
      goLive: (next: Build | Error) => (live = next),
      hear: async (next: ServiceStatus) => {
        setStatus(next);
        await new Promise((resolve) => setImmediate(resolve));
      },
    };
  });
}

it('offers nothing while the site serves this page and its data', async () => {
  const { offered, hear, onOwn, request } = open();
  expect(offered()).toBeNull();
  await hear(said());
  await hear(said());
  expect(offered()).toBeNull();
  expect(request).toHaveBeenCalledOnce();
  expect(onOwn).toHaveBeenCalledExactlyOnceWith({ id: 'one', files: [] });
});

it('offers another build once the service names another release, and takes it back with the release', async () => {
  const { offered, hear, goLive } = open();
  await hear(said());
  goLive({ id: 'two', files: [] });
  await hear(said({ releaseId: 'r-2' }));
  expect(offered()).toBe('release');
  goLive({ id: 'one', files: [] });
  await hear(said({ releaseId: 'r-1' }));
  expect(offered()).toBeNull();
});

it('finds at first that the page came from this browser', async () => {
  const { offered, hear, goLive, onOwn } = open();
  goLive({ id: 'two', files: [] });
  await hear(said({ releaseId: null }));
  expect(offered()).toBe('release');
  expect(onOwn).not.toHaveBeenCalled();
});

it('offers newer data until they are shown', async () => {
  const { offered, hear, setDataset } = open();
  await hear(said());
  await hear(said({ datasetId: 'd-fedcba9876543210' }));
  expect(offered()).toBe('dataset');
  setDataset({ ...facts, datasetId: 'd-fedcba9876543210' });
  expect(offered()).toBeNull();
});

it('does not take what the service said earlier for newer than data that came since', async () => {
  const { offered, hear, setDataset } = open();
  await hear(said());
  setDataset({ ...facts, datasetId: 'd-fedcba9876543210' });
  expect(offered()).toBeNull();
});

it('offers a release before data, and each again only when there is another', async () => {
  const { offered, putOff, hear, goLive } = open();
  goLive({ id: 'two', files: [] });
  await hear(said({ releaseId: 'r-2', datasetId: 'd-fedcba9876543210' }));
  expect(offered()).toBe('release');
  putOff();
  expect(offered()).toBeNull();
  goLive({ id: 'three', files: [] });
  await hear(said({ releaseId: 'r-3' }));
  expect(offered()).toBe('release');
});

it('offers no release where the site does not say, or the page was not built', async () => {
  const silent = open();
  silent.goLive(new Error('The site answered 404 to /build.json.'));
  await silent.hear(said());
  expect(silent.offered()).toBeNull();
  const unbuilt = open(null);
  await unbuilt.hear(said());
  expect(unbuilt.request).not.toHaveBeenCalled();
});
