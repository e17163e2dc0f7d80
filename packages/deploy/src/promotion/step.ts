import type { Pointer } from '../environment.ts';
import type { Observation } from '../observation.ts';
import type { Effect, PromotionEvent } from './effect.ts';
import { checkGates, type Facts, type GateResult } from './gates.ts';
import {
  backUp,
  claim,
  decide,
  finish,
  inspect,
  probeAgain,
  release,
  restrict,
  settle,
  switchOver,
  undo,
  verifySite,
  type Step,
} from './moves.ts';
import type { Failure, Promotion } from './promotion.ts';
import { resumed } from './resumption.ts';
import { judge, takeIn } from './verification.ts';

/** An event that cannot follow in this phase. */
export class UnexpectedEventError extends Error {
  override readonly name = 'UnexpectedEventError';
  constructor(promotion: Promotion, event: PromotionEvent) {
    super(`promotion ${promotion.id} is ${promotion.phase}, where "${event.type}" cannot happen`);
  }
}

/**
 * The promotion after an event, and the effects it then wants, in order; `state.pending` holds the same ones.
 * Pure. A finished promotion stays as it is. Throws UnexpectedEventError for an event that cannot follow.
 */
export function step(promotion: Promotion, event: PromotionEvent): Step {
  const { state, effects } = react(promotion, event);
  return { state: { ...state, updatedAt: event.at, pending: [...effects] }, effects };
}

function react(promotion: Promotion, event: PromotionEvent): Step {
  if (event.type === 'reported' && isReport(promotion.pending[0])) {
    return { state: promotion, effects: promotion.pending.slice(1) };
  }
  if (promotion.phase === 'finished') return { state: promotion, effects: promotion.pending };
  const { at } = event;
  switch (event.type) {
    case 'resumed':
      return resumed(promotion, event);
    case 'started':
      if (promotion.phase === 'planned') return started(promotion, at);
      break;
    case 'pointerWritten':
      return pointerWritten(promotion, event.version, at) ?? unexpected(promotion, event);
    case 'pointerConflict':
      return pointerConflict(promotion, event);
    case 'inspected':
      if (promotion.phase === 'preflight') return inspected(promotion, event.facts, at);
      break;
    case 'backedUp':
      if (promotion.phase === 'backup') return switchOver(promotion, at);
      break;
    case 'observed':
      if (promotion.verification !== null) return observed(promotion, event.observation, at);
      break;
    case 'restricted':
      if (promotion.phase === 'restricting') return restricted(promotion, at);
      break;
    case 'reported':
      break;
  }
  return unexpected(promotion, event);
}

function started(promotion: Promotion, at: string): Step {
  const closed = firstClosed(promotion.gates);
  return closed === null ? claim(promotion, at) : finish(decide(promotion, 'failed', closed), at, false);
}

function inspected(promotion: Promotion, facts: Facts, at: string): Step {
  const { kind, environment, target } = promotion;
  const found = target === null ? [] : checkGates({ kind, environment, target }, facts);
  const checked = { ...promotion, gates: [...promotion.gates, ...found] };
  const closed = firstClosed(checked.gates);
  return closed === null ? backUp(checked, at) : release(decide(checked, 'failed', closed), at);
}

function pointerWritten(before: Promotion, version: string, at: string): Step | null {
  const written = before.pending[0];
  if (written?.type !== 'compareAndSwapPointer') return null;
  const promotion = { ...before, pointer: written.next, pointerVersion: version };
  switch (promotion.phase) {
    case 'claiming':
      return inspect(promotion, at);
    case 'switching':
      return verifySite(promotion, 'verifying', at);
    case 'undoing':
      return restrict(promotion, blame(promotion), quarantineOf(promotion), at);
    case 'settling':
    case 'releasing':
      return finish(promotion, at);
    case 'planned':
    case 'preflight':
    case 'backup':
    case 'verifying':
    case 'restricting':
    case 'verifying-restored':
    case 'finished':
      return null;
  }
}

