import { enter } from './entry.ts';
import { isInTurn, UnexpectedEventError, type PromotionEvent } from './event.ts';
import type { GateResult } from './gate.ts';
import { checkGates } from './gates.ts';
import type { Promotion } from './promotion.ts';
import { moveAfter } from './transitions.ts';
import { newVerification, takeIn } from './verification.ts';

/**
 * The promotion after an event; `pending` holds what it then wants, in order. Pure. A finished promotion stays as it is.
 * Throws UnexpectedEventError for an event that cannot follow.
 */
export function step(promotion: Promotion, event: PromotionEvent): Promotion {
  if (promotion.phase !== 'finished' && !isInTurn(promotion, event))
    throw new UnexpectedEventError(promotion, event);
  const { at } = event;
  const told = withTold(promotion, event);
  const move = moveAfter(told, event);
  if (move === 'unchanged') return { ...promotion, updatedAt: at };
  const moved = 'to' in move ? enter(told, move, at) : { ...told, pending: [...move.wants] };
  return { ...moved, updatedAt: at };
}

/** The promotion with what an event tells of the world. */
function withTold(promotion: Promotion, event: PromotionEvent): Promotion {
  const { id, target, pending, gates, verification, settings } = promotion;
  switch (event.type) {
    case 'pointerWritten':
      return pending[0]?.type === 'compareAndSwapPointer'
        ? { ...promotion, pointer: pending[0].next, pointerVersion: event.version }
        : promotion;
    case 'inspected': {
      const found = target === null ? [] : checkGates({ ...promotion, target }, event.facts);
      const { difference } = event.facts;
      return { ...promotion, gates: [...gates, ...found], ...(difference && { difference }) };
    }
    case 'forbidden': {
      const closed = event.gates.filter(({ passed }) => !passed);
      const isClosed = ({ code }: GateResult) => closed.some((gate) => gate.code === code);
      return { ...promotion, gates: [...gates.filter((gate) => !isClosed(gate)), ...closed] };
    }
    case 'observed': {
      const before = verification ?? newVerification(event.at);
      return { ...promotion, verification: takeIn(before, event.observation, event.at, settings) };
    }
    case 'resumed':
      return event.pointer?.running?.promotionId === id
        ? { ...promotion, pointer: event.pointer, pointerVersion: event.version }
        : promotion;
    case 'started':
    case 'reported':
    case 'pointerConflict':
    case 'backedUp':
    case 'restricted':
      return promotion;
  }
}
