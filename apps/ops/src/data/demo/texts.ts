import type { Random } from './random.ts';

const kinds = [
  'easy',
  'creamy',
  'spicy',
  'old fashioned',
  'quick',
  'baked',
  'grilled',
  'my favorite',
  'low fat',
  'simple',
  'best ever',
  'crock pot',
  'roasted',
  'southern',
  'italian',
] as const;
const dishes = [
  'salad',
  'soup',
  'casserole',
  'cookies',
  'bread',
  'chicken',
  'pasta',
  'muffins',
  'dip',
  'pie',
  'stew',
  'cake',
  'sauce',
  'rice',
  'stir fry',
  'tacos',
  'burgers',
  'bars',
  'smoothie',
  'potatoes',
] as const;
const actions = [
  'stir in the',
  'add the',
  'combine the',
  'chop the',
  'season with the',
  'sprinkle with',
  'fold in the',
  'saute the',
  'set aside the',
  'top with the',
] as const;
const manners = [
  'until well blended',
  'and cook for 5 minutes',
  'over medium heat , stirring often',
  'in a large bowl',
  'until golden brown and tender',
  'then lower the heat and simmer , covered , for about 20 minutes',
  'to taste',
  'and mix gently',
  'until it comes to a boil',
  'in a greased 9x13 inch baking dish',
] as const;
const wholeSteps = [
  'set aside',
  'mix well',
  'enjoy !',
  'remove from heat',
  'drain',
  'bring to a boil',
  'serve immediately',
  'preheat oven to 350 degrees',
  "don't overmix",
  "let stand 10 minutes -- it'll thicken",
  'bake for 25 to 30 minutes or until a toothpick comes out clean',
] as const;
const remarks = [
  'this is a family favorite that everyone asks for',
  'i found this in an old magazine',
  "my grandmother's recipe , passed down for years",
  'great for a busy weeknight',
  'posted in reply to a request',
  'cook time does not include chilling',
  'you can make it ahead and freeze it',
  'we serve it with a green salad',
  'the "secret" is fresh herbs',
  'from www.example.com',
  'adapted to our taste — a little less salt',
  'yum',
] as const;
const verdicts = [
  'This was delicious and so easy to make.',
  'My whole family loved it!',
  "I didn't have any fresh herbs, so I used dried.",
  'I will definitely make this again.',
  'I cut the sugar in half and it was still plenty sweet.',
  'Thanks for posting!',
  'It was a bit dry for us, but the flavour was great.',
  'I doubled the recipe for a party.',
  'Followed the recipe exactly and it turned out perfectly.',
  'Next time I would add more garlic.',
  'It&#039;s a keeper.',
  'My husband said it was "the best ever".',
  'Made for a tag game.',
  'Very good, but needs more salt.',
] as const;

const rarely = (random: Random, share: number): boolean => random.next() < share;

/** A title: lower case, without punctuation; what was stripped sometimes left a double space. */
export function drawName(ingredients: readonly string[], random: Random): string {
  const main = (ingredients[random.below(ingredients.length)] ?? 'plain')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  const gap = rarely(random, 0.186) ? '  ' : ' ';
  return `${random.pick(kinds)} ${main}${gap}${random.pick(dishes)}`;
}

/** So many steps, in lower case and without a final period. */
export function drawSteps(count: number, ingredients: readonly string[], random: Random): string[] {
  return Array.from({ length: count }, () => {
    if (rarely(random, 0.2)) return random.pick(wholeSteps);
    const ingredient = ingredients[random.below(ingredients.length)] ?? 'mixture';
    return `${random.pick(actions)} ${ingredient} ${random.pick(manners)}`;
  });
}

/** A description, in some recipes over several lines; empty where the author left none. */
export function drawDescription(random: Random): string {
  if (rarely(random, 0.0215)) return '';
  const sentences = Array.from({ length: 1 + random.below(5) }, () => random.pick(remarks));
  return sentences.join(rarely(random, 0.07) ? '.\r\n' : '. ');
}

/** A review; a very few are empty. */
export function drawReview(random: Random): string {
  if (rarely(random, 0.00015)) return '';
  const sentences = Array.from({ length: 2 + random.below(9) }, () => random.pick(verdicts));
  return sentences.join(rarely(random, 0.06) ? '\r\n' : ' ');
}
