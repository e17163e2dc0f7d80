import type { Ends } from '../stats/index.ts';
import { signedPercent } from '../text/quantities.ts';
import { text, type Text } from '../text/text.ts';
import { isDirection, type Claim } from './claim.ts';
import type { Finding, Spark } from './presentation.ts';

/** A comparison that an analysis makes, as times more or less: the one scale on which findings of every kind can be ranked. */
export interface Effect {
  /** Tells it from the others of its analysis. */
  readonly key: string;
  /** What is compared, where there is no room for a sentence. */
  readonly subject: Text;
  readonly finding: Finding;
  /** How large it is, in the unit of the measure; of what is no clear difference, what it may be. */
  readonly size: Text;
  /** Times more (above 1) or less (below 1), with its 95 % interval; null where there are too few data. */
  readonly times: { readonly ratio: number; readonly interval: Ends } | null;
  readonly spark: Spark;
}

export interface EffectDraft extends Pick<Effect, 'key' | 'finding' | 'spark'> {
  /** The analysis' title where it is left out. */
  readonly subject?: Text;
  /** What the finding was made from. */
  readonly claim: Pick<Claim, 'estimate' | 'interval'>;
  /** A difference as times more or less: rising, and 1 where there is none. */
  readonly ratioOf: (difference: number) => number;
  /** How large a clear difference is. */
  readonly size: () => Text;
}

/** The least that is drawn of a ratio: a share cannot fall below nothing. */
const leastRatio = 0.001;

/** The effect of a draft; the analysis' title names what it is about where nothing else does. */
export function effectOf(
  { key, subject, finding, claim, ratioOf, size, spark }: EffectDraft,
  title: Text,
): Effect {
  const { estimate, interval } = claim;
  const ratio = (difference: number) => Math.max(leastRatio, ratioOf(difference));
  const times =
    estimate === null || interval === null
      ? null
      : { ratio: ratio(estimate), interval: [ratio(interval[0]), ratio(interval[1])] as const };
  return {
    key,
    subject: subject ?? title,
    finding,
    size: isDirection(finding.verdict) ? size() : possibleSize(times),
    times,
    spark,
  };
}

/** What a difference may be that is not told from none. */
function possibleSize(times: Effect['times']): Text {
  if (times === null) return text('effect.unknown');
  const [low, high] = times.interval;
  return text('effect.between', { low: signedPercent(low - 1), high: signedPercent(high - 1) });
}
