import { entryOf } from '../audit/entry.ts';
import type { Deployed } from '../environment.ts';
import type { Notice } from '../notification/notice.ts';
import { describeDifference } from './difference.ts';
import type { Effect } from './effect.ts';
import type { Outcome, Promotion } from './promotion.ts';

/** The record that somebody is about to change an environment, to be written before anything is done. */
export function intention(promotion: Promotion): Effect {
  return audit(promotion, '1-intent', promotion.requestedAt, 'intended');
}

/** The record of what came of it. */
export function conclusion(promotion: Promotion, at: string): Effect {
  const { failure } = promotion;
  const outcome = outcomeOf(promotion);
  const text = failure === null ? outcome : `${outcome}: ${failure.code}`;
  return audit(promotion, '2-outcome', at, text, promotion.difference?.sha256);
}

/** Tells that a promotion has begun. */
export function beginning(promotion: Promotion, at: string): Effect {
  return notify(promotion, 'started', { severity: 'info', words: 'started' }, why(promotion), at);
}

/** Tells how it ended. */
export function ending(promotion: Promotion, at: string): Effect {
  const outcome = outcomeOf(promotion);
  return notify(promotion, outcome, endings[outcome], promotion.failure?.message ?? why(promotion), at);
}

function outcomeOf({ outcome }: Promotion): Outcome {
  return outcome ?? 'failed';
}

/** What changes, by its name: the release, or the data where they alone do. */
function nameChanged({ from, target }: Promotion): string {
  if (target === null) return 'nothing';
  return from?.releaseId === target.releaseId && from.datasetId !== target.datasetId
    ? target.datasetId
    : target.releaseId;
}

/** Why, with what was passed over for it and who else wanted it. */
function why({ reason, override, approvedBy }: Promotion): string {
  const overridden = override === undefined ? '' : ` (rules overridden: ${override})`;
  return `${reason}${overridden}${approvedBy === undefined ? '' : ` (approved by ${approvedBy})`}`;
}

/** A pair in words. */
function nameDeployed(deployed: Deployed | null): string {
  return deployed === null ? 'nothing' : `${deployed.releaseId} with ${deployed.datasetId}`;
}

interface Wording {
  readonly severity: Notice['severity'];
  readonly words: string;
}

const endings: Readonly<Record<Outcome, Wording>> = {
  succeeded: { severity: 'good', words: 'succeeded' },
  failed: { severity: 'warning', words: 'failed before anything changed' },
  'rolled-back': { severity: 'bad', words: 'failed and was undone' },
  'needs-attention': { severity: 'bad', words: 'failed and needs a person to look' },
};

function notify(
  promotion: Promotion,
  what: 'started' | Outcome,
  { severity, words }: Wording,
  description: string,
  at: string,
): Effect {
  const { id, kind, environment, by, from, target, pointer, requests, difference } = promotion;
  const word = kind === 'promotion' ? 'Promotion' : 'Rollback';
  const event = `promotion.${what}` as const;
  const counted =
    requests === undefined
      ? []
      : [{ name: 'Requests', value: `${requests.failed} of ${requests.total} failed` }];
  return {
    type: 'notify',
    key: `${event}/${id}`,
    notice: {
      event,
      severity,
      title: `${word} of ${environment.toUpperCase()} to ${nameChanged(promotion)} ${words}`,
      description,
      at,
      environment,
      fields: [
        { name: 'From', value: nameDeployed(from) },
        { name: 'To', value: nameDeployed(target) },
        { name: 'Live now', value: `${nameDeployed(pointer.live)}, generation ${pointer.generation}` },
        ...(difference === undefined ? [] : [{ name: 'Readers', value: describeDifference(difference) }]),
        ...(difference?.preview === undefined ? [] : [{ name: 'Preview', value: difference.preview }]),
        ...counted,
        { name: 'By', value: by },
        { name: 'Promotion', value: id },
      ],
      mentionEveryone: false,
    },
  };
}

function audit(
  promotion: Promotion,
  phase: '1-intent' | '2-outcome',
  at: string,
  outcome: string,
  difference?: string,
): Effect {
  const { id, kind, environment, by, from, target } = promotion;
  const change = {
    from: from && nameDeployed(from),
    to: target && nameDeployed(target),
    why: why(promotion),
  };
  const digest = difference === undefined ? {} : { difference };
  const deed = { id, who: by, what: kind, where: environment, ...change, promotionId: id, ...digest };
  return { type: 'audit', entry: entryOf(deed, phase, at, outcome) };
}
