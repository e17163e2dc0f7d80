import { claimed, released, settled, switched, type Change, type Pointer } from '../environment.ts';
import type { Effect } from './effect.ts';
import type { Failure, Outcome, Phase, Promotion } from './promotion.ts';
import { beginning, conclusion, ending, intention } from './reports.ts';
import { newVerification } from './verification.ts';

/** The way into a phase; with an outcome, and why, where that is decided on the way. */
export interface Entrance {
  readonly to: Phase;
  readonly outcome?: Outcome;
  readonly failure?: Failure;
}

/** What each phase wants done when it is entered, in order. */
const wanted: Readonly<Record<Phase, (promotion: Promotion, at: string) => readonly Effect[]>> = {
  planned: () => [],
  /** Holds the environment, so that nobody else can start a promotion there. */
  claiming: (promotion, at) => [
    intention(promotion),
    writePointer(promotion, claimed(promotion.pointer, change(promotion, at))),
  ],
  /** Collects what the gates need to know. */
  preflight: (promotion, at) => {
    const { environment, fallback } = promotion;
    const target = targetOf(promotion);
    return [beginning(promotion, at), { type: 'inspect', environment, target, fallback }];
  },
  /** Keeps a copy of the pointer as it was. */
  backup: ({ id, pointer }, at) => [{ type: 'backUp', promotionId: id, pointer: released(pointer, at) }],
  /** Makes the target live. */
  switching: (promotion, at) => [makeLive(promotion, targetOf(promotion), promotion.kind, at)],
  verifying: (promotion) => [probe(promotion, 0)],
  /** Makes live again what was verified before; nothing, where nothing was. */
  undoing: (promotion, at) => [makeLive(promotion, promotion.fallback, 'rollback', at)],
  /** Puts promotions on hold, and the release in quarantine if it is to blame. */
  restricting: (promotion, at) => {
    const { environment, by } = promotion;
    const quarantine = guiltyRelease(promotion);
    return [{ type: 'restrict', environment, by, since: at, reason: blame(promotion), quarantine }];
  },
  'verifying-restored': (promotion) => [probe(promotion, 0)],
  /** Records what is live as verified and gives the environment back. */
  settling: (promotion, at) => [writePointer(promotion, settled(promotion.pointer, change(promotion, at)))],
  /** Gives the environment back. */
  releasing: (promotion, at) => [writePointer(promotion, released(promotion.pointer, at))],
  /** Tells the end only where the beginning was told. */
  finished: (promotion, at) => {
    const isSilent = promotion.phase === 'planned' || promotion.phase === 'claiming';
    return [conclusion(promotion, at), ...(isSilent ? [] : [ending(promotion, at)])];
  },
};

/** The promotion in its next phase, with what that wants. A failure is that of the step it leaves. */
export function enter(promotion: Promotion, { to, outcome, failure }: Entrance, at: string): Promotion {
  const decided: Promotion = {
    ...promotion,
    outcome: outcome ?? promotion.outcome,
    failure: failure ?? promotion.failure,
  };
  const isVerifying = to === 'verifying' || to === 'verifying-restored';
  return {
    ...decided,
    phase: to,
    verification: isVerifying ? newVerification(at) : promotion.verification,
    steps: stepsInto(decided, to, failure, at),
    pending: [...wanted[to](decided, at)],
  };
}

/** The effect that probes the site, expecting what the pointer names, after a pause in milliseconds. */
export function probe(promotion: Promotion, after: number): Effect {
  const expected = promotion.pointer.live ?? targetOf(promotion);
  return { type: 'probe', environment: promotion.environment, expected, after };
}

function stepsInto(
  { steps, outcome }: Promotion,
  to: Phase,
  failure: Failure | undefined,
  at: string,
): Promotion['steps'] {
  const left =
    failure === undefined
      ? { outcome: 'done' as const }
      : { outcome: 'failed' as const, detail: failure.message };
  const isEnd = to === 'finished';
  return [
    ...steps.slice(0, -1),
    ...steps.slice(-1).map((step) => ({ ...step, finishedAt: at, ...left })),
    {
      name: to,
      startedAt: at,
      finishedAt: isEnd ? at : null,
      outcome: isEnd ? 'done' : 'running',
      detail: isEnd ? (outcome ?? '') : '',
    },
  ];
}

function makeLive(
  promotion: Promotion,
  live: Promotion['target'],
  arrivedBy: Promotion['kind'],
  at: string,
): Effect {
  return writePointer(promotion, switched(promotion.pointer, live, arrivedBy, change(promotion, at)));
}

function writePointer({ pointerVersion }: Promotion, next: Pointer): Effect {
  return { type: 'compareAndSwapPointer', expected: pointerVersion, next };
}

/** Only a definite failure is the release's fault, and not where the same release goes on with another dataset. */
function guiltyRelease({ kind, failure, target, fallback }: Promotion): string | null {
  const isGuilty =
    kind === 'promotion' &&
    failure?.code === 'verification-failed' &&
    target?.releaseId !== fallback?.releaseId;
  return isGuilty ? (target?.releaseId ?? null) : null;
}

function blame({ kind, id, reason, failure }: Promotion): string {
  return kind === 'rollback'
    ? `Rolled back by ${id}: ${reason}`
    : `Undone by ${id}: ${failure?.message ?? ''}`;
}

function targetOf({ id, target }: Promotion) {
  if (target === null)
    throw new Error(`promotion ${id} has no target, so its gates must not have let it pass`);
  return target;
}

function change({ id, by }: Promotion, at: string): Change {
  return { promotionId: id, by, at };
}
