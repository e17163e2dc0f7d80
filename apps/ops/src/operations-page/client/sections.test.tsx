// @vitest-environment jsdom
import type { AuditEntry } from '@mangetamain/deploy';
import { screen } from '@solidjs/testing-library';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../state.ts';
import { emptyState, exampleState, withEnvironment, withTarget } from '../testing/example-state.ts';
import { buttonOf, openPage, textOf, textsOf } from '../testing/open-page.tsx';

const hostile = `"><img src=x onerror=alert(1)><script>alert('tea & toast')</script>`;
const fragments = ['overview', 'promotions', 'releases', 'data', 'audit?text=tea'];
const since = '2026-01-01T22:00:00.000Z';

let state: Answer;
beforeAll(async () => {
  state = await exampleState();
});

/** The outermost region of this name: a column, a card or a table. */
function region(name: string): Element {
  const nameOf = (area: Element) =>
    area.getAttribute('aria-label') ??
    textOf(document.getElementById(area.getAttribute('aria-labelledby') ?? ''));
  const found = [...document.querySelectorAll('section, [role="group"]')].find(
    (area) => nameOf(area) === name,
  );
  if (found === undefined) throw new Error(`There is no region "${name}".`);
  return found;
}
const rowsOf = (name: string) =>
  [...region(name).querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));
