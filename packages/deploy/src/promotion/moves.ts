import { claimed, released, settled, switched, type Change, type Pointer } from '../environment.ts';
import type { Effect } from './effect.ts';
import type { Failure, Outcome, Phase, Promotion, PromotionStep } from './promotion.ts';
import { beginning, conclusion, ending, intention } from './reports.ts';
import { newVerification } from './verification.ts';

/** A promotion's next state and what it wants done. */
export interface Step {
  readonly state: Promotion;
  readonly effects: readonly Effect[];
}

/** Holds the environment, so that nobody else can start a promotion there. */
export function claim(promotion: Promotion, at: string): Step {
  const next = claimed(promotion.pointer, change(promotion, at));
  return move(promotion, 'claiming', at, [intention(promotion), writePointer(promotion, next)]);
}

/** Collects what the gates need to know. */
export function inspect(promotion: Promotion, at: string): Step {
  const { environment, fallback } = promotion;
  const effect: Effect = { type: 'inspect', environment, target: targetOf(promotion), fallback };
  return move(promotion, 'preflight', at, [beginning(promotion, at), effect]);
}

/** Keeps a copy of the pointer as it was. */
export function backUp(promotion: Promotion, at: string): Step {
  const effect: Effect = {
    type: 'backUp',
    promotionId: promotion.id,
    pointer: released(promotion.pointer, at),
  };
  return move(promotion, 'backup', at, [effect]);
}

/** Makes the target live. */
export function switchOver(promotion: Promotion, at: string): Step {
  const next = switched(promotion.pointer, targetOf(promotion), promotion.kind, change(promotion, at));
  return move(promotion, 'switching', at, [writePointer(promotion, next)]);
}

/** Probes the site from the start, expecting what the pointer names. */
export function verifySite(
  promotion: Promotion,
  phase: 'verifying' | 'verifying-restored',
  at: string,
): Step {
  return move({ ...promotion, verification: newVerification(at) }, phase, at, [probe(promotion, 0)]);
}

/** Probes the site once more. */
export function probeAgain(promotion: Promotion): Step {
  return { state: promotion, effects: [probe(promotion, promotion.settings.interval)] };
}

/** Makes live again what was verified before; nothing, where nothing was. */
export function undo(promotion: Promotion, at: string): Step {
  const next = switched(promotion.pointer, promotion.fallback, 'rollback', change(promotion, at));
  return move(promotion, 'undoing', at, [writePointer(promotion, next)]);
}

/** Puts promotions on hold, and the release in quarantine if there is one to blame. */
export function restrict(promotion: Promotion, reason: string, quarantine: string | null, at: string): Step {
  const { environment, by } = promotion;
  return move(promotion, 'restricting', at, [
    { type: 'restrict', environment, by, since: at, reason, quarantine },
  ]);
}

/** Records what is live as verified and gives the environment back. */
export function settle(promotion: Promotion, at: string): Step {
  return move(promotion, 'settling', at, [
    writePointer(promotion, settled(promotion.pointer, change(promotion, at))),
  ]);
}

/** Gives the environment back. */
export function release(promotion: Promotion, at: string): Step {
  return move(promotion, 'releasing', at, [writePointer(promotion, released(promotion.pointer, at))]);
}

/** Ends with the outcome decided before. `announce` is false where the beginning was not announced either. */
export function finish(promotion: Promotion, at: string, announce = true): Step {
  const outcome = promotion.outcome ?? 'failed';
  const reports = [conclusion(promotion, outcome, at), ...(announce ? [ending(promotion, outcome, at)] : [])];
  return move(promotion, 'finished', at, reports);
}

/** The promotion with its outcome decided; the step under way counts as failed unless it succeeded. */
export function decide(promotion: Promotion, outcome: Outcome, failure: Failure | null): Promotion {
  if (failure === null) return { ...promotion, outcome };
  const steps = withLast(promotion.steps, (step) => ({
    ...step,
    outcome: 'failed',
    detail: failure.message,
  }));
  return { ...promotion, outcome, failure, steps };
}

function move(promotion: Promotion, phase: Phase, at: string, effects: readonly Effect[]): Step {
  const closed = withLast(promotion.steps, (step) => ({
    ...step,
    finishedAt: at,
    outcome: step.outcome === 'running' ? 'done' : step.outcome,
  }));
  const isEnd = phase === 'finished';
  const entered: PromotionStep = {
    name: phase,
    startedAt: at,
    finishedAt: isEnd ? at : null,
    outcome: isEnd ? 'done' : 'running',
    detail: isEnd ? (promotion.outcome ?? '') : '',
  };
  return { state: { ...promotion, phase, steps: [...closed, entered] }, effects };
}

function withLast(
  steps: readonly PromotionStep[],
  change: (step: PromotionStep) => PromotionStep,
): PromotionStep[] {
  return steps.map((step, index) => (index === steps.length - 1 ? change(step) : step));
}

function writePointer(promotion: Promotion, next: Pointer): Effect {
  return { type: 'compareAndSwapPointer', expected: promotion.pointerVersion, next };
}

function probe(promotion: Promotion, after: number): Effect {
  const expected = promotion.pointer.live ?? targetOf(promotion);
  return { type: 'probe', environment: promotion.environment, expected, after };
}

function targetOf({ id, target }: Promotion) {
  if (target === null)
    throw new Error(`promotion ${id} has no target, so its gates must not have let it pass`);
  return target;
}

function change({ id, by }: Promotion, at: string): Change {
  return { promotionId: id, by, at };
}
