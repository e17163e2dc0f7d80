import calibration from './calibration/ingredients.json' with { type: 'json' };
import type { ItemFactors, Moment } from './item-shares.ts';
import { createItemShare, momentKey, recipesCounted } from './item-shares.ts';
import type { Random } from './random.ts';
import { cumulativeShares, indexAbove } from './sampling.ts';

const uses = Object.entries(calibration.uses);
const names = uses.map(([name]) => name);
const totalUses = 2_096_582;
const meanCount = totalUses / recipesCounted;

const factors: ItemFactors = {
  yearFactors: calibration.yearFactors,
  seasonFactors: { ...calibration.assumedSeasonFactors, ...calibration.seasonFactors },
  weekendRatios: calibration.weekendRatios,
};

const shares = uses.map(([name, count]) => createItemShare(name, count, factors));
const namedUses = uses.reduce((sum, [, count]) => sum + count, 0);

/** Stand-ins for the 13,000 rare ingredients: variants of those that are known by name. */
const rareKinds = [
  'organic',
  'frozen',
  'low-fat',
  'homemade',
  'baby',
  'smoked',
  'extra',
  "trader joe's",
] as const;
const rareFrom = 200;

const rareIngredient = (random: Random): string =>
  `${random.pick(rareKinds)} ${names[rareFrom + random.below(names.length - rareFrom)] ?? 'salt'}`;

/**
 * Weights by which a draw finds each ingredient, the rare ones together last: a share s of the recipes comes of
 * drawing the mean count n times with weight 1 − (1 − s)^(1/n).
 */
function weightsAt(moment: Moment): Float64Array {
  const known = shares.map((share) => 1 - (1 - share(moment)) ** (1 / meanCount));
  return cumulativeShares([...known, (totalUses - namedUses) / totalUses]);
}

/** Draws so many different ingredients of a recipe submitted at that moment. */
export function createIngredients(): (count: number, moment: Moment, random: Random) => string[] {
  const cells = new Map<number, Float64Array>();
  const cellOf = (moment: Moment): Float64Array => {
    const key = momentKey(moment);
    const cell = cells.get(key) ?? weightsAt(moment);
    cells.set(key, cell);
    return cell;
  };
  return (count, moment, random) => {
    const cell = cellOf(moment);
    const drawn: string[] = [];
    while (drawn.length < count) {
      const item = names[indexAbove(cell, random.next())] ?? rareIngredient(random);
      if (!drawn.includes(item)) drawn.push(item);
    }
    return drawn;
  };
}
