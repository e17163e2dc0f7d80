import { expect, it } from 'vitest';
import { french } from './messages.fr.ts';
import { messages as english } from './messages.ts';

/** Every text below, what is made with values made with some. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  // A count in letters is as good as a number here: nothing is computed with it.
  if (typeof words === 'function') return textsIn(Reflect.apply(words, undefined, ['2', '1', '1', '1', '1']));
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

it('keeps French marks with the words before and after them', () => {
  const torn = textsIn(french).filter((text) => / [:;?!%»]|« /u.test(text));
  expect(torn).toEqual([]);
});

it('elides with the sign that typography has for it', () => {
  expect(textsIn(french).filter((text) => text.includes("'"))).toEqual([]);
});

it('says everything that is said in English', () => {
  const sentences = textsIn(english).filter((text) => text.split(' ').length > 4);
  expect(sentences.length).toBeGreaterThan(50);
  const told = new Set(textsIn(french));
  expect(sentences.filter((text) => told.has(text))).toEqual([]);
});

it('counts one and none in the singular', () => {
  expect([0, 1, 2].map((count) => french.comparison.releases(count))).toEqual([
    '0 version',
    '1 version',
    '2 versions',
  ]);
  expect([0, 1, 2].map((open) => french.incidents.title(open))).toEqual([
    'Aucun n’est ouvert',
    '1 est ouvert',
    '2 sont ouverts',
  ]);
});
