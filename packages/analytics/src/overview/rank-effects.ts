import { isDirection } from '../analysis/claim.ts';
import type { Effect } from '../analysis/effect.ts';

export interface RankedEffects<Found extends Effect> {
  /** Clear and uncertain ones, the farthest from "same" first. */
  readonly ranked: readonly Found[];
  /** What makes no difference, in the order given. */
  readonly same: readonly Found[];
  /** Too few data to tell. */
  readonly thin: readonly Found[];
}

/** How far times more or less lie from "same": ×2 as far as ÷2. 0 where there are too few data. */
export const distanceOf = ({ times }: Pick<Effect, 'times'>): number =>
  times === null ? 0 : Math.abs(Math.log(times.ratio));

/** Sorts effects by what may be said of them, and what may be ranked by its size, never by p. */
export function rankEffects<Found extends Effect>(effects: readonly Found[]): RankedEffects<Found> {
  const verdictOf = ({ finding }: Found) => finding.verdict;
  return {
    ranked: effects
      .filter((effect) => isDirection(verdictOf(effect)) || verdictOf(effect) === 'unclear')
      .toSorted((one, other) => distanceOf(other) - distanceOf(one)),
    same: effects.filter((effect) => verdictOf(effect) === 'same'),
    thin: effects.filter((effect) => verdictOf(effect) === 'thin'),
  };
}
