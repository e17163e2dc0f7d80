import { describe, expect, it } from 'vitest';
import { pointerKey } from '../environment.ts';
import { readOutbox } from '../notification/outbox.ts';
import { crashAt, interrupted } from '../testing/interruption.ts';
import { bringLive, carryOut, deploy, publish, rollBack, world, type World } from '../testing/world.ts';
import type { PromotionRequest } from './plan.ts';
import { promotionSchema } from './promotion.ts';
import { resume } from './resume.ts';

/** PROD runs `first`; PREPROD runs `second`, and so did PROD before a rollback. */
async function prepare(kind: PromotionRequest['kind']) {
  const ports = world();
  const first = publish(ports.artifacts, 'first');
  const second = publish(ports.artifacts, 'second');
  await bringLive(ports, first);
  if (kind === 'promotion') await carryOut(deploy('preprod', second), ports);
  else await bringLive(ports, second);
  const keys = new Set(await ports.store.list(''));
  return { ports, second, before: { keys, notices: (await readOutbox(ports.store)).length } };
}

/** Every write in its order, then what was told, and every document that is new or about PROD as it stands in the end. */
async function record(request: PromotionRequest, act: (ports: World, second: string) => Promise<unknown>) {
  const { ports, second, before } = await prepare(request.kind);
  const writes: string[] = [];
  const store = interrupted('store', ports.store, ({ method, moment, arguments: given }) => {
    if (moment !== 'before' || (method !== 'create' && method !== 'compareAndSwap')) return;
    const promotion = promotionSchema.safeParse(given.at(-1)).data;
    const wanted = promotion?.pending.map(({ type }) => type).join(', ') ?? '';
    const state = promotion === undefined ? '' : ` ${promotion.phase}: ${wanted}`;
    writes.push(`${method} ${String(given[0])}${state}`);
  });
  await act({ ...ports, store }, second);
  const told = (await readOutbox(ports.store)).slice(before.notices);
  const keys = (await ports.store.list('')).filter(
    (key) => !before.keys.has(key) || key.startsWith('environments/prod/'),
  );
  const documents = Object.fromEntries(keys.map((key) => [key, ports.store.history(key).at(-1)]));
  return `${JSON.stringify({ writes, told, documents }, null, 1)}\n`;
}

const goesWell = (request: PromotionRequest) => (ports: World) => carryOut(request, ports);

const failing =
  (request: PromotionRequest, isFailing: (releaseId: string, second: string) => boolean) =>
  (ports: World, second: string) => {
    ports.observe((target, expected) =>
      target === 'prod' && isFailing(expected?.releaseId ?? '', second) ? 'failed' : 'good',
    );
    return carryOut(request, ports);
  };

/** Somebody changes the pointer of PROD just before the nth time that the promotion does. */
const overtaken = (request: PromotionRequest, nth: number) => (ports: World) => {
  let swaps = 0;
  const key = pointerKey('prod');
  const store = interrupted('store', ports.store, async ({ method, moment, arguments: [given] }) => {
    if (method !== 'compareAndSwap' || moment !== 'before' || given !== key) return;
    swaps += 1;
    const found = swaps === nth ? await ports.store.get(key) : null;
    if (found !== null) await ports.store.compareAndSwap(key, found.version, found.value);
  });
  return carryOut(request, { ...ports, store });
};

/** The process dies in this moment, and the next one takes over. */
const resumed = (request: PromotionRequest, moment: number) => async (ports: World) => {
  const store = interrupted('store', ports.store, crashAt(moment));
  await carryOut(request, { ...ports, store }).catch(() => undefined);
  ports.clock.advance(1_000);
  return resume(ports);
};

const promotion = deploy('prod');
const rollback = rollBack('prod');

describe('what is written, in which order and in which words', () => {
  it.each<[string, PromotionRequest, (ports: World, second: string) => Promise<unknown>]>([
    ['promotion', promotion, goesWell(promotion)],
    ['promotion-refused', promotion, goesWell({ ...promotion, confirm: 'yes' })],
    ['promotion-undone', promotion, failing(promotion, (releaseId, second) => releaseId === second)],
    ['promotion-undone-in-vain', promotion, failing(promotion, () => true)],
    ['promotion-too-late', promotion, overtaken(promotion, 1)],
    ['promotion-overtaken', promotion, overtaken(promotion, 3)],
    ['promotion-given-up', promotion, resumed(promotion, 52)],
    ['promotion-taken-over', promotion, resumed(promotion, 71)],
    ['rollback', rollback, goesWell(rollback)],
    ['rollback-in-vain', rollback, failing(rollback, () => true)],
  ])('%s', async (name, request, act) => {
    await expect(await record(request, act)).toMatchFileSnapshot(`fixtures/${name}.json`);
  });
});
