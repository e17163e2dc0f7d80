import type { Pointer } from '../environment.ts';
import type { Observation } from '../observation.ts';
import type { Effect } from './effect.ts';
import type { GateResult } from './gate.ts';
import type { Facts } from './gates.ts';
import type { Phase, Promotion } from './promotion.ts';

interface FoundPointer {
  readonly pointer: Pointer | null;
  readonly version: string | null;
}

/** What can happen to a promotion, and what each event tells. */
interface Happenings {
  started: object;
  reported: object;
  pointerWritten: { readonly version: string };
  /** Somebody else had changed the pointer. */
  pointerConflict: FoundPointer;
  /** Somebody forbade the switch in the meantime; some of these gates are closed. */
  forbidden: { readonly gates: readonly GateResult[] };
  inspected: { readonly facts: Facts };
  backedUp: object;
  observed: { readonly observation: Observation };
  restricted: object;
  /** A new process took over; the pointer is as it found it. */
  resumed: FoundPointer;
}

export type EventType = keyof Happenings;

/** What happened. `at` is UTC, ISO 8601. */
export type PromotionEvent<T extends EventType = EventType> = {
  readonly [K in T]: { readonly type: K; readonly at: string } & Happenings[K];
}[T];

/** An event whose time is still to be told. */
export type Answer<T extends EventType = EventType> = {
  readonly [K in T]: { readonly type: K } & Happenings[K];
}[T];

/** The events that answer each effect. `started` and `resumed` come unasked. */
const answers: Readonly<Record<Effect['type'], readonly EventType[]>> = {
  audit: ['reported'],
  notify: ['reported'],
  compareAndSwapPointer: ['pointerWritten', 'pointerConflict', 'forbidden'],
  inspect: ['inspected'],
  backUp: ['backedUp'],
  probe: ['observed'],
  restrict: ['restricted'],
};

/** True if the event comes unasked, or answers what the promotion wants done first. */
export function isInTurn({ pending: [wanted] }: Promotion, { type }: PromotionEvent): boolean {
  if (type === 'started' || type === 'resumed') return true;
  return wanted !== undefined && answers[wanted.type].includes(type);
}

/** An event that cannot follow in this phase. */
export class UnexpectedEventError extends Error {
  override readonly name = 'UnexpectedEventError';
  readonly phase: Phase;
  readonly event: EventType;
  constructor({ id, phase }: Promotion, { type }: PromotionEvent) {
    super(`promotion ${id} is ${phase}, where "${type}" cannot happen`);
    this.phase = phase;
    this.event = type;
  }
}
