import calibration from './calibration/tags.json' with { type: 'json' };
import type { ItemFactors, Moment } from './item-shares.ts';
import { createItemShare, momentKey } from './item-shares.ts';
import type { RecipeNumbers } from './numbers.ts';
import type { Random } from './random.ts';

const factors: ItemFactors = calibration;
const uses: Readonly<Record<string, number>> = calibration.uses;
const parents: Readonly<Record<string, readonly string[] | undefined>> = calibration.parents;

/** Every tag, in the one order in which Food.com lists them. */
const order = calibration.order;
const places = new Map(order.map((tag, place) => [tag, place]));
const placeOf = (tag: string): number => places.get(tag) ?? -1;
const parentPlaces = order.map((tag) => (parents[tag] ?? []).map(placeOf));

/** Tags that follow from a recipe's numbers, and are never drawn. */
const structural = new Set([
  '15-minutes-or-less',
  '30-minutes-or-less',
  '60-minutes-or-less',
  '4-hours-or-less',
  '1-day-or-more',
  '3-steps-or-less',
  '5-ingredients-or-less',
]);

/** A tag without yearly figures of its own follows the first of its parents that has some. */
const curveOf = (tag: string): string =>
  [tag, ...(parents[tag] ?? [])].find((name) => factors.yearFactors[name] !== undefined) ?? tag;

/** The closest of the parents: the one with the fewest uses. */
function nearestParent(tag: string): string | undefined {
  const byUses = [...(parents[tag] ?? [])].sort((a, b) => (uses[a] ?? 0) - (uses[b] ?? 0));
  return byUses[0];
}
const nearestPlaces = order.map((tag) => placeOf(nearestParent(tag) ?? ''));

/** Parents before their children: the list of a tag's parents names theirs too. */
const drawnPlaces = order
  .filter((tag) => !structural.has(tag))
  .sort((a, b) => (parents[a]?.length ?? 0) - (parents[b]?.length ?? 0))
  .map(placeOf);

const shares = order.map((tag) => createItemShare(tag, uses[tag] ?? 0, factors, curveOf(tag)));
const structuralChildren = order.map((tag) =>
  [...structural].filter((child) => parents[child]?.includes(tag)).map(placeOf),
);

/**
 * Chance of drawing each tag, by place, given that its nearest parent is there: tags of one group come together,
 * since they are drawn within the recipes that have the group. What structural tags bring along is not drawn twice.
 */
function chancesAt(moment: Moment): Float64Array {
  const shareAt = shares.map((share) => share(moment));
  return Float64Array.from(shareAt, (share, place) => {
    const chance = Math.min(1, share / (shareAt[nearestPlaces[place] ?? -1] ?? 1));
    const spared = (structuralChildren[place] ?? []).reduce(
      (product, child) => product * (1 - (shareAt[child] ?? 0)),
      1,
    );
    return Math.max(0, 1 - (1 - chance) / spared);
  });
}

function timeTag(minutes: number): string | undefined {
  if (minutes <= 15) return '15-minutes-or-less';
  if (minutes <= 30) return '30-minutes-or-less';
  if (minutes <= 60) return '60-minutes-or-less';
  if (minutes <= 240) return '4-hours-or-less';
  return minutes >= 1440 ? '1-day-or-more' : undefined;
}

const fewSteps: readonly number[] = [1, 1, 1, 1, 0.45, 0.2, 0.12, 0.16, 0.08];
const fewIngredients: readonly number[] = [1, 1, 1, 1, 0.97, 0.76];

function structuralTags({ minutes, steps, ingredients }: RecipeNumbers, random: Random): number[] {
  const tags = [timeTag(minutes)];
  if (random.next() < (fewSteps[steps] ?? 0.12)) tags.push('3-steps-or-less');
  if (random.next() < (fewIngredients[ingredients] ?? 0)) tags.push('5-ingredients-or-less');
  return tags.filter((tag) => tag !== undefined).map(placeOf);
}

/** Draws the tags of a recipe with these numbers, submitted at that moment, in Food.com's order. */
export function createTags(): (numbers: RecipeNumbers, moment: Moment, random: Random) => string[] {
  const cells = new Map<number, Float64Array>();
  const has = new Uint8Array(order.length);

  const add = (place: number): void => {
    has[place] = 1;
    for (const parent of parentPlaces[place] ?? []) has[parent] = 1;
  };

  return (numbers, moment, random) => {
    const key = momentKey(moment);
    const chances = cells.get(key) ?? chancesAt(moment);
    cells.set(key, chances);
    has.fill(0);
    for (const place of drawnPlaces) {
      const parent = nearestPlaces[place] ?? -1;
      if ((parent === -1 || has[parent] === 1) && random.next() < (chances[place] ?? 0)) add(place);
    }
    for (const place of structuralTags(numbers, random)) add(place);
    return order.filter((_, place) => has[place] === 1);
  };
}
