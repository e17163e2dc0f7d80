import type { Day } from './calendar.ts';
import { dayOf, drawDays, isoDay, seasonOf, weekdayOf, yearOf } from './calendar.ts';
import calibration from './calibration/recipes.json' with { type: 'json' };
import { csvField, pythonFloats, pythonList } from './csv-text.ts';
import { createIngredients } from './ingredients.ts';
import { createNumbers } from './numbers.ts';
import type { People } from './people.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';
import { createTags } from './tags.ts';
import { drawDescription, drawName, drawSteps } from './texts.ts';

export const recipesHeader =
  'name,id,minutes,contributor_id,submitted,tags,nutrition,n_steps,steps,description,ingredients,n_ingredients';

/** The recipes of a data set in order of submission: their ids grow with their days. */
export interface RecipeList {
  readonly days: Int32Array;
  readonly ids: Int32Array;
}

const firstSubmission: Day = dayOf(1999, 8, 6);
const lastSubmission: Day = dayOf(2018, 12, 4);
const smallestId = 38;

/** Ids spread over the range of their year, each above the one before. */
function drawIds(days: Int32Array, random: Random): Int32Array {
  const ids = new Int32Array(days.length);
  let start = 0;
  let low = smallestId;
  for (const [index, year] of calibration.years.entries()) {
    const high = calibration.lastIdOfYear[index] ?? low;
    let end = start;
    while (end < days.length && yearOf(days[end] ?? 0) === year) end += 1;
    const gap = (high - low) / Math.max(1, end - start);
    for (let i = start; i < end; i += 1)
      ids[i] = low + Math.floor((i - start + random.next() * (1 - 1 / gap)) * gap);
    start = end;
    low = high;
  }
  return ids;
}

/** Draws when each recipe was submitted, and its id. */
export function drawRecipeList(scale: number, random: Random): RecipeList {
  const days = drawDays(
    {
      years: calibration.years,
      counts: calibration.countsByMonth,
      weekdays: calibration.weekdays,
      fixed: calibration.busiestDays,
      first: firstSubmission,
      last: lastSubmission,
    },
    scale,
    random,
  );
  return { days, ids: drawIds(days, random) };
}

/** Oddities of the real file that each occur once in it; here at these rows. */
const oddRows = { noName: 3, endless: 5, noSteps: 7, preservedHusband: 11 };
const emptyTagsShare = 109 / 231_637;
const endlessMinutes = 2_147_483_647;
const preservedMinutes = 1_051_200;

function oddMinutes(row: number, minutes: number): number {
  if (row === oddRows.endless) return endlessMinutes;
  return row === oddRows.preservedHusband ? preservedMinutes : minutes;
}

/** Writes the recipe's line of the CSV file; `row` is its place in the file. */
export function createRecipeLines(
  { days, ids }: RecipeList,
  contributors: People,
  seed: number,
): (recipe: number, row: number) => string {
  const [drawNumbers, drawIngredients, drawTags] = [createNumbers(), createIngredients(), createTags()];
  return (recipe, row) => {
    const random = createRandom(seed, recipe);
    const day = days[recipe] ?? 0;
    const moment = { year: yearOf(day), season: seasonOf(day), weekend: weekdayOf(day) >= 5 };
    const drawn = drawNumbers(moment.year, moment.season, random);
    const numbers = {
      ...drawn,
      minutes: oddMinutes(row, drawn.minutes),
      steps: row === oddRows.noSteps ? 0 : drawn.steps,
    };
    const ingredients = drawIngredients(numbers.ingredients, moment, random);
    const tags = random.next() < emptyTagsShare ? [''] : drawTags(numbers, moment, random);
    return [
      row === oddRows.noName ? '' : drawName(ingredients, random),
      ids[recipe],
      numbers.minutes,
      contributors(random),
      isoDay(day),
      csvField(pythonList(tags)),
      csvField(pythonFloats(numbers.nutrition)),
      numbers.steps,
      csvField(pythonList(drawSteps(numbers.steps, ingredients, random))),
      csvField(drawDescription(random)),
      csvField(pythonList(ingredients)),
      numbers.ingredients,
    ].join(',');
  };
}
