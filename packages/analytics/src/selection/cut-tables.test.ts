import { describe, expect, it } from 'vitest';
import { decodeSelection } from './address.ts';
import { cutTables, selectionSchema } from './cut-tables.ts';

const cut = (address: string, ...asked: Parameters<typeof cutTables>[1]) =>
  cutTables(decodeSelection(new URLSearchParams(address)).selection, asked);

const created = (address: string, ...asked: Parameters<typeof cutTables>[1]) =>
  cut(address, ...asked).tables.map(({ table }) => table);

describe('what has to be loaded', () => {
  it.each([
    ['minutes=0-30', ['recipes'], ['recipes']],
    ['tag=easy', ['recipes'], ['recipes', 'tags', 'recipe_tags']],
    ['rating=4-', ['recipes'], ['recipes', 'recipe_ratings']],
    // Counts that tell what is asked need no item of any recipe.
    ['minutes=0-30&published=2005', ['tags', 'tag_minutes'], ['tag_minutes', 'tags']],
    ['minutes=0-30', ['tag_months'], ['recipes', 'recipe_tags']],
    ['tag=easy', ['ingredient_months'], ['recipes', 'tags', 'recipe_tags', 'recipe_ingredients']],
    // Ratings by day tell no recipe.
    ['minutes=0-30', ['ratings_daily'], ['recipes', 'interactions']],
    ['minutes=0-30', ['recipe_ratings'], ['recipes', 'recipe_ratings']],
  ] as const)('%s of %s reads %s', (address, asked, sources) => {
    expect([...cut(address, ...asked).sources].sort()).toEqual([...sources].sort());
  });
});

describe('what is made', () => {
  it('makes each table once, after those that it is made of', () => {
    expect(created('tag=easy', 'ingredients', 'ingredient_months', 'recipes')).toEqual([
      'recipes',
      'ingredient_months',
      'ingredients',
    ]);
  });

  it('reads the ratings of everybody once, whatever counts those of the selected recipes', () => {
    const { tables } = cut(
      'tag=easy',
      'ratings_daily',
      'rating_pair_months',
      'rating_pair_weekdays',
      'ingredient_readers',
    );
    const readsAll = ({ create }: (typeof tables)[number]) => /(?<!\.)\binteractions\b/u.test(create.text);
    expect(tables.filter(readsAll).map(({ table }) => table)).toEqual(['interactions']);
  });

  it('counts the use of items from their rows where no counts are asked for', () => {
    expect(created('tag=easy', 'tags')).toEqual(['recipes', 'recipe_tags', 'tags']);
  });

  it('binds what people write, and never pastes it', () => {
    const hostile = "x'); DROP TABLE recipes; --";
    const [recipes] = cut(
      new URLSearchParams({ tag: hostile, minutes: '0-30' }).toString(),
      'recipes',
    ).tables;
    expect(recipes?.create.values).toEqual([hostile.toLowerCase(), 0, 30]);
    expect(recipes?.create.text).not.toContain('drop');
    expect(recipes?.create.text).toContain(`CREATE TABLE ${selectionSchema}.recipes AS`);
  });

  it('stays far below what the engine takes, whatever an address asks', () => {
    const long = Array.from({ length: 24 }, (_, index) => `${index}-${index + 1}`).join(',');
    const address = Array.from({ length: 12 }, (_, index) => [
      index % 2 === 0 ? 'ratings' : 'not-rating',
      long,
    ]);
    const [recipes] = cut(new URLSearchParams(address).toString(), 'recipes').tables;
    expect(recipes?.create.text.length).toBeLessThan(20_000);
  });
});
