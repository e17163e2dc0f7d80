import { describe, expect, it } from 'vitest';
import { createTestApps, tokens } from '../testing/apps.ts';
import { StoreUnavailable } from '../store/store-error.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import * as z from 'zod';
import { createManifest } from '../testing/datasets.ts';
import { pointAt, publishBuild } from '../testing/live-release.ts';
import {
  auditAnswer,
  environmentAnswer,
  datasetsAnswer,
  environmentsAnswer,
  healthAnswer,
  promotionsAnswer,
  releasesAnswer,
} from './answers.ts';
import { findOperator, hashToken } from './operators.ts';
import { createRefusalLimit } from './refusal-limit.ts';

type Options = { method?: string; token?: string; body?: unknown; headers?: Record<string, string> };

async function setUp() {
  const store = createWatchedStore();
  const { apps, entries, service } = await createTestApps({ store });
  const ask = async (path: string, { method = 'GET', token, body, headers = {} }: Options = {}) => {
    const authorization: Record<string, string> =
      token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await apps.ops.request(path, {
      method,
      headers: { ...authorization, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const json: unknown = await answer.json();
    return { status: answer.status, headers: answer.headers, body: json };
  };
  return { store, apps, entries, ask, service };
}

const hold = { method: 'PUT', body: { reason: 'Holidays' } };
const holdPath = '/ops/environments/prod/hold';

describe('who may do what', () => {
  it.each([
    ['no token', {}],
    ['an unknown token', { token: 'guess' }],
    ['another scheme', { headers: { authorization: `Basic ${tokens.deployer}` } }],
    ['the hash of a token', { token: hashToken(tokens.deployer) }],
  ])('%s gets nobody in', async (_what, options) => {
    const { ask } = await setUp();
    const { status, headers, body } = await ask('/ops/environments', options);
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(body).toMatchObject({ code: 'token_required', detail: expect.stringContaining('Bearer TOKEN') });
  });

  it('a viewer may look at everything and change nothing', async () => {
    const { ask } = await setUp();
    const token = tokens.viewer;
    for (const path of ['environments', 'environments/prod', 'releases', 'promotions', 'health', 'audit']) {
      expect([path, (await ask(`/ops/${path}`, { token })).status]).toEqual([path, 200]);
    }
    expect(await ask(holdPath, { ...hold, token })).toMatchObject({
      status: 403,
      body: { code: 'deployer_required' },
    });
    expect((await ask('/ops/audit', { token })).body).toEqual({ entries: [], unreadable: [], next: null });
  });

  it('a change that was refused is in the audit, a look is not', async () => {
    const { ask, service } = await setUp();
    await ask('/ops/audit');
    expect((await ask(holdPath, hold)).status).toBe(401);
    expect((await ask(holdPath, { ...hold, token: 'guess' })).status).toBe(401);
    expect((await ask(holdPath, { ...hold, token: tokens.viewer })).status).toBe(403);
    await service.refusals.flush();
    const { body } = await ask('/ops/audit', { token: tokens.viewer });
    const why = 'PUT /ops/environments/prod/hold from unknown';
    const shared = { what: 'refused', where: 'prod' };
    expect(body).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({
          ...shared,
          who: 'unknown',
          why: `${why}, 2 times`,
          outcome: 'token_required',
        }),
        expect.objectContaining({ ...shared, who: 'vic', why, outcome: 'deployer_required' }),
      ]),
    });
  });

  it('is refused also while the audit cannot be written', async () => {
    const { ask, store, service, entries } = await setUp();
    store.put = () =>
      Promise.reject(new StoreUnavailable('Nobody answered.', { code: 'NoAnswer', remedy: 'Start it.' }));
    expect((await ask(holdPath, hold)).status).toBe(401);
    expect((await ask(holdPath, { ...hold, token: tokens.viewer })).status).toBe(403);
    await service.refusals.flush();
    expect(entries).toEqual(
      expect.arrayContaining([expect.objectContaining({ message: 'refusals_not_recorded' })]),
    );
  });

  it('wrong tokens are limited, here and on the page together, right ones never', async () => {
    const { ask } = await setUp();
    for (const path of ['/ops/audit', '/operations/state']) {
      for (let n = 0; n < 10; n += 1) expect((await ask(path, { token: 'guess' })).status).toBe(401);
    }
    const limited = await ask('/ops/audit', { token: 'guess' });
    expect(limited).toMatchObject({ status: 429, body: { code: 'too_many_refusals' } });
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('/ops/audit', { token: tokens.viewer })).status).toBe(200);
  });

  it('what the limit remembers is bounded, and forgotten after a minute', () => {
    let now = 0;
    const limit = createRefusalLimit(1, () => now);
    expect([limit.refuse('a'), limit.refuse('a')]).toEqual([null, 60]);
    for (let n = 0; n < 1_000; n += 1) limit.refuse(String(n));
    expect(limit.refuse('a')).toBeNull();
    now = 60_000;
    expect(limit.refuse('a')).toBeNull();
  });

  it('an operator is found by the token alone', () => {
    const operators = ['a', 'b'].map((name) => ({
      name,
      role: 'viewer' as const,
      tokenSha256: hashToken(`token ${name}`),
    }));
    expect(findOperator(operators, 'token b')?.name).toBe('b');
    expect(findOperator(operators, 'token c')).toBeNull();
    expect(findOperator([{ name: 'x', role: 'viewer', tokenSha256: 'beef' }], '')).toBeNull();
  });
});

