import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { readState } from '../read-state.ts';
import type { OperationsState } from '../state.ts';
import { exampleState, withEnvironment } from '../testing/example-state.ts';
import { emptyWorld } from '../testing/example-world.ts';
import { renderSection, type Section, type Wanted } from './section.ts';

const hostile = `"><img src=x onerror=alert(1)><script>alert('tea & toast')</script>`;
const deployer = { name: 'ana', role: 'deployer' } as const;
const viewer = { name: 'vic', role: 'viewer' } as const;
const sections: readonly Section[] = ['overview', 'promotions', 'releases', 'data', 'audit'];

let state: OperationsState;
beforeAll(async () => {
  state = await exampleState();
});

async function draw(
  from: OperationsState,
  wanted: Partial<Wanted> = {},
  who: Parameters<typeof renderSection>[2] = deployer,
): Promise<Document> {
  const filter = { who: '', what: '', where: '', text: '' };
  const markup = await renderSection(
    from,
    { section: 'overview', promotion: '', filter, window: '24h', ...wanted },
    who,
  );
  return new JSDOM(String(markup)).window.document;
}

const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((each) => each.textContent.replaceAll(/\s+/gu, ' ').trim());

describe('the overview', () => {
  it.each(['24h', '7d', '30d'] as const)('has a switch that tells it shows %s', async (window) => {
    const document = await draw(state, { window });
    const current = document.querySelectorAll('.switch [aria-current]');
    expect([...current].map(({ id }) => id)).toEqual([`health-${window}`]);
    expect(texts(document, '.switch a')).toEqual(['24 h', '7 days', '30 days']);
    expect(texts(document, '.health tbody th')).toHaveLength(4);
  });

  it('numbers the probes of the last promotion', async () => {
    expect(texts(await draw(state), '.probe-number')).toEqual(['1', '2', '3']);
  });

  it('has both environments beside what would change between them', async () => {
    const document = await draw(state);
    expect(texts(document, '.environment-release')).toEqual([
      state.environments.preprod.live?.releaseId,
      state.environments.prod.live?.releaseId,
    ]);
    expect(texts(document, '.gate')).toContain('No hold on PROD: open');
    expect(document.querySelector<HTMLElement>('#promote')?.dataset).toMatchObject({
      environment: 'prod',
      to: state.environments.preprod.live?.releaseId,
      from: state.environments.prod.live?.releaseId,
    });
  });

  it('keeps the button to promote closed while a gate is', async () => {
    const hold = { by: 'bob', reason: 'Holidays', since: state.now.toISOString() };
    const document = await draw(withEnvironment(state, 'prod', { hold }));
    expect(document.querySelector('#promote')?.hasAttribute('disabled')).toBe(true);
    expect(texts(document, '.note')).toEqual(['On hold, bob, Today 01:13: Holidays']);
    expect(document.querySelector<HTMLElement>('#hold-prod')?.dataset['dialog']).toBe('lift');
    expect((await draw(state)).querySelector('#promote')?.hasAttribute('disabled')).toBe(false);
  });

  it('outlines a rollback of PROD as dangerous, and no other', async () => {
    const document = await draw(state);
    expect(document.querySelector('#rollback-prod')?.classList).toContain('button-danger');
    expect(document.querySelector('#rollback-preprod')?.classList).not.toContain('button-danger');
  });

  it('draws bars whose height tells as much as their colour', async () => {
    const document = await draw(state);
    const heightOf = (sample: string) => {
      const drawn = document.querySelector(`.health-bars .bar-${sample}`)?.getAttribute('d') ?? '';
      return Number(/v-(\d+)/u.exec(drawn)?.[1]);
    };
    const heights = ['none', 'up', 'warning', 'down'].map(heightOf);
    expect(heights).toEqual([...new Set(heights)].toSorted((a, b) => a - b));
    expect(texts(document, '.mark-down')).toEqual(['Down 10 min, 13:50']);
    expect(document.querySelector('.health-bars svg')?.getAttribute('aria-label')).toContain('2 down');
  });

  it('shows the latest promotion to PROD step by step', async () => {
    const document = await draw(state);
    expect(texts(document, '#timeline-title')[0]).toMatch(/^Succeeded in .*; PROD changed after/u);
    expect(document.querySelectorAll('.step-done')).toHaveLength(8);
    expect(texts(document, '.course-label')).toEqual(['PROD changes here']);
  });

  it('tells a new service what to do first', async () => {
    const document = await draw(await readState(emptyWorld()));
    expect(texts(document, '.lead')[0]).toContain('Publish a release');
    expect(texts(document, '#audit-title ~ *, .empty')).toContain('Nothing was done yet.');
    expect(document.querySelector('#promote')?.hasAttribute('disabled')).toBe(true);
  });
});

