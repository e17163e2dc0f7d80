import { describe, expect, it } from 'vitest';
import { readAudit } from '../audit/read.ts';
import { placeRules } from '../guard.ts';
import { readOutbox } from '../notification/outbox.ts';
import { ConflictError } from '../ports.ts';
import type { PromotionRequest } from '../promotion/plan.ts';
import { run, start } from '../promotion/run.ts';
import { readPointer } from '../promotion/stored.ts';
import { rulesSchema, type Rules } from '../rules/rules.ts';
import { crashAt, interrupted } from '../testing/interruption.ts';
import { bringLive, carryOut, deploy, publish, rollBack, world, type World } from '../testing/world.ts';
import { beginDue } from './begin-due.ts';
import {
  approveScheduled,
  cancelScheduled,
  listScheduled,
  ScheduleError,
  schedulePromotion,
} from './schedule.ts';

const hour = 3_600_000;

/** PROD runs one release, PREPROD another. */
async function ready(rules?: Partial<Rules>) {
  const ports = world();
  const first = publish(ports.artifacts, 'first');
  await bringLive(ports, first);
  const second = publish(ports.artifacts, 'second');
  await carryOut(deploy('preprod', second), ports);
  const decision = { environment: 'prod', by: 'ada', reason: 'care' } as const;
  if (rules) await placeRules(ports, decision, rulesSchema.parse({ timeZone: 'UTC', ...rules }));
  return { ports, first, second };
}

const inOneHour = ({ clock }: World) => new Date(clock.now().getTime() + hour);

/** Begins what is due and carries it on to its end. */
async function look(ports: World) {
  await beginDue(ports, async (request, id) => {
    const promotion = await start(request, ports, id);
    if (promotion.outcome === null) await run(id, ports);
    return promotion;
  });
  const [latest] = await listScheduled(ports.store);
  return latest;
}

const liveOf = async ({ store }: World) => (await readPointer(store, 'prod'))?.value.live?.releaseId;

describe('a scheduled promotion', () => {
  it('begins at its time, once, with what was seen when it was asked for', async () => {
    const { ports, first, second } = await ready();
    const { id } = await schedulePromotion(ports, deploy('prod'), inOneHour(ports));
    await carryOut(deploy('preprod', publish(ports.artifacts, 'third')), ports);
    expect(await look(ports)).toMatchObject({ id, state: 'waiting' });
    expect(await liveOf(ports)).toBe(first);
    ports.clock.advance(hour);
    expect(await look(ports)).toMatchObject({ id, state: 'started' });
    expect(await liveOf(ports)).toBe(second);
    await carryOut(rollBack('prod'), ports);
    ports.clock.advance(hour);
    await look(ports);
    expect(await liveOf(ports)).toBe(first);
  });

  it('stands in the audit with whoever asked for it and whoever cancelled it', async () => {
    const { ports } = await ready();
    const { id } = await schedulePromotion(ports, deploy('prod'), inOneHour(ports));
    await cancelScheduled(ports, id, 'grace', 'Not today');
    ports.clock.advance(hour);
    expect(await look(ports)).toMatchObject({ state: 'cancelled', detail: 'grace: Not today' });
    const audit = await readAudit(ports.store, 4, ports.clock.now());
    expect(audit.map(({ who, what, outcome }) => [who, what, outcome])).toEqual([
      ['grace', 'cancel-schedule', 'done'],
      ['grace', 'cancel-schedule', 'intended'],
      ['ada', 'schedule', 'done'],
      ['ada', 'schedule', 'intended'],
    ]);
    await expect(cancelScheduled(ports, id, 'grace', 'again')).rejects.toThrow('is cancelled already');
    await expect(cancelScheduled(ports, 'nothing', 'grace', 'x')).rejects.toThrow('"nothing"');
  });

  it.each<[string, Partial<ReturnType<typeof deploy>>]>([
    ['confirmation-mismatch', { confirm: 'yes' }],
    ['no-target', { releaseId: 'r-000000000000' }],
  ])('that could not begin whatever happens is refused at once: %s', async (code, wrong) => {
    const { ports } = await ready();
    const asked = schedulePromotion(ports, { ...deploy('prod'), ...wrong }, inOneHour(ports));
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: ScheduleError.name, code }));
    expect(await listScheduled(ports.store)).toEqual([]);
  });

  it('for the time of a freeze is refused, with when it will be possible', async () => {
    const freeze = { name: 'Night', starts: '2026-01-01T00:30', lasts: 'PT6H' };
    const { ports } = await ready({ freezes: [freeze] });
    await expect(schedulePromotion(ports, deploy('prod'), inOneHour(ports))).rejects.toThrow(
      'At that time nothing is promoted (Night). Possible from 2026-01-01 06:30 (UTC).',
    );
    const hotfix = { ...deploy('prod'), override: 'Nobody can sign in' };
    expect(await schedulePromotion(ports, hotfix, inOneHour(ports))).toMatchObject({ state: 'waiting' });
  });

  it('moves one half alone, where one half was asked for', async () => {
    const { ports, second } = await ready();
    const { request } = await schedulePromotion(
      ports,
      { ...deploy('prod'), only: 'release' },
      ports.clock.now(),
    );
    expect(request).toMatchObject({ only: 'release', releaseId: second });
    expect(request).not.toHaveProperty('datasetId');
  });

  it('that nobody could begin in time is missed, and people are told', async () => {
    const { ports, first } = await ready();
    await schedulePromotion(ports, deploy('prod'), inOneHour(ports));
    ports.clock.advance(2 * hour + 1);
    expect(await look(ports)).toMatchObject({ state: 'missed' });
    expect(await liveOf(ports)).toBe(first);
    const told = (await readOutbox(ports.store)).at(-1);
    expect(told?.notice).toMatchObject({ severity: 'warning', title: expect.stringContaining('was missed') });
  });

  it('waits while another one holds the environment', async () => {
    const { ports, second } = await ready();
    await carryOut(deploy('prod'), ports);
    const { id: other } = await start(rollBack('prod'), ports);
    await schedulePromotion(
      ports,
      { ...deploy('prod'), releaseId: publish(ports.artifacts, 'x'), datasetId: 'd-0123456789abcdef' },
      ports.clock.now(),
    );
    expect(await look(ports)).toMatchObject({ state: 'waiting', detail: expect.stringContaining(other) });
    await run(other, ports);
    expect(await look(ports)).toMatchObject({ state: 'started' });
    expect(await liveOf(ports)).not.toBe(second);
  });

  it('whose gates have closed by then is refused, and people are told', async () => {
    const { ports } = await ready();
    await schedulePromotion(ports, deploy('prod'), inOneHour(ports));
    await carryOut(deploy('prod'), ports);
    ports.clock.advance(hour);
    expect(await look(ports)).toMatchObject({
      state: 'refused',
      detail: expect.stringContaining('live already'),
    });
    expect((await readOutbox(ports.store)).at(-1)?.notice.title).toContain('was refused');
  });
});

