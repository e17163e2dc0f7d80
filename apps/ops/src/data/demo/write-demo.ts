import type { FileHandle } from 'node:fs/promises';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDay } from './calendar.ts';
import { csvField } from './csv-text.ts';
import { createPeople } from './people.ts';
import { createRandom } from './random.ts';
import type { RatingList } from './ratings.ts';
import { drawRatings, ratingsHeader } from './ratings.ts';
import { createRecipeLines, drawRecipeList, recipesHeader } from './recipes.ts';
import { drawReview } from './texts.ts';

interface DemoRequest {
  /** Size relative to the real data: above 0, at most 1. */
  readonly scale: number;
  readonly seed: number;
  readonly directory: string;
}

interface DemoFiles {
  readonly recipes: string;
  readonly interactions: string;
  readonly recipeCount: number;
  readonly ratingCount: number;
}

const fullSize = { contributors: 27_926, users: 226_570 };
const linesPerWrite = 2_000;

/** Offsets that keep the streams of one seed apart. */
const streams = { list: 1, ratings: 2, order: 3, reviews: 4, recipes: 5 };

async function writeLines(
  path: string,
  header: string,
  count: number,
  line: (row: number) => string,
): Promise<void> {
  const file: FileHandle = await open(path, 'w');
  try {
    await file.write(`${header}\n`);
    for (let start = 0; start < count; start += linesPerWrite) {
      const length = Math.min(linesPerWrite, count - start);
      const lines = Array.from({ length }, (_, i) => `${line(start + i)}\n`);
      await file.write(lines.join(''));
    }
  } finally {
    await file.close();
  }
}

/** The numbers below n in random order (Fisher–Yates). */
function shuffled(n: number, seed: number): Int32Array {
  const random = createRandom(seed, streams.order);
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

/** Places of the ratings, those of one recipe together, recipes in the order given. */
function groupedByRecipe({ recipes }: RatingList, order: Int32Array): Int32Array {
  const position = new Int32Array(order.length);
  for (const [row, recipe] of order.entries()) position[recipe] = row;
  return Int32Array.from(recipes, (_, i) => i).sort(
    (a, b) => (position[recipes[a] ?? 0] ?? 0) - (position[recipes[b] ?? 0] ?? 0) || a - b,
  );
}

/**
 * Writes synthetic RAW_recipes.csv and RAW_interactions.csv in the format of the Food.com export, quirks included,
 * with the frequencies published for the real data. Equal scale and seed give equal bytes.
 * @throws {RangeError} for a scale outside (0, 1]
 */
export async function writeDemoCsv({ scale, seed, directory }: DemoRequest): Promise<DemoFiles> {
  if (!(scale > 0 && scale <= 1))
    throw new RangeError(`The scale must be above 0 and at most 1, which is full size; it is ${scale}.`);
  await mkdir(directory, { recursive: true });
  const list = drawRecipeList(scale, createRandom(seed, streams.list));
  const users = createPeople(fullSize.users * scale, 0.147, 2.45);
  const ratings = drawRatings(list, users, scale, createRandom(seed, streams.ratings));
  const order = shuffled(list.days.length, seed);

  const recipes = join(directory, 'RAW_recipes.csv');
  const contributors = createPeople(fullSize.contributors * scale, 0.066, 4);
  const recipeLine = createRecipeLines(
    list,
    contributors,
    createRandom(seed, streams.recipes).below(2 ** 31),
  );
  await writeLines(recipes, recipesHeader, order.length, (row) => recipeLine(order[row] ?? 0, row));

  const interactions = join(directory, 'RAW_interactions.csv');
  const random = createRandom(seed, streams.reviews);
  const places = groupedByRecipe(ratings, order);
  await writeLines(interactions, ratingsHeader, places.length, (row) => {
    const place = places[row] ?? 0;
    const { users, recipes, days, stars } = ratings;
    const id = list.ids[recipes[place] ?? 0];
    return `${users[place]},${id},${isoDay(days[place] ?? 0)},${stars[place]},${csvField(drawReview(random))}`;
  });
  return { recipes, interactions, recipeCount: order.length, ratingCount: places.length };
}
