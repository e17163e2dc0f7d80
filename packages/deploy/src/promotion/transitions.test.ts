import { expect, it } from 'vitest';
import { openControls } from '../controls.ts';
import { emptyPointer, type Pointer } from '../environment.ts';
import { observationOf } from '../testing/scripted-prober.ts';
import { bringLive, carryOut, deploy, publish, rollBack, world } from '../testing/world.ts';
import { UnexpectedEventError, type PromotionEvent } from './event.ts';
import type { Facts } from './gates.ts';
import { plan, type PromotionRequest } from './plan.ts';
import { promotionKey, promotionSchema, type Promotion } from './promotion.ts';
import { defaultVerification } from './settings.ts';
import { step } from './step.ts';

/** PROD runs `first`; PREPROD runs `second`, which fails on PROD where it is bad. Returns every document of the request. */
async function documents(request: PromotionRequest, isBad = false): Promise<Promotion[]> {
  const ports = world();
  const first = publish(ports.artifacts, 'first');
  const second = publish(ports.artifacts, 'second');
  await bringLive(ports, first);
  if (request.kind === 'rollback') await bringLive(ports, second);
  else await carryOut(deploy('preprod', second), ports);
  ports.observe((target, expected) =>
    isBad && target === 'prod' && expected?.releaseId === second ? 'failed' : 'good',
  );
  const { id } = await carryOut(request, ports);
  return ports.store.history(promotionKey(id)).map((value) => promotionSchema.parse(value));
}

const view = {
  pointer: null,
  pointerVersion: null,
  preprod: emptyPointer('preprod', 'ada', ''),
  running: null,
};
const context = { id: 'id-1', at: '', settings: defaultVerification, writer: 'w' };
/** Nothing to promote was found, so that its gates are closed. */
const planned = plan(deploy('prod'), view, context);

/** Every event that there is, some in several forms. */
function everyEvent({ id, environment, pointer }: Promotion): [string, PromotionEvent][] {
  const at = '2026-01-01T00:00:30.000Z';
  const held = { ...pointer, running: { promotionId: id, since: at } };
  const resumed = (found: Pointer | null): PromotionEvent => ({
    type: 'resumed',
    pointer: found,
    version: 'v9',
    at,
  });
  const observed = (finding: 'good' | 'failed'): PromotionEvent => ({
    type: 'observed',
    observation: observationOf(environment, finding),
    at,
  });
  const facts: Facts = {
    controls: openControls(environment),
    release: null,
    dataset: null,
    datasetPresent: true,
    measure: null,
    storage: observationOf('storage', 'good'),
    fallback: undefined,
    preprod: { pointer, observation: observationOf('preprod', 'good') },
  };
  return [
    ['started', { type: 'started', at }],
    ['reported', { type: 'reported', at }],
    ['pointerWritten', { type: 'pointerWritten', version: 'v9', at }],
    ['pointerConflict', { type: 'pointerConflict', pointer, version: 'v9', at }],
    ['inspected, closed', { type: 'inspected', facts, at }],
    ['backedUp', { type: 'backedUp', at }],
    ['observed, good', observed('good')],
    ['observed, failed', observed('failed')],
    ['restricted', { type: 'restricted', at }],
    ['resumed, held', resumed(held)],
    ['resumed, switched', resumed({ ...held, generation: held.generation + 1 })],
    ['resumed, lost', resumed(null)],
  ];
}

function follow(promotion: Promotion, event: PromotionEvent): string | null {
  try {
    const { phase, outcome, pending } = step(promotion, event);
    const wanted = pending.map(({ type }) => type).join(', ');
    return `${phase}${outcome === null ? '' : ` (${outcome})`}: ${wanted}`;
  } catch (error) {
    if (!(error instanceof UnexpectedEventError)) throw error;
    expect([error.phase, error.event]).toEqual([promotion.phase, event.type]);
    return null;
  }
}

it('each event leads on, in each phase in which it can happen', async () => {
  const states = [
    planned,
    { ...planned, gates: [] },
    ...(await documents(deploy('prod'))),
    ...(await documents(deploy('prod'), true)),
    ...(await documents(rollBack('prod'))),
  ];
  const lines = states.flatMap((state) =>
    everyEvent(state).flatMap(([name, event]) => {
      const followed = follow(state, event);
      const wanted = state.pending.map(({ type }) => type).join(', ');
      const isIgnored = state.phase === 'finished' && name !== 'reported';
      return followed === null || isIgnored
        ? []
        : [`${state.kind} ${state.phase}: ${wanted} | ${name} → ${followed}`];
    }),
  );
  const table = `${[...new Set(lines)].join('\n')}\n`;
  await expect(table).toMatchFileSnapshot('fixtures/transitions.txt');
});
