// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../state.ts';
import { emptyState, exampleState, withEnvironment, withTarget } from '../testing/example-state.ts';
import { buttonOf, openPage, textOf, textsOf } from '../testing/open-page.tsx';
import { factsOf, region, rowsOf } from '../testing/regions.ts';

const since = '2026-01-01T22:00:00.000Z';

let state: Answer;
beforeAll(async () => {
  state = await exampleState();
});

describe('an environment', () => {
  it('tells what is live, since when, who released it and what was before', async () => {
    await openPage(state);
    const previous = state.environments.prod.previous?.releaseId ?? '';
    expect(textOf(region('PROD'))).toContain('Upgeneration 2');
    expect(textsOf('.environment h2')).toEqual([
      state.environments.preprod.live?.releaseId,
      state.environments.prod.live?.releaseId,
    ]);
    expect(textOf(region('PROD').querySelector('h2 + p'))).toBe('A release');
    expect(factsOf('PROD')).toEqual([
      'Serving since1 Jan 22:00, for 3 h 13 min',
      expect.stringMatching(/^Released byada, promotion id-/u),
      'Datasetd-0123456789abcdef, Food.com',
      `Before it${previous}`,
    ]);
    expect(region('PROD').querySelectorAll('.note')).toHaveLength(0);
  });

  it('names the commit of a release that was built from one, and the data before where they were others', async () => {
    const releases = state.stored?.releases.map((each) => ({ ...each, commit: 'a41c9e2f00aa' })) ?? [];
    const { live } = state.environments.prod;
    const later = withEnvironment(state, 'prod', {
      live: live && { ...live, datasetId: 'd-ffffffffffffffff' },
      previous: live,
    });
    await openPage({ ...later, stored: state.stored && { ...state.stored, releases } });
    expect(factsOf('PROD').slice(1)).toEqual([
      'Released byada, commit a41c9e2',
      'Datasetd-ffffffffffffffff',
      `Before it${live?.releaseId ?? ''}, d-0123456789abcdef`,
    ]);
  });

  it.each([
    ['r-000000000000', 'This service still serves r-000000000000'],
    [null, 'This service serves nothing yet'],
  ])('warns where the site of this process still serves %s', async (served, warning) => {
    await openPage(withEnvironment(state, 'prod', { served }));
    expect(textsOf('.note')).toEqual([warning]);
  });

  it('shows a hold with its reason, and counts the releases in quarantine', async () => {
    const quarantine = [{ releaseId: 'r-000000000000', reason: 'worker: 404', since }];
    const hold = { by: 'bob', reason: 'Holidays', since: state.now };
    await openPage(withEnvironment(state, 'prod', { quarantine, hold }));
    expect(textsOf('.note')).toEqual(['On hold, bob, Today 01:13: Holidays', '1 release in quarantine']);
    expect(buttonOf('Promote to PROD…')?.disabled).toBe(true);
    expect(buttonOf('Lift hold…', region('PROD'))).toBeDefined();
    expect(buttonOf('Hold…', region('PROD'))).toBeUndefined();
  });

  it('outlines a rollback of PROD as dangerous, and no other', async () => {
    await openPage(state);
    expect(buttonOf('Roll back…', region('PROD'))?.classList).toContain('button-danger');
    expect(buttonOf('Roll back…', region('PREPROD'))?.classList).not.toContain('button-danger');
  });

  it('has nothing to go back to where nothing was ever deployed', async () => {
    await openPage(await emptyState());
    expect(textOf(region('PROD').querySelector('h2'))).toBe('Nothing is live');
    expect(factsOf('PROD')).toEqual([]);
    expect(buttonOf('Roll back…')).toBeUndefined();
    expect(textOf(region('PROD'))).toContain('Unknown');
  });
});

describe('between the environments', () => {
  const gates = () =>
    [...document.querySelectorAll('.gates li')].map((gate) => [gate.className, textOf(gate)]);

  it('stand the gates, and the way across while all are open', async () => {
    await openPage(state);
    expect(gates()).toContainEqual(['gate-open', 'No hold on PROD: open']);
    expect(buttonOf('Promote to PROD…')?.disabled).toBe(false);
  });

  it('a closed gate says why, and closes the way', async () => {
    const hold = { by: 'bob', reason: 'Holidays', since };
    await openPage(withEnvironment(state, 'prod', { hold }));
    expect(gates()).toContainEqual(['gate-closed', 'No hold on PROD: closedHolidays']);
    expect(textOf(document.querySelector('.comparison'))).toContain('Closed until every gate is open');
  });

  it('nothing to promote is no fault', async () => {
    const stored = state.stored && { ...state.stored, drift: { ...state.stored.drift, inSync: true } };
    await openPage({ ...state, stored });
    expect(gates()[0]).toEqual(['gate-idle', 'Nothing to promote: nothing to do']);
    expect(document.querySelectorAll('.gate-closed')).toHaveLength(0);
    expect(textOf(document.querySelector('.comparison'))).toContain('PROD serves all that PREPROD serves');
  });
});