describe('a second person', () => {
  it('lets it begin, and is not the first one', async () => {
    const { ports, first, second } = await ready({ secondPerson: true });
    const { id } = await schedulePromotion(ports, deploy('prod'), ports.clock.now());
    expect(await look(ports)).toMatchObject({ state: 'waiting' });
    await expect(approveScheduled(ports, id, 'ada', 'Fine')).rejects.toThrow('somebody else');
    expect(await look(ports)).toMatchObject({ state: 'waiting' });
    expect(await liveOf(ports)).toBe(first);
    await approveScheduled(ports, id, 'grace', 'Fine');
    expect(await look(ports)).toMatchObject({ state: 'started' });
    expect(await liveOf(ports)).toBe(second);
    const [entry] = await readAudit(ports.store, 1, ports.clock.now());
    expect(entry).toMatchObject({ who: 'ada', why: 'A new version (approved by grace)' });
  });

  it('has a week', async () => {
    const { ports } = await ready({ secondPerson: true });
    await schedulePromotion(ports, deploy('prod'), ports.clock.now());
    ports.clock.advance(7 * 24 * hour);
    expect(await look(ports)).toMatchObject({ state: 'waiting' });
    ports.clock.advance(1);
    expect(await look(ports)).toMatchObject({ state: 'missed' });
  });
});

describe('several processes', () => {
  it('begin it once between them', async () => {
    const { ports } = await ready();
    await schedulePromotion(ports, deploy('prod'), ports.clock.now());
    let begun = 0;
    const begin = async (request: PromotionRequest, id: string) => {
      begun += 1;
      return start(request, ports, id);
    };
    await Promise.all([1, 2, 3].map(() => beginDue(ports, begin)));
    expect(begun).toBe(1);
  });

  it.each([
    [0.9, 'started', 1],
    [1, 'missed', 0],
    [8 * 24, 'started', 0],
  ])('%d hours after one died as it began: %s', async (hours, state, begun) => {
    const { ports } = await ready();
    await schedulePromotion(ports, deploy('prod'), ports.clock.now());
    const dying = () => Promise.reject(new Error('killed'));
    await expect(beginDue(ports, dying)).rejects.toThrow('killed');
    ports.clock.advance(hours * hour);
    let count = 0;
    await beginDue(ports, (request, id) => {
      count += 1;
      return start(request, ports, id);
    });
    expect([(await listScheduled(ports.store))[0]?.state, count]).toEqual([state, begun]);
  });

  it('begin what one of them died over, wherever it died, and never twice', async () => {
    for (let moment = 1; ; moment += 1) {
      const { ports, second } = await ready();
      await schedulePromotion(ports, deploy('prod'), ports.clock.now());
      const store = interrupted('store', ports.store, crashAt(moment));
      let crashed = false;
      await beginDue({ ...ports, store }, (request, id) => start(request, { ...ports, store }, id)).catch(
        (error: unknown) => {
          crashed = true;
          expect(error).not.toBeInstanceOf(ConflictError);
        },
      );
      if (!crashed) break;
      ports.clock.advance(31_000);
      const after = await look(ports);
      expect([moment, after?.state]).toEqual([moment, 'started']);
      const promotions = (await ports.store.list('promotions/')).filter((key) =>
        key.includes(after?.promotionId ?? '?'),
      );
      expect(promotions).toHaveLength(1);
      const generation = (await readPointer(ports.store, 'prod'))?.value.generation;
      expect(generation).toBeLessThanOrEqual(2);
      expect(second).toBeDefined();
    }
  });
});
