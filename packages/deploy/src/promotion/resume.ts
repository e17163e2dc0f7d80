import type { Document } from '../documents.ts';
import { environments } from '../environment.ts';
import type { StateStore } from '../ports.ts';
import { patiently, type PromotionPorts } from './ports.ts';
import { isOver, type Promotion } from './promotion.ts';
import { readPointer, readPromotion, takeOver } from './run.ts';

/** Latest promotions that are looked through for unfinished ones, besides those that hold an environment. */
const recent = 20;

export interface ResumeOptions {
  /** Leaves promotions alone that were written to within this time, in milliseconds: somebody may be at work on them. */
  readonly idleFor?: number;
  /** Leaves alone what this process has begun itself and not ended yet, known by its id. */
  readonly isOurs?: (id: string) => boolean;
}

export interface Resumption {
  /** Promotions that were left unfinished, as they ended now. */
  readonly resumed: readonly Promotion[];
  /** Those that could not be carried on. They stay as they are; resuming again is safe. */
  readonly failed: readonly { readonly id: string; readonly error: unknown }[];
}

/**
 * Finishes or undoes every promotion that a stopped process left behind. To be called at start, and again regularly.
 * Throws UnavailableError when the store does not tell which there are.
 */
export async function resume(ports: PromotionPorts, options: ResumeOptions = {}): Promise<Resumption> {
  const { store, clock } = ports;
  const ids = await patiently(clock, () => candidates(store));
  const resumed: Promotion[] = [];
  const failed: { id: string; error: unknown }[] = [];
  for (const id of ids) {
    if (options.isOurs?.(id) === true) continue;
    try {
      const found = await patiently(clock, () => readPromotion(store, id));
      if (found !== null && isLeft(found, clock.now(), options.idleFor ?? 0))
        resumed.push(await takeOver(found, ports));
    } catch (error) {
      failed.push({ id, error });
    }
  }
  return { resumed, failed };
}

/** Ids of the latest promotions, latest first. */
export async function listPromotions(store: StateStore, limit: number): Promise<string[]> {
  const prefix = 'promotions/';
  const keys = await store.list(prefix);
  return keys
    .toReversed()
    .slice(0, limit)
    .map((key) => key.slice(prefix.length));
}

async function candidates(store: StateStore): Promise<Set<string>> {
  const pointers = await Promise.all(environments.map((environment) => readPointer(store, environment)));
  const holders = pointers.flatMap((pointer) => pointer?.value.running?.promotionId ?? []);
  return new Set([...holders, ...(await listPromotions(store, recent))]);
}

function isLeft({ value }: Document<Promotion>, now: Date, idleFor: number): boolean {
  return !isOver(value) && now.getTime() - Date.parse(value.updatedAt) >= idleFor;
}