describe('the last promotion', () => {
  it('is told step by step, its probes numbered', async () => {
    await openPage(state);
    expect(textOf(document.querySelector('#timeline-title'))).toMatch(
      /^Succeeded in .*; PROD changed after/u,
    );
    expect(document.querySelectorAll('.step-done')).toHaveLength(8);
    expect(textsOf('.label-change')).toEqual(['PROD changes here']);
    expect(textsOf('.probe-number')).toEqual(['1', '2', '3']);
  });
});

describe('health', () => {
  it.each([
    [1, ''],
    [2, '2 instances, kitchen-2 gone, last seen 1 Jan 22:00'],
  ])('of %i instances names those where there are several, and which is gone', async (count, told) => {
    const instance = (name: string, isGone: boolean) => ({ name, isGone, lastSeenAt: since });
    const instances = [instance('kitchen-1', false), instance('kitchen-2', true)].slice(0, count);
    await openPage({ ...state, health: { ...state.health, instances } });
    const [, shown = ''] = /(\d instances.*)$/u.exec(textOf(document.querySelector('.legend'))) ?? [];
    expect(shown).toBe(told);
  });

  const rows = () =>
    [...document.querySelectorAll('[aria-labelledby="health-title"] tbody tr')].map((row) =>
      [...row.children].map(textOf),
    );

  it('has as many rows as the headline counts, PROD first', async () => {
    await openPage(state);
    expect(rows().map(([name, status, , up]) => [name, status, up])).toEqual([
      ['PROD site', 'Up', '99.3%'],
      ['PREPROD site', 'Up', '100%'],
      ['Object store', 'Up', '97.2%'],
      ['Dataset read', 'Up', '97.2%'],
    ]);
    expect(textOf(document.querySelector('.lead'))).toContain('All 4 targets are up.');
  });

  it.each(['24h', '7d', '30d'] as const)('has a switch that tells it shows %s', async (window) => {
    await openPage({ ...state, health: { ...state.health, window } });
    const names = { '24h': '24 h', '7d': '7 days', '30d': '30 days' };
    expect(textsOf('.switch [aria-current]')).toEqual([names[window]]);
    expect(textsOf('.switch a')).toEqual(Object.values(names));
  });

  it('draws bars whose height tells as much as their colour', async () => {
    await openPage(state);
    const heightOf = (sample: string) => {
      const drawn = [...document.querySelectorAll(`path.slot-${sample}`)].map((path) =>
        path.getAttribute('d'),
      );
      return Number(/v-(\d+)/u.exec(drawn.join(''))?.[1]);
    };
    const heights = ['none', 'up', 'warning', 'down'].map(heightOf);
    expect(heights).toEqual([...new Set(heights)].toSorted((a, b) => a - b));
    expect(document.querySelector('[role="img"][aria-label^="PROD site"]')?.getAttribute('aria-label')).toBe(
      'PROD site: 283 slots up, 0 with a warning, 2 down, 3 without a probe',
    );
  });

  it('bears a mark where each incident of the window began', async () => {
    await openPage(state);
    expect(textsOf('.label-down')).toEqual(['Down 10 min, 13:50']);
    expect(textsOf('.label-warning')).toEqual(['Warning 40 min, 20:25']);
    const at = Number(document.querySelector('.label-down')?.getAttribute('x')?.replace('%', ''));
    expect(at).toBeCloseTo((100 * 151) / 288, 2);
  });

  it('bears none of what began before', async () => {
    const incidents = state.health.incidents.map((each) => ({
      ...each,
      openedAt: '2025-12-30T00:00:00.000Z',
    }));
    await openPage({ ...state, health: { ...state.health, incidents } });
    expect(textsOf('.label-down, .label-warning')).toEqual([]);
  });

  it('says of how much a share is where that is not all of the window', async () => {
    const { slots } = state.health.targets.prod;
    const late = slots.map((slot, index) => (index < 280 ? null : slot));
    await openPage(
      withTarget(withTarget(state, 'prod', { slots: late, upShare: 1 }), 'storage', {
        upShare: null,
        p95Ms: null,
      }),
    );
    expect(rows()[0]?.[3]).toMatch(/^100% of 3\d min/u);
    expect(rows()[1]?.[3]).toBe('100%');
    expect(rows()[2]?.slice(3)).toEqual(['–', '–']);
  });

  it('lists the incidents, those that are open as such', async () => {
    const [latest, ...others] = state.health.incidents;
    const open = latest === undefined ? [] : [{ ...latest, openedAt: since, closedAt: null }];
    await openPage({ ...state, health: { ...state.health, incidents: [...open, ...others] } });
    expect(textOf(document.querySelector('#incidents-title'))).toBe('1 is open');
    expect(rowsOf('Incidents').map(([target, worst, , lasted]) => [target, worst, lasted])).toEqual([
      ['Object store', 'Warning', '3 h 13 min, open'],
      ['PROD site', 'Down', '10 min'],
    ]);
  });
});