describe('holds', () => {
  it('are placed and lifted by a deployer, and recorded with the reason', async () => {
    const { ask } = await setUp();
    const token = tokens.deployer;
    expect(await ask(holdPath, { ...hold, token })).toMatchObject({
      status: 200,
      body: { hold: { by: 'dee', reason: 'Holidays' } },
    });
    const lifted = await ask(`${holdPath}?reason=Back`, { method: 'DELETE', token });
    expect(lifted).toMatchObject({ status: 200, body: { hold: null } });
    const { body } = await ask('/ops/audit?limit=2', { token });
    expect(body).toMatchObject({
      entries: [
        { who: 'dee', what: 'lift-hold', where: 'prod', why: 'Back', outcome: 'done' },
        { what: 'lift-hold', outcome: 'intended' },
      ],
    });
  });

  it('with the same Idempotency-Key are placed once, whatever the first answer became of', async () => {
    const { ask, service } = await setUp();
    const request = { ...hold, token: tokens.deployer, headers: { 'idempotency-key': 'once' } };
    const first = await ask(holdPath, request);
    const again = await ask(holdPath, request);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await service.store.list('audit/')).toHaveLength(2);
    expect(await ask(holdPath, { ...request, body: { reason: 'Other' } })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_mismatch' },
    });
  });

  it.each([
    ['of another version', (record: object) => ({ ...record, schemaVersion: 2 })],
    ['without its answer', () => ({ schemaVersion: 1 })],
    ['that is nothing', () => null],
  ])('is not carried out again over a record %s', async (_, damage) => {
    const { ask, service } = await setUp();
    const request = { ...hold, token: tokens.deployer, headers: { 'idempotency-key': 'once' } };
    await ask(holdPath, request);
    const audited = await service.store.list('audit/');
    const [name = ''] = await service.store.list('idempotency/');
    const found = await service.store.get(name);
    await service.store.compareAndSwap(name, found?.version ?? '', damage(Object(found?.value)));
    expect(await ask(holdPath, request)).toMatchObject({
      status: 409,
      body: { code: 'idempotency_unreadable', detail: expect.stringContaining('another key') },
    });
    expect(await service.store.list('audit/')).toEqual(audited);
  });

  it('that failed for want of the store may be tried again with the same key', async () => {
    const { ask, store } = await setUp();
    const request = { ...hold, token: tokens.deployer, headers: { 'idempotency-key': 'again' } };
    store.state = 'away';
    expect(await ask(holdPath, request)).toMatchObject({ status: 503, body: { code: 'state_unavailable' } });
    store.state = 'up';
    expect((await ask(holdPath, request)).status).toBe(200);
  });
});