describe('the other sections', () => {
  it('show any promotion by its id, the latest where there is none of it', async () => {
    const oldest = state.promotions.at(-1);
    const chosen = await draw(state, { section: 'promotions', promotion: oldest?.id ?? '' });
    expect(chosen.querySelector('[data-document]')?.getAttribute('data-document')).toBe(oldest?.id);
    const unknown = await draw(state, { section: 'promotions', promotion: 'nonsense' });
    expect(unknown.querySelector('[data-document]')?.getAttribute('data-document')).toBe(
      state.promotions[0]?.id,
    );
  });

  it('say that nobody can tell, rather than that there is nothing, while the object store is away', async () => {
    for (const section of ['releases', 'data'] as const) {
      const document = await draw({ ...state, stored: null }, { section });
      expect(texts(document, '.empty')[0]).toContain('does not answer');
    }
  });

  it('filter the audit and keep the filter in its fields', async () => {
    const filter = { who: '', what: 'register-release', where: '', text: 'weekend' };
    const document = await draw(state, { section: 'audit', filter });
    expect(texts(document, 'tbody tr')).toHaveLength(1);
    expect(document.querySelector<HTMLInputElement>('#audit-text')?.value).toBe('weekend');
    expect(document.querySelector<HTMLSelectElement>('#audit-what')?.value).toBe('register-release');
    expect(texts(document, '.card-foot')).toEqual(['1 of 6 entries']);
    const nothing = await draw(state, { section: 'audit', filter: { ...filter, who: 'nobody' } });
    expect(texts(nothing, '.empty')).toEqual(['No entry matches. Widen the filter.']);
  });
});

describe.each(sections)('%s', (section) => {
  it('offers a viewer nothing that changes anything, and keeps what can be read', async () => {
    const seen = await draw(state, { section }, viewer);
    expect(seen.querySelectorAll('[data-dialog]')).toHaveLength(0);
    const acted = await draw(state, { section });
    expect(texts(seen, 'h1, h2')).toEqual(texts(acted, 'h1, h2'));
    expect(seen.querySelector<HTMLElement>('.view')?.dataset).toMatchObject({
      operator: 'vic',
      role: 'viewer',
    });
  });

  it('has one heading of the page, a name for every area and table, and no id twice', async () => {
    const document = await draw(state, { section });
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const area of document.querySelectorAll('[role="region"], section')) {
      const label = area.getAttribute('aria-label');
      const named = document.getElementById(area.getAttribute('aria-labelledby') ?? '');
      expect((label ?? named?.textContent ?? '').trim()).not.toBe('');
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('carries no style and no script of its own, whatever people wrote', async () => {
    const document = await draw(
      hostileState(),
      { section, filter: hostileFilter() },
      { ...deployer, name: hostile },
    );
    expect(document.querySelectorAll('script, style, img, [style]')).toHaveLength(0);
    const handlers = [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    expect(document.querySelector<HTMLElement>('.view')?.dataset['operator']).toBe(hostile);
  });
});

it('shows what people wrote as they wrote it', async () => {
  const document = await draw(hostileState(), { section: 'audit' });
  expect(document.body.textContent).toContain(hostile);
});

const hostileFilter = () => ({ who: '', what: '', where: '', text: 'tea' });

/** Every text that a person can write is an attempt to break out. */
function hostileState(): OperationsState {
  const { monitor, stored } = state;
  const incident = {
    id: 'x',
    openedAt: monitor.lastRunAt ?? '',
    closedAt: null,
    worst: 'down' as const,
    reason: hostile,
  };
  const held = withEnvironment(state, 'prod', {
    by: hostile,
    hold: { by: hostile, reason: hostile, since: state.now.toISOString() },
  });
  return {
    ...held,
    monitor: {
      ...monitor,
      targets: { ...monitor.targets, prod: { ...monitor.targets.prod, incident } },
    },
    promotions: state.promotions.map((promotion) => ({ ...promotion, by: hostile, reason: hostile })),
    audit: state.audit.map((entry) => ({ ...entry, who: hostile, why: hostile })),
    service: { ...state.service, channels: [hostile] },
    stored: stored && {
      ...stored,
      releases: stored.releases.map((release) => ({
        ...release,
        title: hostile,
        actor: hostile,
        commit: hostile,
      })),
      datasets: stored.datasets.map((each) => ({ ...each, manifest: { ...each.manifest, title: hostile } })),
    },
  };
}
