import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordChanges, type Run } from './word-changes.ts';

const shown = (runs: readonly Run[]) =>
  runs.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

it('marks the words that only one of two texts has', () => {
  const { before, after } = wordChanges('It fell by nine tenths in six years', 'It fell by 89% in six years');
  expect([shown(before), shown(after)]).toEqual([
    'It fell by [nine tenths ]in six years',
    'It fell by [89% ]in six years',
  ]);
});

it('marks nothing of the same text, and all of one that is new', () => {
  expect(shown(wordChanges('As it was', 'As it was').after)).toBe('As it was');
  expect(wordChanges('', 'All new')).toEqual({ before: [], after: [{ text: 'All new', isChanged: true }] });
});

it('never loses a word', () => {
  const sentence = fc.array(fc.constantFrom('rises', 'falls', 'by', '2', '2\u00a0%'), { maxLength: 12 });
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      const changes = wordChanges(one.join(' '), other.join(' '));
      const joined = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
      expect([joined(changes.before), joined(changes.after)]).toEqual([one.join(' '), other.join(' ')]);
    }),
  );
});