it('a promotion that cannot be read does not hide the others', async () => {
  const { ask, service } = await setUp();
  const wish = { to: 'preprod', release: 'r-000000000000', confirm: '', reason: 'A test' };
  await ask('/ops/promotions', { method: 'POST', body: wish, token: tokens.deployer });
  await service.store.create('promotions/zzz', { schemaVersion: 2 });
  const { status, body } = await ask('/ops/promotions', { token: tokens.viewer });
  expect(status).toBe(200);
  expect(body).toMatchObject({ promotions: [{ reason: 'A test' }], unreadable: ['zzz'] });
});

describe('what is asked wrongly', () => {
  it.each<[string, string, Options, number, string]>([
    ['an unknown environment', '/ops/environments/test', {}, 422, 'request_invalid'],
    ['no reason', holdPath, { method: 'PUT', body: {} }, 422, 'request_invalid'],
    ['a blank reason', holdPath, { method: 'PUT', body: { reason: ' ' } }, 422, 'request_invalid'],
    ['an unknown field', holdPath, { method: 'PUT', body: { reason: 'a', x: 1 } }, 422, 'request_invalid'],
    ['no JSON', holdPath, { method: 'PUT', body: '{' }, 400, 'bad_request'],
    ['another type', holdPath, { ...hold, headers: { 'content-type': 'text/plain' } }, 415, 'bad_request'],
    ['too much', holdPath, { method: 'PUT', body: { reason: 'x'.repeat(70_000) } }, 413, 'body_too_large'],
    ['another method', '/ops/audit', { method: 'PATCH' }, 405, 'method_not_allowed'],
    ['an unknown promotion', '/ops/promotions/none', {}, 404, 'unknown_promotion'],
    ['a promotion that is no id', '/ops/promotions/..%2f..', {}, 404, 'unknown_promotion'],
    ['no limit', '/ops/audit?limit=0', {}, 422, 'request_invalid'],
    [
      'a bad key',
      holdPath,
      { ...hold, headers: { 'idempotency-key': 'a b' } },
      400,
      'idempotency_key_invalid',
    ],
    ['a bad release', '/ops/releases', { method: 'POST', body: { releaseId: 'x' } }, 422, 'request_invalid'],
    [
      'a release that is not there',
      '/ops/releases',
      { method: 'POST', body: { releaseId: 'r-000000000000' } },
      422,
      'release_incomplete',
    ],
    [
      'a promotion of nothing',
      '/ops/promotions',
      { method: 'POST', body: { to: 'prod', confirm: 'DEPLOY', reason: 'a' } },
      422,
      'no_target',
    ],
    [
      'a promotion without the word',
      '/ops/promotions',
      { method: 'POST', body: { to: 'prod', confirm: 'deploy', reason: 'a' } },
      422,
      'confirmation_mismatch',
    ],
    [
      'a rollback of nothing',
      '/ops/environments/prod/rollback',
      { method: 'POST', body: { confirm: 'ROLLBACK', reason: 'a' } },
      422,
      'no_target',
    ],
  ])('%s is refused with what to do', async (_what, path, options, status, code) => {
    const { ask } = await setUp();
    const answer = await ask(path, { token: tokens.deployer, ...options });
    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('a store that ignores conditions', () => {
  it('takes no change and says so; looking works', async () => {
    const store = createWatchedStore();
    const whole = createWatchedStore();
    store.put = (key, body) => whole.put(key, body);
    store.head = (key) => whole.head(key);
    const { apps } = await createTestApps({ store });
    const headers = { authorization: `Bearer ${tokens.deployer}`, 'content-type': 'application/json' };
    const wish = { to: 'preprod', release: 'r-000000000000', reason: 'a' };
    const answer = await apps.ops.request('/ops/promotions', {
      method: 'POST',
      headers,
      body: JSON.stringify(wish),
    });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      code: 'cas_unsupported',
      detail: expect.stringContaining('STATE_STORE=file'),
    });
    expect((await apps.ops.request('/ops/environments', { headers })).status).toBe(200);
    expect((await apps.prod.request('/api/health')).status).toBe(200);
  });
});

it('describes itself, the public addresses included, to anybody', async () => {
  const { ask } = await setUp();
  const { status, body } = await ask('/openapi.json');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    openapi: '3.1.0',
    paths: {
      '/api/dataset': {},
      '/ops/promotions': { post: {} },
      '/ops/environments/{env}/hold': { put: {}, delete: {} },
    },
  });
});

