import { rounds } from '@mangetamain/deploy/testing/rounds';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestApps, tokens } from '../testing/apps.ts';
import { createWatchedStore } from '../testing/watched-store.ts';

const REQUESTS = rounds({ short: 1_000, long: 10_000 });

describe('hostile requests by the thousand', () => {
  const paths = [
    '/ops/environments',
    '/ops/environments/prod',
    '/ops/environments/prod/hold',
    '/ops/environments/prod/rollback',
    '/ops/environments/prod/quarantine/r-000000000000',
    '/ops/releases',
    '/ops/promotions',
    '/ops/promotions/x',
    '/ops/health',
    '/ops/audit',
    '/openapi.json',
    '/api/health',
    '/api/status',
    '/api/dataset',
    '/version.json',
    '/',
  ];
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
  const printable = fc.string({ maxLength: 30 }).filter((value) => /^[ -~]*$/.test(value));
  const body = fc.oneof(
    fc.json(),
    fc.string({ maxLength: 200 }),
    fc
      .record(
        {
          to: fc.oneof(fc.constantFrom('prod', 'preprod'), fc.anything()),
          release: fc.oneof(fc.constant('r-000000000000'), fc.anything()),
          releaseId: fc.string(),
          confirm: fc.constantFrom('DEPLOY', 'ROLLBACK', ''),
          reason: fc.string({ unit: 'binary', maxLength: 50 }),
          __proto__: fc.anything(),
        },
        { requiredKeys: [] },
      )
      .map((value) => JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? 0 : part))),
  );
  const request = fc.record({
    path: fc.constantFrom(...paths),
    noise: fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !/\p{Surrogate}/u.test(text)),
    where: fc.constantFrom('segment', 'query', 'none'),
    method: fc.constantFrom(...methods),
    token: fc.constantFrom('', 'wrong', tokens.viewer, tokens.deployer),
    type: fc.constantFrom(
      'application/json',
      'text/plain',
      'multipart/form-data',
      'application/json; charset=x',
    ),
    key: fc.oneof(fc.constantFrom('', 'k'), printable),
    body,
  });

  it(
    'bring no error of ours, no stack trace and no secret, in answers or in the log',
    { timeout: 180_000 },
    async () => {
      const { apps, entries } = await createTestApps({ store: createWatchedStore() });
      const told = /\bat .*\.ts:\d+|node_modules|token-of-the|"stack"/;
      await fc.assert(
        fc.asyncProperty(request, async ({ path, noise, where, method, token, type, key, body }) => {
          const encoded = encodeURIComponent(noise);
          const address =
            where === 'segment' ? `${path}/${encoded}` : `${path}?${where}=${encoded}&limit=${encoded}`;
          const headers: Record<string, string> = { 'content-type': type };
          if (token !== '') headers['authorization'] = `Bearer ${token}`;
          if (key.trim() !== '') headers['idempotency-key'] = key;
          const hasBody = method !== 'GET' && method !== 'HEAD';
          const app = path === '/version.json' || path === '/' ? apps.prod : apps.ops;
          const answer = await app.request(address, { method, headers, ...(hasBody ? { body } : {}) });
          // Nothing is live on the sites, which their pages say with 503.
          expect(answer.status === 503 && app === apps.prod ? 200 : answer.status).toBeLessThan(500);
          expect(await answer.text()).not.toMatch(told);
        }),
        { numRuns: REQUESTS },
      );
      expect(entries.filter(({ level, message }) => level === 'error' && message !== 'site_missing')).toEqual(
        [],
      );
      expect(JSON.stringify(entries)).not.toContain('token-of-the');
    },
  );
});
