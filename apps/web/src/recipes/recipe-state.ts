import {
  describingTags,
  factsStatement,
  factTables,
  nutritionStatement,
  nutritionTables,
  ratingYearsStatement,
  similarStatement,
  similarTables,
  starTables,
  starYearsStatement,
  tagNames,
} from '@mangetamain/analytics/recipes';
import { createSignal, type Accessor } from 'solid-js';
import type { SessionSignals } from '../state/session-signals.ts';
import { createAnswer } from './answer.ts';
import { createDatasetChanges } from './dataset-changes.ts';

export type RecipeState = ReturnType<typeof createRecipe>;

/** One recipe: its texts, read by their part of the file, and what the tables say of it. */
export function createRecipe(session: SessionSignals, id: Accessor<number | null>) {
  const changes = createDatasetChanges(session);
  const asked = () => {
    const number = id();
    return number === null ? null : { id: number, changes: changes() };
  };
  const answerOf = <Value>(ask: (id: number) => Promise<Value>) =>
    createAnswer(asked, (given) => ask(given.id));

  const texts = answerOf(async (number) => ({
    found: await (await session.recipeDetails()).textsOf(number),
  }));
  const facts = answerOf(async (number) => ({
    row: (await session.ask(factsStatement(number), factTables))[0] ?? null,
  }));
  const years = answerOf((number) => session.ask(ratingYearsStatement(number), factTables));
  const [starsAsked, askStars] = createSignal(false);
  const stars = createAnswer(
    () => (starsAsked() ? asked() : null),
    (given) => session.ask(starYearsStatement(given.id), starTables),
  );
  const tags = createAnswer(
    () => texts.value()?.found?.tags ?? null,
    async (own) => {
      const byUse = await session.ask(tagNames, ['tags']);
      return describingTags(
        own,
        byUse.map(({ name }) => name),
      );
    },
  );
  const similar = answerOf(async (number) => {
    const [alike, details] = await Promise.all([
      session.ask(similarStatement(number), similarTables),
      session.recipeDetails(),
    ]);
    return Promise.all(
      alike.map(async (recipe) => {
        const group = details.groupOf(recipe.id);
        const named = group === null ? [] : await details.namesIn(group);
        return { ...recipe, name: named.find((other) => other.id === recipe.id)?.name ?? String(recipe.id) };
      }),
    );
  });

  return {
    texts,
    facts,
    years,
    /** Each of its stars by year: of a table that is fetched when somebody asks for them. */
    stars: { answer: stars, asked: starsAsked, ask: askStars },
    tags,
    similar,
    /** Nutrition of the recipes with a tag, or of all where it is null. */
    nutritionOf: (tag: string | null) =>
      session.ask(nutritionStatement(tag), nutritionTables(tag)).then(([row]) => row ?? null),
  };
}