it('lists come in pages, each of which says where the next begins', async () => {
  const { ask, store, service } = await setUp();
  const token = tokens.deployer;
  const releases = [
    await publishBuild(store, 'One'),
    await publishBuild(store, 'Two'),
    await publishBuild(store, 'Three'),
  ];
  for (const reason of ['A', 'B', 'C']) {
    await ask(holdPath, { ...hold, token, body: { reason } });
    await ask(`${holdPath}?reason=${reason}`, { method: 'DELETE', token });
  }
  const pages = async <Row>(
    path: string,
    schema: z.ZodType<{ rows: readonly Row[]; next: string | null }>,
  ) => {
    const rows: Row[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const page = schema.parse((await ask(`${path}?limit=2${cursor}`, { token })).body);
      expect(page.rows.length).toBeLessThanOrEqual(2);
      rows.push(...page.rows);
      next = page.next;
    }
    return rows;
  };
  const listed = await pages(
    '/ops/releases',
    releasesAnswer.transform(({ releases: rows, next }) => ({ rows, next })),
  );
  expect(listed.map(({ releaseId }) => releaseId).toSorted()).toEqual(releases.toSorted());
  const whole = auditAnswer.parse((await ask('/ops/audit?limit=200', { token })).body);
  const read = await pages(
    '/ops/audit',
    auditAnswer.transform(({ entries: rows, next }) => ({ rows, next })),
  );
  expect(read).toEqual(whole.entries);
  expect(read.length).toBeGreaterThan(6);
  for (const path of ['/ops/releases', '/ops/datasets', '/ops/audit'])
    expect(await ask(`${path}?cursor=../x`, { token })).toMatchObject({ status: 422 });
  expect(await service.store.list('audit/')).toHaveLength(read.length);
});

it.each([
  ['/ops/environments', environmentsAnswer],
  ['/ops/environments/prod', environmentAnswer],
  ['/ops/releases', releasesAnswer],
  ['/ops/datasets', datasetsAnswer],
  ['/ops/promotions', promotionsAnswer],
  ['/ops/health', healthAnswer],
  ['/ops/audit', auditAnswer],
])('%s is described field by field, and answers what is described', async (path, schema) => {
  const { ask, store, service } = await setUp();
  const releaseId = await publishBuild(store);
  await pointAt(service.store, 'preprod', { releaseId, datasetId: createManifest().datasetId });
  const token = tokens.deployer;
  await ask(holdPath, { ...hold, token });
  const { body } = await ask(path, { token });
  expect(z.strictObject(schema.shape).parse(body)).toEqual(body);
  const described = z
    .object({ paths: z.record(z.string(), z.unknown()) })
    .parse((await ask('/openapi.json')).body);
  const pattern = path.replace('/prod', '/{env}');
  for (const field of Object.keys(schema.shape)) {
    expect(JSON.stringify(described.paths[pattern])).toContain(`"${field}"`);
  }
});
