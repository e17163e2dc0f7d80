import words from './calibration/words.json' with { type: 'json' };
import type { Random } from './random.ts';

const pick = (list: readonly string[], random: Random): string => list[random.below(list.length)] ?? '';

const rarely = (random: Random, share: number): boolean => random.next() < share;

/** A title: lower case, without punctuation; what was stripped sometimes left a double space. */
export function drawName(ingredients: readonly string[], random: Random): string {
  const main = (ingredients[random.below(ingredients.length)] ?? 'plain')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  const gap = rarely(random, 0.186) ? '  ' : ' ';
  return `${pick(words.kinds, random)} ${main}${gap}${pick(words.dishes, random)}`;
}

/** So many steps, in lower case and without a final period. */
export function drawSteps(count: number, ingredients: readonly string[], random: Random): string[] {
  return Array.from({ length: count }, () => {
    if (rarely(random, 0.2)) return pick(words.wholeSteps, random);
    const ingredient = ingredients[random.below(ingredients.length)] ?? 'mixture';
    return `${pick(words.actions, random)} ${ingredient} ${pick(words.manners, random)}`;
  });
}

/** A description, in some recipes over several lines; empty where the author left none. */
export function drawDescription(random: Random): string {
  if (rarely(random, 0.0215)) return '';
  const sentences = Array.from({ length: 1 + random.below(5) }, () => pick(words.remarks, random));
  return sentences.join(rarely(random, 0.07) ? '.\r\n' : '. ');
}

/** A review; a very few are empty. */
export function drawReview(random: Random): string {
  if (rarely(random, 0.00015)) return '';
  const sentences = Array.from({ length: 2 + random.below(9) }, () => pick(words.verdicts, random));
  return sentences.join(rarely(random, 0.06) ? '\r\n' : ' ');
}
