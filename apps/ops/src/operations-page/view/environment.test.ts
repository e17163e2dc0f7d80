import { beforeAll, expect, it } from 'vitest';
import { readState } from '../read-state.ts';
import type { OperationsState } from '../state.ts';
import { exampleState, withEnvironment } from '../testing/example-state.ts';
import { emptyWorld } from '../testing/example-world.ts';
import { viewEnvironmentCard } from './environment.ts';

let state: OperationsState;
beforeAll(async () => {
  state = await exampleState();
});

it('tells what is live, since when, who released it and what was before', () => {
  const { live, previous } = state.environments.prod;
  const view = viewEnvironmentCard(state, 'prod');
  expect(view).toMatchObject({
    name: 'PROD',
    status: 'up',
    generation: 'generation 2',
    releaseId: live?.releaseId,
    title: 'A release',
    hold: null,
    warnings: [],
    rollbackTo: previous?.releaseId,
  });
  expect(view.facts.map(({ label, value }) => [label, value])).toEqual([
    ['Serving since', '1 Jan 22:00'],
    ['Released by', 'ada'],
    ['Dataset', 'd-0123456789abcdef'],
    ['Before it', previous?.releaseId],
  ]);
  expect(view.facts[0]?.aside).toBe('for 3 h 13 min');
});

it('names the commit of a release that was built from one', () => {
  const releases = state.stored?.releases.map((each) => ({ ...each, commit: 'a41c9e2f00aa' })) ?? [];
  const built = { ...state, stored: state.stored && { ...state.stored, releases } };
  expect(viewEnvironmentCard(built, 'prod').facts[1]?.aside).toBe('commit a41c9e2');
});

it('warns where the site of this process still serves something else', () => {
  const behind = withEnvironment(state, 'prod', { served: 'r-000000000000' });
  expect(viewEnvironmentCard(behind, 'prod').warnings).toEqual(['This service still serves r-000000000000']);
  const none = withEnvironment(state, 'prod', { served: null });
  expect(viewEnvironmentCard(none, 'prod').warnings).toEqual(['This service serves nothing yet']);
});

it('counts the releases in quarantine, and shows a hold with its reason', () => {
  const since = state.now.toISOString();
  const restricted = withEnvironment(state, 'prod', {
    quarantine: [{ releaseId: 'r-000000000000', reason: 'worker: 404', since }],
    hold: { by: 'ana', reason: 'Holidays', since },
  });
  expect(viewEnvironmentCard(restricted, 'prod')).toMatchObject({
    warnings: ['1 release in quarantine'],
    hold: { by: 'ana', reason: 'Holidays', since: 'Today 01:13' },
  });
});

it('says that a dataset is pinned', () => {
  const { live } = state.environments.prod;
  const pinned = withEnvironment(state, 'prod', { live: live && { ...live, datasetPinned: true } });
  expect(viewEnvironmentCard(pinned, 'prod').facts[2]?.aside).toBe('pinned');
});

it('has nothing to go back to where nothing was ever deployed', async () => {
  const view = viewEnvironmentCard(await readState(emptyWorld()), 'prod');
  expect(view).toMatchObject({ releaseId: null, facts: [], rollbackTo: null, status: 'unknown' });
});
