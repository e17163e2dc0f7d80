import type { Effect } from './effect.ts';
import { probe, type Entrance } from './entry.ts';
import { UnexpectedEventError, type EventType, type PromotionEvent } from './event.ts';
import * as failures from './failures.ts';
import type { Phase, Promotion } from './promotion.ts';
import { judge, newVerification, type Judgement } from './verification.ts';

/** Into a phase, or on in the same one: with what is wanted now, or as if nothing had happened. */
export type Move = Entrance | { readonly wants: readonly Effect[] } | 'unchanged';

/** What follows from an event for a promotion into which what the event tells is taken in already. */
type Reaction<T extends EventType> = (promotion: Promotion, event: PromotionEvent<T>) => Move;

type Row = { readonly [T in EventType]: Reaction<T> };

const impossible = always((promotion, event) => {
  throw new UnexpectedEventError(promotion, event);
});
const ignored = always(ignore);

/** What follows in each phase from each event. `entry.ts` says what a phase wants done when it is entered. */
const transitions: Readonly<Record<Phase, Row>> = {
  planned: { ...impossible, started: ifOpen('claiming', 'finished'), resumed: giveUp },
  claiming: {
    ...impossible,
    reported: next,
    pointerWritten: to('preflight'),
    pointerConflict: lose,
    resumed: giveUp,
  },
  preflight: { ...impossible, reported: next, inspected: ifOpen('backup', 'releasing'), resumed: giveUp },
  backup: { ...impossible, backedUp: to('switching'), resumed: giveUp },
  switching: {
    ...impossible,
    pointerWritten: to('verifying'),
    pointerConflict: lose,
    forbidden: ifOpen('switching', 'releasing'),
    resumed: verifyIfSwitched,
  },
  verifying: { ...impossible, observed: onceJudged(settleOrUndo), resumed: verifyAgain },
  undoing: { ...impossible, pointerWritten: to('restricting'), pointerConflict: leave, resumed: ignore },
  restricting: { ...impossible, restricted: verifyRestored, resumed: ignore },
  'verifying-restored': { ...impossible, observed: onceJudged(releaseRestored), resumed: verifyAgain },
  settling: { ...impossible, pointerWritten: to('finished'), pointerConflict: leave, resumed: ignore },
  releasing: {
    ...impossible,
    pointerWritten: to('finished'),
    pointerConflict: to('finished'),
    resumed: ignore,
  },
  finished: { ...ignored, reported: next },
};

/** What follows, by the phase that `promotion` is in. Throws UnexpectedEventError where nothing can. */
export function moveAfter<T extends EventType>(promotion: Promotion, event: PromotionEvent<T>): Move {
  const row: Row = transitions[promotion.phase];
  return row[event.type](promotion, event);
}

function always(reaction: (promotion: Promotion, event: PromotionEvent) => Move): Row {
  return {
    started: reaction,
    reported: reaction,
    pointerWritten: reaction,
    pointerConflict: reaction,
    forbidden: reaction,
    inspected: reaction,
    backedUp: reaction,
    observed: reaction,
    restricted: reaction,
    resumed: reaction,
  };
}

function to(phase: Phase): () => Move {
  return () => ({ to: phase });
}

/** Goes on with what is wanted after the first thing. */
function next({ pending }: Promotion): Move {
  return { wants: pending.slice(1) };
}

/** What was being undone or concluded is simply done again. */
function ignore(): Move {
  return 'unchanged';
}

function ifOpen(open: Phase, closed: Phase): (promotion: Promotion) => Move {
  return ({ gates }) => {
    const failure = failures.closedGate(gates);
    return failure === null ? { to: open } : { to: closed, outcome: 'failed', failure };
  };
}

/** Another promotion came first, before anything changed here. */
function lose(_: Promotion, { pointer }: PromotionEvent<'pointerConflict'>): Move {
  return { to: 'finished', outcome: 'failed', failure: failures.overtaken(pointer) };
}

/** Somebody changed what this promotion held: a person has to look. */
function leave(): Move {
  return { to: 'finished', outcome: 'needs-attention', failure: failures.changedByHand };
}

/** Before the switch a promotion that was interrupted is given up, since its gates may no longer hold. */
function giveUp(promotion: Promotion, event: PromotionEvent<'resumed'>): Move {
  const phase = isHolder(promotion, event) ? 'releasing' : 'finished';
  return { to: phase, outcome: 'failed', failure: failures.interrupted };
}

/** What counts is the pointer as it stands, not what the document hoped for. */
function verifyIfSwitched(promotion: Promotion, event: PromotionEvent<'resumed'>): Move {
  const [wanted] = promotion.pending;
  const isSwitched =
    wanted?.type === 'compareAndSwapPointer' && promotion.pointer.generation >= wanted.next.generation;
  return isHolder(promotion, event) && isSwitched ? { to: 'verifying' } : giveUp(promotion, event);
}

/** Once switched it is verified afresh, because probes made before prove nothing now. */
function verifyAgain(promotion: Promotion, event: PromotionEvent<'resumed'>): Move {
  if (isHolder(promotion, event)) return { to: promotion.phase };
  return { to: 'finished', outcome: 'needs-attention', failure: failures.changedWhileStopped };
}

/** Probes again until enough was seen to judge by. */
function onceJudged(react: (promotion: Promotion, judgement: Judgement) => Move): Reaction<'observed'> {
  return (promotion, { at }) => {
    const { verification, settings } = promotion;
    const judgement = judge(verification ?? newVerification(at), at, settings);
    return judgement === 'continue'
      ? { wants: [probe(promotion, settings.interval)] }
      : react(promotion, judgement);
  };
}

/** A promotion that does not work is undone; a rollback never is, since going forward again would only oscillate. */
function settleOrUndo(promotion: Promotion, judgement: Judgement): Move {
  const isPromotion = promotion.kind === 'promotion';
  if (judgement === 'passed') return { to: isPromotion ? 'settling' : 'restricting', outcome: 'succeeded' };
  const failure = failures.unproved(promotion, judgement);
  return isPromotion
    ? { to: 'undoing', outcome: 'rolled-back', failure }
    : { to: 'restricting', outcome: 'needs-attention', failure };
}

/** After a rollback that is all; after an undoing what was restored has to prove itself, if there was anything. */
function verifyRestored(promotion: Promotion): Move {
  const { outcome, pointer } = promotion;
  if (outcome !== 'rolled-back') return { to: outcome === 'succeeded' ? 'settling' : 'releasing' };
  if (pointer.live !== null) return { to: 'verifying-restored' };
  return { to: 'releasing', outcome: 'needs-attention', failure: failures.nothingRestored(promotion) };
}

function releaseRestored(promotion: Promotion, judgement: Judgement): Move {
  if (judgement === 'passed') return { to: 'releasing' };
  return { to: 'releasing', outcome: 'needs-attention', failure: failures.restoredUnproved(promotion) };
}

function isHolder({ id }: Promotion, { pointer }: PromotionEvent<'resumed'>): boolean {
  return pointer?.running?.promotionId === id;
}
