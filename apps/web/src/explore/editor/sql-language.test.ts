import { CompletionContext, type CompletionSource } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { sqlLanguage } from './sql-language.ts';

/** What is offered behind a text. */
async function offered(text: string): Promise<string[]> {
  const schema = { recipes: ['id', 'minutes'], recipe_tags: ['recipe_id'] };
  const state = EditorState.create({ doc: text, extensions: [...sqlLanguage(schema)] });
  const sources = state.languageDataAt<CompletionSource>('autocomplete', text.length);
  const asked = () => new CompletionContext(state, text.length, false);
  const results = await Promise.all(sources.map(async (source) => source(asked())));
  return results.flatMap((result) => result?.options.map(({ label }) => label) ?? []);
}

it('offers columns, words of the language in capitals and functions in small letters', async () => {
  const labels = await offered('SELECT m');
  expect(labels).toEqual(expect.arrayContaining(['minutes', 'SELECT', 'median']));
});

it('offers tables, and the columns of one behind its name', async () => {
  expect(await offered('SELECT id FROM r')).toEqual(expect.arrayContaining(['recipes', 'recipe_tags']));
  expect(await offered('SELECT recipes.')).toEqual(expect.arrayContaining(['id', 'minutes']));
});

it('offers nothing of it within a text', async () => {
  expect(await offered("SELECT 'm")).not.toContain('minutes');
});
