import {
  siteChecks,
  type CheckResult,
  type Observation,
  type Prober,
  type ProbeTarget,
} from '@mangetamain/deploy';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPublicProber } from './public-prober.ts';

const url = 'https://www.example.org';
const expected = { releaseId: 'r-000000000000', datasetId: 'd-0000000000000000' };
const order: readonly CheckResult[] = ['good', 'warning', 'error', 'failed'];

function seeing(results: readonly CheckResult[], detail: string) {
  const asked: ProbeTarget[] = [];
  const prober: Prober = {
    async probe(target): Promise<Observation> {
      asked.push(target);
      const checks = siteChecks.map((name, index) => ({ name, result: results[index] ?? 'good', detail }));
      return { target, checks };
    },
  };
  return { prober, asked };
}

function setUp(near: readonly CheckResult[], far: readonly CheckResult[]) {
  const [local, beyond] = [seeing(near, 'here'), seeing(far, 'there')];
  const prober = createPublicProber({
    local: local.prober,
    beyond: beyond.prober,
    publicUrls: { preprod: undefined, prod: url },
  });
  return { prober, local, beyond };
}

it('counts the worse of both for each check, and says through which address it was seen', async () => {
  const results = fc.array(fc.constantFrom(...order), { minLength: 5, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(results, results, async (near, far) => {
      const { checks } = await setUp(near, far).prober.probe('prod', expected);
      expect(checks.map(({ name }) => name)).toEqual(siteChecks);
      for (const [index, { result, detail }] of checks.entries()) {
        const [here, there] = [near, far].map((all) => order.indexOf(all[index] ?? 'good'));
        expect(order.indexOf(result)).toBe(Math.max(here ?? 0, there ?? 0));
        expect(detail).toBe((there ?? 0) > (here ?? 0) ? `through ${url}: there` : 'here');
      }
    }),
  );
});

it('looks no further where there is no public address, or nothing to look for', async () => {
  const { prober, local, beyond } = setUp([], []);
  await prober.probe('preprod', expected);
  await prober.probe('storage', null);
  await prober.probe('prod', null);
  expect([local.asked, beyond.asked]).toEqual([['preprod', 'storage', 'prod'], []]);
});