/** Somebody else changed the pointer, though this promotion held it or was about to. */
function pointerConflict(promotion: Promotion, event: PromotionEvent & { type: 'pointerConflict' }): Step {
  const { at } = event;
  const { phase } = promotion;
  if (phase === 'claiming') return finish(decide(promotion, 'failed', lost(event.pointer)), at, false);
  if (phase === 'switching') return finish(decide(promotion, 'failed', lost(event.pointer)), at);
  if (phase === 'releasing') return finish(promotion, at);
  return finish(decide(promotion, 'needs-attention', changedByHand), at);
}

function observed(before: Promotion, observation: Observation, at: string): Step {
  const { settings } = before;
  if (before.verification === null) return { state: before, effects: before.pending };
  const verification = takeIn(before.verification, observation, at, settings);
  const promotion = { ...before, verification };
  const judgement = judge(verification, at, settings);
  if (judgement === 'continue') return probeAgain(promotion);
  if (promotion.phase === 'verifying-restored') return restoredJudged(promotion, judgement === 'passed', at);
  if (judgement === 'passed') return passed(decide(promotion, 'succeeded', null), at);
  const code = judgement === 'failed' ? 'verification-failed' : 'verification-uncertain';
  const failure = { code, message: `The site did not prove the release: ${verification.problem}.` };
  return disproved(promotion, failure, at);
}

function passed(promotion: Promotion, at: string): Step {
  return promotion.kind === 'promotion'
    ? settle(promotion, at)
    : restrict(promotion, blame(promotion), null, at);
}

/** A promotion is undone; a rollback never is, since going forward again would only oscillate. */
function disproved(promotion: Promotion, failure: Failure, at: string): Step {
  if (promotion.kind === 'promotion') return undo(decide(promotion, 'rolled-back', failure), at);
  const decided = decide(promotion, 'needs-attention', failure);
  return restrict(decided, blame(decided), null, at);
}

function restricted(promotion: Promotion, at: string): Step {
  if (promotion.kind === 'rollback') {
    return promotion.outcome === 'succeeded' ? settle(promotion, at) : release(promotion, at);
  }
  if (promotion.pointer.live !== null) return verifySite(promotion, 'verifying-restored', at);
  const message = `${promotion.failure?.message ?? ''} Nothing was verified here before, so the site now serves nothing.`;
  return release(decide(promotion, 'needs-attention', { code: 'no-previous-release', message }), at);
}

function restoredJudged(promotion: Promotion, isGood: boolean, at: string): Step {
  if (isGood) return release(promotion, at);
  const message = `${promotion.failure?.message ?? ''} The release restored did not prove itself either: ${promotion.verification?.problem ?? ''}.`;
  return release(decide(promotion, 'needs-attention', { code: 'restored-release-unhealthy', message }), at);
}

/** Only a definite failure is the release's fault, and not where the same release goes on with another dataset. */
function quarantineOf({ failure, target, fallback }: Promotion): string | null {
  const isGuilty = failure?.code === 'verification-failed' && target?.releaseId !== fallback?.releaseId;
  return isGuilty ? (target?.releaseId ?? null) : null;
}

function blame({ kind, id, reason, failure }: Promotion): string {
  return kind === 'rollback'
    ? `Rolled back by ${id}: ${reason}`
    : `Undone by ${id}: ${failure?.message ?? ''}`;
}

function firstClosed(gates: readonly GateResult[]): Failure | null {
  const closed = gates.find((result) => !result.passed);
  return closed === undefined ? null : { code: closed.code, message: closed.detail };
}

const changedByHand: Failure = {
  code: 'pointer-changed',
  message:
    'Somebody else changed the pointer during the promotion. Look at what is live, then promote or roll back.',
};

function lost(pointer: Pointer | null): Failure {
  const winner = pointer?.running?.promotionId ?? pointer?.promotionId ?? 'somebody else';
  return {
    code: 'conflict',
    message: `Another promotion came first (${winner}). Look at what is live, then ask again.`,
  };
}

function isReport(effect: Effect | undefined): boolean {
  return effect?.type === 'audit' || effect?.type === 'notify';
}

function unexpected(promotion: Promotion, event: PromotionEvent): never {
  throw new UnexpectedEventError(promotion, event);
}
