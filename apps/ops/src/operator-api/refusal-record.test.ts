import { readAudit, UnavailableError, type StateStore } from '@mangetamain/deploy';
import { memoryStateStore, sequentialIds, virtualClock } from '@mangetamain/deploy/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createRefusalRecord, type Refusal } from './refusal-record.ts';

/** Written once with each entry. */
const CHAIN = 'audit-chain/head';

function setUp(beforeWriting: () => Promise<void> | void = () => {}) {
  const memory = memoryStateStore();
  const store: StateStore = {
    ...memory,
    async create(key, value) {
      if (key === CHAIN) await beforeWriting();
      return memory.create(key, value);
    },
    async compareAndSwap(key, version, value) {
      if (key === CHAIN) await beforeWriting();
      return memory.compareAndSwap(key, version, value);
    },
  };
  const clock = virtualClock();
  const { logger, entries } = createRecordingLogger();
  const record = createRefusalRecord({
    store,
    clock,
    ids: sequentialIds(),
    logger,
    elapsed: () => clock.now().getTime(),
  });
  return { clock, record, entries, audit: () => readAudit(store, 1_000, clock.now()) };
}

const refusal = (parts: Partial<Refusal> = {}): Refusal => ({
  who: null,
  address: '192.0.2.7',
  method: 'POST',
  path: '/ops/promotions',
  reason: 'token_required',
  ...parts,
});

it('tells who was refused what, and from where', async () => {
  const { record, audit } = setUp();
  record.note(
    refusal({ who: 'vic', method: 'PUT', path: '/ops/environments/prod/hold', reason: 'deployer_required' }),
  );
  await record.flush();
  expect(await audit()).toMatchObject([
    {
      who: 'vic',
      what: 'refused',
      where: 'prod',
      why: 'PUT /ops/environments/prod/hold from 192.0.2.7',
      outcome: 'deployer_required',
    },
  ]);
});

it('writes one entry a minute for a source and reason, with how many there were', async () => {
  const { record, clock, audit } = setUp();
  record.note(refusal());
  await record.flush();
  for (let n = 0; n < 40; n += 1) record.note(refusal({ path: `/ops/${n}` }));
  clock.advance(59_999);
  await record.flush();
  expect(await audit()).toHaveLength(1);
  clock.advance(1);
  await record.flush();
  await record.flush();
  expect((await audit()).map(({ who, why }) => `${who}: ${why}`)).toEqual([
    'unknown: POST /ops/39 from 192.0.2.7, 40 times',
    'unknown: POST /ops/promotions from 192.0.2.7',
  ]);
});

it('tells reasons, people and addresses apart', async () => {
  const { record, audit } = setUp();
  record.note(refusal());
  record.note(refusal({ address: '192.0.2.8' }));
  record.note(refusal({ reason: 'deployer_required', who: 'vic' }));
  record.note(refusal({ reason: 'deployer_required', who: 'tor' }));
  await record.flush();
  expect(await audit()).toHaveLength(4);
});

it('loses no refusal and writes few entries, however many come from however many addresses', async () => {
  const wave = fc.record({
    addresses: fc.integer({ min: 1, max: 300 }),
    each: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(wave, { minLength: 1, maxLength: 6 }), async (waves) => {
      const { record, clock, audit } = setUp();
      for (const { addresses, each } of waves) {
        for (let n = 0; n < addresses * each; n += 1) record.note(refusal({ address: `a${n % addresses}` }));
        await record.flush();
        clock.advance(60_000);
      }
      await record.flush();
      clock.advance(600_000);
      await record.flush();
      const entries = await audit();
      const counts = entries.map(({ why }) => Number(/, (\d+) times$/.exec(why)?.[1] ?? 1));
      const all = waves.reduce((sum, { addresses, each }) => sum + addresses * each, 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
      expect(entries.length).toBeLessThanOrEqual(62);
    }),
    { numRuns: 30 },
  );
});

it('writes no more in all than is allowed, however long they knock, and counts them all', async () => {
  const { record, clock, audit } = setUp();
  const minutes = 24 * 60;
  for (let minute = 0; minute < minutes; minute += 1) {
    for (let n = 0; n < 25; n += 1) record.note(refusal({ address: `a${minute % 7}-${n}` }));
    await record.flush();
    clock.advance(60_000);
  }
  clock.advance(600_000);
  await record.flush();
  const entries = await audit();
  expect(entries.length).toBeLessThanOrEqual(60 + 144 + 1);
  const counts = entries.map(({ why }) => Number(/, (\d+) times$/.exec(why)?.[1] ?? 1));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(25 * minutes);
});

it('keeps what it could not write for the next time', async () => {
  let isAway = true;
  const { record, entries, audit } = setUp(() => {
    if (isAway) throw new UnavailableError('away');
  });
  record.note(refusal());
  await record.flush();
  record.note(refusal());
  isAway = false;
  await record.flush();
  expect(entries).toMatchObject([{ level: 'warn', message: 'refusals_not_recorded' }]);
  expect((await audit()).map(({ why }) => why)).toEqual(['POST /ops/promotions from 192.0.2.7, 2 times']);
});

it('counts what comes while it writes', async () => {
  let writes = 0;
  const { record, clock, audit } = setUp(() => {
    writes += 1;
    if (writes === 1) record.note(refusal());
  });
  record.note(refusal());
  await record.flush();
  clock.advance(60_000);
  await record.flush();
  expect(await audit()).toHaveLength(2);
});

it('keeps of an endless path no more than its beginning', async () => {
  const { record, audit } = setUp();
  record.note(refusal({ path: `/ops/${'x'.repeat(10_000)}` }));
  await record.flush();
  expect((await audit())[0]?.why.length).toBeLessThan(300);
});
