import type { PromotionEvent } from './effect.ts';
import { decide, finish, release, verifySite, type Step } from './moves.ts';
import type { Failure, Promotion } from './promotion.ts';

/**
 * How a promotion goes on in a new process. Before the switch it is given up, since its gates may no longer hold; once
 * switched it is verified afresh, because probes made before prove nothing now; what was being undone or concluded is
 * simply done again. What counts is the pointer as it stands, not what the document hoped for.
 */
export function resumed(promotion: Promotion, event: PromotionEvent & { type: 'resumed' }): Step {
  const { at, pointer, version } = event;
  const isHeld = pointer?.running?.promotionId === promotion.id;
  const current = isHeld ? { ...promotion, pointer, pointerVersion: version } : promotion;
  switch (promotion.phase) {
    case 'planned':
    case 'claiming':
      return isHeld ? release(interrupted(current), at) : finish(interrupted(current), at, false);
    case 'preflight':
    case 'backup':
      return isHeld ? release(interrupted(current), at) : finish(interrupted(current), at);
    case 'switching':
      if (!isHeld) return finish(interrupted(current), at);
      return isSwitched(promotion, current)
        ? verifySite(current, 'verifying', at)
        : release(interrupted(current), at);
    case 'verifying':
    case 'verifying-restored':
      return isHeld ? verifySite(current, promotion.phase, at) : finish(lostHold(current), at);
    case 'undoing':
    case 'restricting':
    case 'settling':
    case 'releasing':
    case 'finished':
      return { state: promotion, effects: promotion.pending };
  }
}

function isSwitched(before: Promotion, current: Promotion): boolean {
  return current.pointer.generation > before.pointer.generation;
}

function interrupted(promotion: Promotion): Promotion {
  const message = 'The service stopped before the switch, so nothing changed. Ask again.';
  return decide(promotion, 'failed', { code: 'interrupted', message });
}

function lostHold(promotion: Promotion): Promotion {
  const failure: Failure = {
    code: 'pointer-changed',
    message:
      'The service stopped during verification and somebody else changed the pointer. Look at what is live.',
  };
  return decide(promotion, 'needs-attention', failure);
}