const factsOf = (name: string) => [...region(name).querySelectorAll('.facts > div')].map(textOf);

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
      'Datasetd-0123456789abcdef',
      `Before it${previous}`,
    ]);
    expect(region('PROD').querySelectorAll('.note')).toHaveLength(0);
  });

  it('names the commit of a release that was built from one, and that a dataset is pinned', async () => {
    const releases = state.stored?.releases.map((each) => ({ ...each, commit: 'a41c9e2f00aa' })) ?? [];
    const { live } = state.environments.prod;
    const pinned = withEnvironment(state, 'prod', { live: live && { ...live, datasetPinned: true } });
    await openPage({ ...pinned, stored: state.stored && { ...state.stored, releases } });
    expect(factsOf('PROD')[1]).toBe('Released byada, commit a41c9e2');
    expect(factsOf('PROD')[2]).toBe('Datasetd-0123456789abcdef, pinned');
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

it('tells a new service what to do first', async () => {
  await openPage(await emptyState());
  expect(textOf(document.querySelector('.lead'))).toContain('Publish a release');
  expect(textsOf('.empty')).toContain('Nothing was done yet.');
  expect(textOf(document.querySelector('#health-title'))).toBe('Nothing was probed yet');
  expect(buttonOf('Promote to PROD…')?.disabled).toBe(true);
});

describe('promotions', () => {
  const shown = () => document.querySelector('.group a')?.getAttribute('href');

  it('shows any by its id, the latest where there is none of it', async () => {
    const oldest = state.promotions.at(-1)?.id ?? '';
    await openPage(state, `#promotions/${oldest}`);
    expect(shown()).toBe(`#promotions/${oldest}`);
  });

  it('shows the latest where the id is not known', async () => {
    await openPage(state, '#promotions/nonsense');
    expect(shown()).toBe(`#promotions/${state.promotions[0]?.id}`);
  });

  it('lists them with what came of them', async () => {
    const [last, ...earlier] = state.promotions;
    const failure = { code: 'confirmation-mismatch', message: 'To confirm, write DEPLOY.' };
    const failed = last === undefined ? [] : [{ ...last, outcome: 'failed' as const, failure }];
    await openPage({ ...state, promotions: [...failed, ...earlier] }, '#promotions');
    const rows = rowsOf('The latest promotions and rollbacks');
    expect(rows[0]?.[1]).toBe('Promotion');
    expect(rows[0]?.at(-1)).toBe('Failed: To confirm, write DEPLOY.');
    expect(rows[1]?.at(-1)).toBe('Succeeded');
    expect(rows.at(-1)?.[3]).toMatch(/^nothing → r-/u);
    expect(textsOf('td .bad')).toEqual(['Failed: To confirm, write DEPLOY.']);
  });
});

describe('releases and data', () => {
  it('say where a release is live, and which may go to PREPROD', async () => {
    await openPage(state, '#releases');
    const where = new Map(rowsOf('Releases').map((row) => [row[0], row.slice(6)]));
    const [third, second] = [
      state.environments.preprod.live?.releaseId,
      state.environments.prod.live?.releaseId,
    ];
    expect(where.get(third)).toEqual(['PREPROD', '']);
    expect(where.get(second)).toEqual(['PROD', 'Promote to PREPROD…']);
    expect(where.size).toBe(3);
  });

  it('keep a release in quarantine on PREPROD away from it', async () => {
    const releases = (state.stored?.releases ?? []).map((each) => ({
      ...each,
      live: [],
      quarantined: ['preprod' as const],
    }));
    await openPage({ ...state, stored: state.stored && { ...state.stored, releases } }, '#releases');
    expect(rowsOf('Releases')[0]?.slice(6)).toEqual(['Quarantined on PREPROD', '']);
  });

  it('tell demonstration data from the real thing, and where a dataset is live', async () => {
    await openPage(state, '#data');
    expect(rowsOf('Data')).toEqual([
      [
        'd-0123456789abcdef',
        'Food.com',
        'Demonstration',
        '6 Aug 1999 to 4 Dec 2018',
        '10',
        '17 MB',
        '1 Nov 12:00:00',
        'In usePREPRODPROD',
      ],
    ]);
  });

  it.each(['releases', 'data'])(
    '%s: nobody can tell, rather than there is nothing, while the store is away',
    async (section) => {
      await openPage({ ...state, stored: null }, `#${section}`);
      expect(textsOf('.empty')[0]).toContain('The object store does not answer');
    },
  );
});

describe('the audit', () => {
  const entry = (change: Partial<AuditEntry>): AuditEntry => ({
    schemaVersion: 1,
    id: '1',
    at: state.now,
    who: 'ana',
    what: 'promotion',
    where: 'prod',
    from: 'r-1 with d-1',
    to: 'r-2 with d-1',
    why: 'Why',
    outcome: 'done',
    promotionId: null,
    ...change,
  });

  it('names a day once, what was done with what result, and datasets only where they changed', async () => {
    const told = {
      ...state,
      audit: [
        entry({ outcome: 'failed: on-hold', to: 'r-2 with d-2' }),
        entry({ id: '2', at: '2026-01-02T00:20:06.000Z', what: 'hold', from: null, to: null }),
        entry({ id: '3', at: '2026-01-01T15:31:12.000Z', outcome: 'intended' }),
      ],
    };
    await openPage(told, '#audit');
    expect(
      rowsOf('Who did what, and why').map(([day, time, , deed, , change]) => [day, time, deed, change]),
    ).toEqual([
      ['Today', '01:13:25', 'Promotion failed: on hold', 'r-1 → r-2d-1 to d-2'],
      ['', '00:20:06', 'Hold placed', ''],
      ['1 Jan', '15:31:12', 'Promotion', 'r-1 → r-2'],
    ]);
    expect(textsOf('td.wide').at(-1)).toContain('Why (No result was recorded');
  });

  it('shows what the address filters, and how many there are', async () => {
    await openPage(state, '#audit?what=register-release');
    expect(rowsOf('Who did what, and why').map((row) => row[3])).toEqual(['Release registered']);
    expect(screen.getByLabelText<HTMLSelectElement>('What').value).toBe('register-release');
    expect(textOf(document.querySelector('.card-foot'))).toBe(`1 of ${state.audit.length} entries`);
  });

  it('says that nothing matches', async () => {
    await openPage(state, '#audit?who=nobody');
    expect(textsOf('.empty')).toEqual(['No entry matches. Widen the filter.']);
  });
});

describe('the foot', () => {
  const texts = () => textsOf('footer .with-icon');
  const isBad = (part: string) =>
    [...document.querySelectorAll('footer .bad')].some((each) => textOf(each).includes(part));

  it.each([
    ['honoured', false, 'S3, conditional writes honoured'],
    ['ignored', true, 'set STATE_STORE=file'],
    ['unknown', true, 'S3 does not answer'],
    ['file', false, 'a local disk'],
  ] as const)('warns of a state store that is %s: %s', async (stateStore, bad, text) => {
    await openPage({ ...state, service: { ...state.service, stateStore } });
    expect(texts()[1]).toContain(text);
    expect(isBad(text)).toBe(bad);
    expect(texts()[0]).toBe('ops 1.4.0');
  });

  const delivered = { at: since, status: 'delivered', lastError: null };
  it.each([
    [{ channels: [] }, 'No webhook: nobody is told of changes', true],
    [{ waiting: 2 }, 'Discord: 2 messages waiting', true],
    [{ waiting: 0 }, 'Discord: no message yet', false],
    [
      { waiting: 0, channels: [{ name: 'discord', last: delivered }] },
      'Discord: last message 1 Jan 22:00, delivered',
      false,
    ],
    [
      {
        waiting: 0,
        channels: [{ name: 'discord', last: { ...delivered, status: 'gave-up', lastError: 'answered 500' } }],
      },
      'Discord: last message not delivered: answered 500',
      true,
    ],
  ])('tells whether people hear of changes: %o', async (change, text, bad) => {
    await openPage({ ...state, service: { ...state.service, ...change } });
    expect(texts()).toContain(text);
    expect(isBad(text)).toBe(bad);
  });
});

describe.each(fragments)('the section #%s', (fragment) => {
  it('gives who may only look no button that changes anything', async () => {
    await openPage({ ...state, operator: { name: 'vic', role: 'viewer' } }, `#${fragment}`);
    expect(textsOf('button').filter((name) => /Promote|Roll back|Hold|Lift/u.test(name))).toEqual([]);
  });

  it('names every region, and no id twice', async () => {
    await openPage(state, `#${fragment}`);
    for (const area of document.querySelectorAll('section, [role="group"]')) {
      const named = document.getElementById(area.getAttribute('aria-labelledby') ?? '');
      expect(area.getAttribute('aria-label') ?? textOf(named)).not.toBe('');
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('takes what people wrote as text, and styles nothing within the page', async () => {
    await openPage(hostileState(), `#${fragment}`);
    expect(document.querySelectorAll('main :is(script, style, img, [style])')).toHaveLength(0);
    const handlers = [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    expect(textOf(document.querySelector('.bar-operator'))).toContain(hostile);
  });
});

it('shows what people wrote as they wrote it', async () => {
  await openPage(hostileState(), '#audit');
  expect(document.querySelector('main')?.textContent).toContain(hostile);
});

/** Every text that a person can write is an attempt to break out. */
function hostileState(): Answer {
  const { stored, health } = state;
  const hold = { by: hostile, reason: hostile, since: state.now };
  return {
    ...withEnvironment(state, 'prod', { by: hostile, hold }),
    operator: { name: hostile, role: 'deployer' },
    health: { ...health, incidents: health.incidents.map((each) => ({ ...each, reason: hostile })) },
    promotions: state.promotions.map((promotion) => ({ ...promotion, by: hostile, reason: hostile })),
    audit: state.audit.map((each) => ({ ...each, who: hostile, why: hostile })),
    service: { ...state.service, channels: [{ name: hostile, last: null }] },
    stored: stored && {
      ...stored,
      releases: stored.releases.map((each) => ({ ...each, title: hostile, actor: hostile, commit: hostile })),
      datasets: stored.datasets.map((each) => ({ ...each, title: hostile })),
    },
  };
}
