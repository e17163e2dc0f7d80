import type { QualityReport } from '@mangetamain/analytics/dataset';
import { expect, it, vi } from 'vitest';
import { systemClock } from '../loading/clock.ts';
import type { BrowserPorts } from '../loading/ports.ts';
import { createCaches } from '../loading/testing/fake-browser.ts';
import { loadQualityReport } from './quality-report.ts';

const datasetId = 'd-0123456789abcdef';
const report: QualityReport = { schemaVersion: 1, datasetId, unreadable: [], checks: [], columns: [] };

function setUp(answer: () => Promise<Response> = () => Promise.resolve(Response.json(report))) {
  const fetch = vi.fn<BrowserPorts['fetch']>(answer);
  const caches = createCaches().storage;
  const ports = { fetch, caches, online: () => false, clock: systemClock };
  return { fetch, ports, load: (id = datasetId) => loadQualityReport(id, ports) };
}

it('asks the site once, and reads what was kept from then on', async () => {
  const { fetch, load } = setUp();
  expect(await load()).toEqual(report);
  expect(await load()).toEqual(report);
  expect(fetch).toHaveBeenCalledOnce();
  expect(fetch.mock.calls[0]?.[0]).toBe('/api/dataset/quality');
});

it('is there without a connection once it was read', async () => {
  const { fetch, load } = setUp();
  await load();
  fetch.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await load()).toEqual(report);
});

it('says so where there is neither a connection nor a copy, and asks again next time', async () => {
  const { fetch, load } = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(load()).rejects.toMatchObject({ code: 'offline' });
  fetch.mockResolvedValue(Response.json(report));
  expect(await load()).toEqual(report);
});

it('refuses the report of another dataset, and does not keep it', async () => {
  const { fetch, load } = setUp();
  await expect(load('d-ffffffffffffffff')).rejects.toMatchObject({ code: 'dataset_missing' });
  await expect(load('d-ffffffffffffffff')).rejects.toMatchObject({ code: 'dataset_missing' });
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('works where the browser keeps nothing', async () => {
  const { ports } = setUp();
  expect(await loadQualityReport(datasetId, { ...ports, caches: null })).toEqual(report);
});
