import { expect, it } from 'vitest';
import { systemClock } from '../loading/clock.ts';
import {
  bytesOf,
  createNetwork,
  datasetOf,
  status,
  type FakeNetwork,
} from '../loading/testing/fake-browser.ts';
import { tableLink } from './table-link.ts';

const published = { recipes: bytesOf('one') };
const portsOf = ({ fetch, online }: FakeNetwork) => ({ fetch, online: () => online, clock: systemClock });
const { datasetId } = datasetOf(published);

it('asks for a fresh link each time', async () => {
  const network = createNetwork(published);
  const first = await tableLink(datasetId, 'recipes', portsOf(network));
  const second = await tableLink(datasetId, 'recipes', portsOf(network));
  expect(first).toContain(`${datasetId}/recipes.parquet?signature=1`);
  expect(second).toContain('signature=2');
});

it('gives no file of another dataset, and none that is not there', async () => {
  const network = createNetwork(published);
  await expect(tableLink('d-ffffffffffffffff', 'recipes', portsOf(network))).rejects.toMatchObject({
    code: 'dataset_missing',
  });
  await expect(tableLink(datasetId, 'tags', portsOf(network))).rejects.toMatchObject({
    code: 'dataset_missing',
    details: { table: 'tags' },
  });
});

it('says why there is no link', async () => {
  const network = createNetwork(published);
  network.faults.set('dataset', [() => status(503)]);
  await expect(tableLink(datasetId, 'recipes', portsOf(network))).rejects.toMatchObject({
    code: 'storage_unavailable',
  });
  network.online = false;
  await expect(tableLink(datasetId, 'recipes', portsOf(network))).rejects.toMatchObject({ code: 'offline' });
});
