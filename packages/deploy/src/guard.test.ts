import { describe, expect, it } from 'vitest';
import { readAudit } from './audit/read.ts';
import { liftHold, liftQuarantine, placeHold } from './guard.ts';
import { readControls } from './controls-store.ts';
import { openControls, withHold, withQuarantined } from './controls.ts';
import { UnavailableError } from './ports.ts';
import { interrupted } from './testing/interruption.ts';
import { carryOut, deploy, publish, rollBack, world } from './testing/world.ts';

const decision = { environment: 'prod', by: 'ada', reason: 'a freeze' } as const;

describe('a hold', () => {
  it('is placed and lifted by a person, each with an audit entry before and after', async () => {
    const ports = world();
    expect((await placeHold(ports, decision)).hold).toMatchObject({ by: 'ada', reason: 'a freeze' });
    ports.clock.advance(1);
    expect((await liftHold(ports, { ...decision, reason: 'over' })).hold).toBeNull();
    const trail = (await readAudit(ports.store, 10, ports.clock.now())).toReversed();
    expect(trail.map((entry) => [entry.what, entry.outcome, entry.why])).toEqual([
      ['hold', 'intended', 'a freeze'],
      ['hold', 'done', 'a freeze'],
      ['lift-hold', 'intended', 'over'],
      ['lift-hold', 'done', 'over'],
    ]);
  });

  it('that stands already keeps its reason', async () => {
    const ports = world();
    await placeHold(ports, decision);
    const again = await placeHold(ports, { ...decision, by: 'grace', reason: 'another' });
    expect(again.hold).toMatchObject({ by: 'ada', reason: 'a freeze' });
  });

  it('holds one environment, not the other', async () => {
    const ports = world();
    await placeHold(ports, decision);
    expect((await readControls(ports.store, 'preprod')).hold).toBeNull();
    expect((await readControls(ports.store, 'prod')).hold).not.toBeNull();
  });

  it('is not placed when its audit entry cannot be written first', async () => {
    const ports = world();
    const store = interrupted('store', ports.store, ({ method, arguments: [key] }) => {
      if (method === 'create' && String(key).startsWith('audit/')) throw new UnavailableError('no answer');
    });
    await expect(placeHold({ ...ports, store }, decision)).rejects.toThrow(UnavailableError);
    expect(await readControls(ports.store, 'prod')).toEqual(openControls('prod'));
  });

  it('blocks a promotion and never a rollback', async () => {
    const ports = world();
    for (const text of ['one', 'two'])
      await carryOut(deploy('preprod', publish(ports.artifacts, text)), ports);
    await placeHold(ports, { ...decision, environment: 'preprod' });
    const blocked = await carryOut(deploy('preprod', publish(ports.artifacts, 'three')), ports);
    expect(blocked).toMatchObject({ outcome: 'failed', failure: { code: 'on-hold' } });
    expect(await carryOut(rollBack('preprod'), ports)).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('the quarantine', () => {
  const entry = { releaseId: 'r-000000000001', reason: 'it failed', since: '2026-01-01T00:00:00.000Z' };

  it('holds each release once, with its first reason', () => {
    const once = withQuarantined(openControls('prod'), entry);
    expect(withQuarantined(once, { ...entry, reason: 'again' })).toBe(once);
  });

  it('is lifted for one release only', async () => {
    const ports = world();
    const other = { ...entry, releaseId: 'r-000000000002' };
    const hold = { by: 'ada', reason: 'x', since: entry.since };
    const controls = withHold(withQuarantined(withQuarantined(openControls('prod'), entry), other), hold);
    await ports.store.create('environments/prod/controls', controls);
    const lifted = await liftQuarantine(ports, decision, entry.releaseId);
    expect(lifted).toEqual({ ...controls, quarantine: [other] });
  });
});
