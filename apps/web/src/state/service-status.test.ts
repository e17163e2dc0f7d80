// @vitest-environment jsdom
import { createRoot } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { createServiceStatus, environmentOf, type ServiceStatus } from './service-status.ts';

const answer: ServiceStatus = {
  environment: 'PROD',
  releaseId: 'r-7be02f41c9d8',
  datasetId: 'd-0123456789abcdef',
  storage: 'up',
  checkedAt: '2026-01-02T14:02:00Z',
};

const ask = async (respond: () => Promise<Response>) => {
  const request = vi.fn<typeof fetch>(respond);
  const { status, dispose } = createRoot((dispose) => ({ status: createServiceStatus(request), dispose }));
  await vi.waitFor(() => expect(request.mock.settledResults[0]?.type).not.toBe('incomplete'));
  await new Promise((resolve) => setImmediate(resolve));
  dispose();
  return status();
};

it('knows what the service says', async () => {
  expect(await ask(() => Promise.resolve(Response.json(answer)))).toEqual(answer);
});

it.each([
  ['away', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['broken', () => Promise.resolve(new Response('no', { status: 502 }))],
  ['something else', () => Promise.resolve(Response.json({ hello: 'world' }))],
])('knows nothing of a service that is %s', async (_what, respond) => {
  expect(await ask(respond)).toBeNull();
});

it.each([
  ['PROD', 'prod'],
  ['preprod', 'preprod'],
  ['staging', 'local'],
])('shows %s as %s', (environment, badge) => {
  expect(environmentOf({ ...answer, environment })).toBe(badge);
});
