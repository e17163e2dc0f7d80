import { writeDocument, type Document } from '../documents.ts';
import type { Pointer } from '../environment.ts';
import type { StateStore } from '../ports.ts';
import type { PromotionEvent } from './event.ts';
import { readAllControls } from './fence.ts';
import { perform } from './perform.ts';
import { plan, promotionRequestSchema, type PromotionRequest } from './plan.ts';
import { patiently, type PromotionPorts } from './ports.ts';
import { isOver, type Phase, type Promotion } from './promotion.ts';
import { requestsBetween, type RequestCount } from './requests.ts';
import { defaultVerification } from './settings.ts';
import { step } from './step.ts';
import { promotionPlace, readPointer, readPromotion } from './stored.ts';

export { readPointer, readPromotion };

/** Another process goes on with this promotion; this one must not touch it again. */
export class PromotionTakenOverError extends Error {
  override readonly name = 'PromotionTakenOverError';
  readonly code = 'promotion-taken-over';
  constructor(id: string, options?: ErrorOptions) {
    super(`Promotion ${id} is carried on by another process. Follow it there.`, options);
  }
}

/** There is no promotion of this id. */
export class UnknownPromotionError extends Error {
  override readonly name = 'UnknownPromotionError';
  readonly code = 'unknown-promotion';
  constructor(id: string) {
    super(`There is no promotion "${id}". List the promotions to find its id.`);
  }
}

/**
 * Plans a promotion and takes hold of the environment. The returned document has either `outcome: 'failed'`, with the
 * gate or the conflict as `failure.code`, or waits for `run`. Throws ZodError for a request that is none,
 * InvalidDocumentError where a pointer or controls are damaged or gone, UnavailableError and CasUnsupportedError from the store. Whoever has to know the id beforehand gives a new one.
 */
export async function start(
  request: PromotionRequest,
  ports: PromotionPorts,
  id?: string,
): Promise<Promotion> {
  const asked = promotionRequestSchema.parse(request);
  const { store, clock, ids } = ports;
  const found = await patiently(clock, () => readPointer(store, asked.environment));
  const preprod = await patiently(clock, () => readPointer(store, 'preprod'));
  // Nothing begins that would end before the switch: where nobody can tell what is forbidden, nothing is allowed.
  await patiently(clock, () => readAllControls(store, asked.environment));
  const running = await patiently(clock, () => runningPromotion(store, found?.value ?? null));
  const view = {
    pointer: found?.value ?? null,
    pointerVersion: found?.version ?? null,
    preprod: preprod?.value ?? null,
  };
  const at = clock.now().toISOString();
  const settings = ports.settings ?? defaultVerification;
  const context = { id: id ?? ids.next(), at, settings, writer: ids.next() };
  const planned = plan(asked, { ...view, running }, context);
  const state = step(planned, { type: 'started', at });
  const saved = { value: state, version: await save(state, null, ports) };
  return drive(saved, ports, 'claiming');
}

/** Carries a promotion on to its end. Throws PromotionTakenOverError when another process does so already. */
export async function run(id: string, ports: PromotionPorts): Promise<Promotion> {
  const found = await patiently(ports.clock, () => readPromotion(ports.store, id));
  if (found === null) throw new UnknownPromotionError(id);
  const mine = { ...found.value, writer: ports.ids.next() };
  return drive({ value: mine, version: found.version }, ports);
}

/**
 * Takes over a promotion that another process left, and carries it on to its end or undoes it. From its first write on,
 * whoever may still be working on it is refused.
 */
export async function takeOver(found: Document<Promotion>, ports: PromotionPorts): Promise<Promotion> {
  const { store, clock, ids } = ports;
  const pointer = await patiently(clock, () => readPointer(store, found.value.environment));
  const event: PromotionEvent = {
    type: 'resumed',
    at: clock.now().toISOString(),
    pointer: pointer?.value ?? null,
    version: pointer?.version ?? null,
  };
  // What the other process counted ended with it.
  const state = step({ ...found.value, writer: ids.next(), requests: undefined }, event);
  const version = await save(state, found.version, ports);
  return drive({ value: state, version }, ports);
}

/** Carries it to its end, or through one phase. Saved before and after every effect, so that a crash anywhere leaves behind what is needed to go on. */
async function drive(saved: Document<Promotion>, ports: PromotionPorts, only?: Phase): Promise<Promotion> {
  let { value: promotion, version } = saved;
  let countedBefore: RequestCount | null = null;
  const ends: readonly Phase[] = only === undefined ? [] : [only, 'finished'];
  while (!isOver(promotion) && (ends.length === 0 || ends.includes(promotion.phase))) {
    const [effect] = promotion.pending;
    if (effect === undefined)
      throw new Error(`promotion ${promotion.id} waits in ${promotion.phase} for nothing`);
    if (promotion.phase === 'switching') countedBefore = ports.requests?.(promotion.environment) ?? null;
    const event = await perform(effect, promotion, ports);
    promotion = step(withRequests(promotion, countedBefore, ports), event);
    version = await save(promotion, version, ports);
  }
  return promotion;
}

/** With what was answered since the switch, which from the next event on is part of what is told. */
function withRequests(
  promotion: Promotion,
  countedBefore: RequestCount | null,
  { requests }: PromotionPorts,
): Promotion {
  if (countedBefore === null || requests === undefined || promotion.phase === 'finished') return promotion;
  return { ...promotion, requests: requestsBetween(countedBefore, requests(promotion.environment)) };
}

async function save(
  promotion: Promotion,
  version: string | null,
  { store, clock }: PromotionPorts,
): Promise<string> {
  const { id } = promotion;
  const written = await patiently(clock, () => writeDocument(store, promotionPlace(id), version, promotion));
  if ('conflict' in written) throw new PromotionTakenOverError(id, { cause: written.conflict });
  return written.version;
}

/** The promotion that holds the environment, unless it ended without giving it back. */
async function runningPromotion(store: StateStore, pointer: Pointer | null): Promise<string | null> {
  const id = pointer?.running?.promotionId;
  if (id === undefined) return null;
  const found = await readPromotion(store, id);
  return found === null || isOver(found.value) ? null : id;
}
