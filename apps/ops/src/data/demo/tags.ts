import calibration from './calibration/tags.json' with { type: 'json' };
import type { ItemFactors, Moment } from './item-shares.ts';
import { itemShare, momentKey } from './item-shares.ts';
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

const children = new Map(order.map((tag) => [tag, order.filter((child) => parents[child]?.includes(tag))]));
/** Children before their parents: a parent has all the descendants of its children, and them besides. */
const upwards = [...order].sort((a, b) => (children.get(a)?.length ?? 0) - (children.get(b)?.length ?? 0));

/**
 * Chance of drawing each tag itself, by place: what is left of its share once its children, which bring it along,
 * are drawn.
 */
function chancesAt(moment: Moment): Float64Array {
  const chances = new Float64Array(order.length);
  for (const tag of upwards) {
    const share = itemShare(tag, uses[tag] ?? 0, factors, moment, curveOf(tag));
    const spared = (children.get(tag) ?? []).reduce(
      (product, child) => product * (1 - (chances[placeOf(child)] ?? 0)),
      1,
    );
    chances[placeOf(tag)] = Math.max(0, 1 - (1 - share) / spared);
  }
  return chances;
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
  const drawnPlaces = order.flatMap((tag, place) => (structural.has(tag) ? [] : [place]));
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
    for (const place of drawnPlaces) if (random.next() < (chances[place] ?? 0)) add(place);
    for (const place of structuralTags(numbers, random)) add(place);
    return order.filter((_, place) => has[place] === 1);
  };
}
