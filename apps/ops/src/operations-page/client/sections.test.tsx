// @vitest-environment jsdom
import type { AuditEntry } from '@mangetamain/deploy';
import { screen } from '@solidjs/testing-library';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../state.ts';
import { emptyState, exampleState, withEnvironment } from '../testing/example-state.ts';
import { buttonOf, eventually, openPage, press, textOf, textsOf } from '../testing/open-page.tsx';
import { rowsOf } from '../testing/regions.ts';

const hostile = `"><img src=x onerror=alert(1)><script>alert('tea & toast')</script>`;
const fragments = ['overview', 'promotions', 'releases', 'data', 'audit?text=tea'];
const since = '2026-01-01T22:00:00.000Z';

let state: Answer;
beforeAll(async () => {
  state = await exampleState();
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
    expect(textsOf('[aria-labelledby="promotions-title"] td .bad')).toEqual([
      'Failed: To confirm, write DEPLOY.',
    ]);
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

  it('keep the focus at the release it is on while others come and go', async () => {
    const service = await openPage(state, '#releases');
    const target = state.environments.prod.live?.releaseId ?? '';
    const rowOf = (button: Element | null) => textOf(button?.closest('tr')?.querySelector('th'));
    const button = [...document.querySelectorAll('button')].find((each) => rowOf(each) === target);
    button?.focus();
    const newest = (state.stored?.releases ?? [])
      .slice(0, 1)
      .map((each) => ({ ...each, releaseId: 'r-ffffffffffff', id: 'r-ffffffffffff', live: [] }));
    const releases = [...newest, ...(state.stored?.releases ?? [])];
    service.told = { ...state, stored: state.stored && { ...state.stored, releases } };
    press('Refresh');
    await eventually(() => expect(rowsOf('Releases')[0]?.[0]).toBe('r-ffffffffffff'));
    expect(rowOf(document.activeElement)).toBe(target);
    expect(document.activeElement).toBe(button);
  });

  const older = '2026-01-01T00:00:00.000Z_r-000000000001';
  const olderPage = `#releases?cursor=${encodeURIComponent(older)}`;

  it.each([
    ['the latest', '#releases', older, [['Older ones', olderPage]]],
    ['the last page', olderPage, null, [['Back to the latest', '#releases']]],
    ['all there are', '#releases', null, []],
  ])('on %s lead to what else there is', async (_, address, next, links) => {
    const pages = { releases: { total: 63, next }, datasets: null };
    await openPage({ ...state, stored: state.stored && { ...state.stored, pages } }, address);
    const shown = [...document.querySelectorAll('main nav a')];
    expect(shown.map((link) => [textOf(link), link.getAttribute('href')])).toEqual(links);
    expect(textOf(document.querySelector('#releases-title'))).toBe('63 releases in the store');
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
        '',
      ],
    ]);
  });

  const otherDataset = () => {
    const datasetId = 'd-ffffffffffffffff';
    const datasets = state.stored?.datasets.map((each) => ({ ...each, datasetId })) ?? [];
    return { ...state, stored: state.stored && { ...state.stored, datasets } };
  };

  it('a dataset that PREPROD does not show can be promoted there', async () => {
    await openPage(otherDataset(), '#data');
    press('To PREPROD…');
    expect(textsOf('dialog dd')).toEqual(['PREPROD', 'd-0123456789abcdef → d-ffffffffffffffff']);
  });

  it('a dataset is promoted by nobody who may only look', async () => {
    await openPage({ ...otherDataset(), operator: { name: 'vic', role: 'viewer' } }, '#data');
    expect(buttonOf('To PREPROD…')).toBeUndefined();
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
