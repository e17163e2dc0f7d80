import type { Ends } from '../../stats/index.ts';
import { text, type Text } from '../../text/index.ts';

/** Up to which standardised difference each word goes: Cohen (1988). */
const sizes = [
  [0.2, 'weekend.effect.negligible'],
  [0.5, 'weekend.effect.small'],
  [0.8, 'weekend.effect.medium'],
] as const;

/** A difference below this share of the spread between recipes is negligible, whatever its p. */
export const [[negligible]] = sizes;

const wordOf = (size: number) => sizes.find(([limit]) => size < limit)?.[1] ?? 'weekend.effect.large';

/** How large a standardised difference is, in a word; null where its interval allows more than one. */
export function effectSize([low, high]: Ends): Text | null {
  const nearest = low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
  const word = wordOf(Math.max(Math.abs(low), Math.abs(high)));
  return wordOf(nearest) === word ? text(word) : null;
}
