import { beforeAll, expect, it } from 'vitest';
import type { OperationsState } from '../state.ts';
import { emptyState, exampleState, withEnvironment, withTarget } from '../testing/example-state.ts';
import { headline, headlineText, withoutTimes } from './headline.ts';

let state: OperationsState;
beforeAll(async () => {
  state = await exampleState();
});

const say = (changed: OperationsState) => headlineText(headline(changed));

it('says in one breath that all is well, how far PREPROD is ahead and that nothing stands against it', () => {
  expect(say(state)).toBe(
    'All 4 targets are up. PREPROD is 1 release ahead of PROD and has been good for 2 h 13 min. Nothing blocks a promotion.',
  );
});

it('names what is not up, and for how long', () => {
  const since = new Date(Date.parse(state.now) - 600_000).toISOString();
  const down = withTarget(state, 'prod', { status: 'down', since });
  expect(say(down)).toContain('PROD site is down for 10 min.');
  expect(say(down)).not.toContain('All');
});

it('counts what it knows, and names what nobody looked at', () => {
  expect(say(withTarget(state, 'dataset', { status: 'unknown' }))).toContain(
    '3 targets are up; nobody has looked at Dataset read for a while.',
  );
  expect(say(withTarget(state, 'dataset', { status: 'down' }))).toContain('Dataset read is down.');
});

it('does not call PREPROD good while it is not up', () => {
  const warned = withTarget(state, 'preprod', { status: 'warning' });
  expect(say(warned)).toContain('PREPROD is 1 release ahead of PROD.');
});

it('says what blocks a promotion, once', () => {
  const hold = { by: 'ana', reason: 'Holidays.', since: state.now };
  expect(say(withEnvironment(state, 'prod', { hold }))).toContain(
    'A promotion is blocked: PROD is on hold (Holidays).',
  );
});

it('says that nobody can tell while the object store is away', () => {
  expect(say({ ...state, stored: null })).toContain('Whether a promotion is possible nobody can tell');
});

it('says nothing of promotions where there is nothing to promote', () => {
  const { live } = state.environments.preprod;
  const same = withEnvironment(state, 'prod', { live });
  const stored = state.stored && { ...state.stored, drift: { ...state.stored.drift, inSync: true } };
  expect(say({ ...same, stored })).toBe('All 4 targets are up. PREPROD and PROD serve the same release.');
});

it('tells another dataset from another release', () => {
  const { live } = state.environments.preprod;
  const other = live && { ...live, datasetId: 'd-ffffffffffffffff' };
  expect(say(withEnvironment(state, 'prod', { live: other }))).toContain(
    'PREPROD serves the release of PROD with another dataset.',
  );
});

it('tells of the promotion under way instead of what blocks one', () => {
  const [latest] = state.promotions;
  const running = { promotionId: latest?.id ?? '', since: state.now };
  expect(say(withEnvironment(state, 'preprod', { running }))).toMatch(
    /A promotion of PREPROD is under way\.$/u,
  );
});

it('tells a new service how to begin', async () => {
  expect(say(await emptyState())).toBe(
    'Nobody knows how the targets are: the monitor has not looked for a while. Nothing is deployed yet. Publish a release, then promote it.',
  );
});

it('takes a headline in which only time went on for the same', () => {
  const text = (duration: string, count: number) =>
    `PREPROD is ${count} releases ahead of PROD and has been good for ${duration}.`;
  expect(withoutTimes(text('2 h 13 min', 2))).not.toContain('13');
  expect(withoutTimes(text('9.5 s', 2))).not.toContain('9.5');
  expect(withoutTimes(text('2 h 13 min', 2))).not.toBe(withoutTimes(text('2 h 13 min', 3)));
  expect(withoutTimes(text('2 h 13 min', 2))).toBe(withoutTimes(text('3 h 20 min', 2)));
});
