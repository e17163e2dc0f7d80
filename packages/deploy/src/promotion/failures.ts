import type { Pointer } from '../environment.ts';
import type { GateResult } from './gate.ts';
import type { Failure, Promotion } from './promotion.ts';
import type { Judgement } from './verification.ts';

/** What the first closed gate says, or null where all are open. */
export function closedGate(gates: readonly GateResult[]): Failure | null {
  const closed = gates.find((result) => !result.passed);
  return closed === undefined ? null : { code: closed.code, message: closed.detail };
}

/** Another promotion was quicker: the one that the pointer names. */
export function overtaken(pointer: Pointer | null): Failure {
  const winner = pointer?.running?.promotionId ?? pointer?.promotionId ?? 'somebody else';
  return {
    code: 'conflict',
    message: `Another promotion came first (${winner}). Look at what is live, then ask again.`,
  };
}

export const interrupted: Failure = {
  code: 'interrupted',
  message: 'The service stopped before the switch, so nothing changed. Ask again.',
};

export const changedByHand: Failure = {
  code: 'pointer-changed',
  message:
    'Somebody else changed the pointer during the promotion. Look at what is live, then promote or roll back.',
};

export const changedWhileStopped: Failure = {
  code: 'pointer-changed',
  message:
    'The service stopped during verification and somebody else changed the pointer. Look at what is live.',
};

/** The site did not serve the target. */
export function unproved({ verification }: Promotion, judgement: Judgement): Failure {
  const problem = verification?.problem ?? '';
  if (judgement === 'failed' && verification?.datasetOnly === true)
    return {
      code: 'dataset-failed',
      message: `The data are damaged, not the release: ${problem}. Import them again, or use another dataset.`,
    };
  return {
    code: judgement === 'failed' ? 'verification-failed' : 'verification-uncertain',
    message: `The site did not prove the release: ${problem}.`,
  };
}

/** Nor did it serve what was live before. */
export function restoredUnproved({ failure, verification }: Promotion): Failure {
  return {
    code: 'restored-release-unhealthy',
    message: `${failure?.message ?? ''} The release restored did not prove itself either: ${verification?.problem ?? ''}.`,
  };
}

/** There was nothing to return to. */
export function nothingRestored({ failure }: Promotion): Failure {
  return {
    code: 'no-previous-release',
    message: `${failure?.message ?? ''} Nothing was verified here before, so the site now serves nothing.`,
  };
}
