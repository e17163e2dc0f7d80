import { describe, expect, it } from 'vitest';
import { readAudit } from '../audit/read.ts';
import { placeRules } from '../guard.ts';
import { rulesSchema, type Rules } from '../rules/rules.ts';
import { interrupted } from '../testing/interruption.ts';
import {
  bringLive,
  carryOut,
  datasetId,
  deploy,
  publish,
  rollBack,
  world,
  type World,
} from '../testing/world.ts';

const minute = 60_000;

/** PROD runs one release, PREPROD another since just now, and PROD has these rules. */
async function ready(rules: Partial<Rules>) {
  const ports = world();
  await bringLive(ports, publish(ports.artifacts, 'first'));
  const second = publish(ports.artifacts, 'second');
  await carryOut(deploy('preprod', second), ports);
  await place(ports, rules);
  return { ports, second };
}

const place = (ports: World, rules: Partial<Rules>) =>
  placeRules(
    ports,
    { environment: 'prod', by: 'ada', reason: 'care' },
    rulesSchema.parse({ timeZone: 'Europe/Paris', ...rules }),
  );

const failureOf = async (ports: World, request = deploy('prod')) => (await carryOut(request, ports)).failure;

/** The clock of the tests begins at 2026-01-01T00:00Z. */
const freeze = { name: 'New year', starts: '2025-12-31T18:00', lasts: 'P2D' };

describe('a freeze', () => {
  it('refuses until its end, says when that is, and lets through what comes then', async () => {
    const { ports } = await ready({ freezes: [freeze] });
    expect(await failureOf(ports)).toEqual({
      code: 'frozen',
      message:
        'Nothing is promoted until 2026-01-02 18:00 (Europe/Paris) (New year). ' +
        'Possible from 2026-01-02 18:00 (Europe/Paris). What cannot wait goes with --override and why.',
    });
    ports.clock.advance(41 * 60 * minute);
    expect(await failureOf(ports)).toBeNull();
  });

  it('never stops a rollback, nor what concerns another environment', async () => {
    const { ports } = await ready({});
    await carryOut(deploy('prod'), ports);
    await place(ports, { freezes: [freeze], secondPerson: true });
    expect(await failureOf(ports, { ...deploy('preprod', publish(ports.artifacts, 'third')) })).toBeNull();
    expect(await carryOut(rollBack('prod'), ports)).toMatchObject({ outcome: 'succeeded' });
  });

  it('is passed over with a reason, which is in the record and the notice', async () => {
    const { ports } = await ready({ freezes: [freeze] });
    const promotion = await carryOut({ ...deploy('prod'), override: 'Nobody can sign in' }, ports);
    expect(promotion).toMatchObject({ outcome: 'succeeded', override: 'Nobody can sign in' });
    const [entry] = await readAudit(ports.store, 1, ports.clock.now());
    expect(entry?.why).toBe('A new version (rules overridden: Nobody can sign in)');
  });

  it('that begins before the switch stops it there', async () => {
    const { ports } = await ready({});
    const store = interrupted('store', ports.store, async ({ method, moment, arguments: [key] }) => {
      if (method !== 'create' || moment !== 'after' || !String(key).startsWith('backups/prod/')) return;
      await place(ports, { freezes: [freeze] });
    });
    const promotion = await carryOut(deploy('prod'), { ...ports, store });
    expect(promotion).toMatchObject({ outcome: 'failed', failure: { code: 'frozen' } });
    expect(promotion.steps.map(({ name }) => name)).not.toContain('verifying');
  });
});

describe('the time on PREPROD', () => {
  it('is told with what is missing, and with the freeze that comes in between', async () => {
    const { ports, second } = await ready({
      soakMinutes: 30,
      freezes: [{ ...freeze, starts: '2026-01-01T01:20', lasts: 'PT2H' }],
    });
    ports.clock.advance(10 * minute);
    const failure = await failureOf(ports);
    expect(failure?.code).toBe('soaking');
    expect(failure?.message).toMatch(
      `Release ${second} has been on PREPROD, verified, for 10 of 30 minutes. Possible from 2026-01-01 03:20 (Europe/Paris).`,
    );
  });

  it('is over when it is over', async () => {
    const { ports } = await ready({ soakMinutes: 30 });
    ports.clock.advance(30 * minute);
    expect(await failureOf(ports)).toBeNull();
  });

  it('counts for what was replaced there since, as far as it was there', async () => {
    const { ports, second } = await ready({ soakMinutes: 30 });
    ports.clock.advance(31 * minute);
    const third = publish(ports.artifacts, 'third');
    await carryOut(deploy('preprod', third), ports);
    expect((await failureOf(ports, deploy('prod', third)))?.code).toBe('soaking');
    expect(await failureOf(ports, deploy('prod', second))).toBeNull();
  });

  it('does not go on for what was replaced too early', async () => {
    const { ports, second } = await ready({ soakMinutes: 30 });
    ports.clock.advance(10 * minute);
    await carryOut(deploy('preprod', publish(ports.artifacts, 'third')), ports);
    ports.clock.advance(60 * minute);
    expect((await failureOf(ports, deploy('prod', second)))?.message).toContain(
      'for 10 of 30 minutes. Promote it there again',
    );
  });

  it('is that of the data, where the data are what changes', async () => {
    const { ports } = await ready({ soakMinutes: 30 });
    ports.clock.advance(31 * minute);
    const other = 'd-ffffffffffffffff';
    ports.artifacts.addDataset(other);
    await carryOut({ ...deploy('preprod'), datasetId: other }, ports);
    const data = { ...deploy('prod'), only: 'data' } as const;
    expect((await failureOf(ports, data))?.message).toContain(`Dataset ${other} has been on PREPROD`);
    expect(await failureOf(ports, { ...deploy('prod'), only: 'release' })).toBeNull();
    expect(datasetId).not.toBe(other);
  });
});

describe('a second person', () => {
  it.each([
    ['nobody', undefined, 'approval-missing'],
    ['the same one', 'ada', 'approval-missing'],
    ['another', 'grace', undefined],
  ])('approved by %s', async (_who, approvedBy, code) => {
    const { ports } = await ready({ secondPerson: true });
    const request = { ...deploy('prod'), override: 'in a hurry', approvedBy };
    expect((await failureOf(ports, request))?.code).toBe(code);
  });
});
