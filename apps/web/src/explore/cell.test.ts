import { createTranslator } from '@mangetamain/analytics/text';
import { expect, it } from 'vitest';
import { columnDigits, shownValue } from './cell.ts';

const translate = createTranslator({ 'common.verbatim': '{value}' }, 'fr');
const written = (...value: Parameters<typeof shownValue>) => {
  const text = shownValue(...value);
  return text === null ? null : translate(text);
};

it('gives a column the decimals that its values need, fewer where they are large', () => {
  const digits = (...values: (number | string | null)[]) =>
    columnDigits(
      { name: 'v' },
      values.map((v) => ({ v })),
    );
  expect(digits(1, 2, null)).toBe(0);
  expect(digits(1, 2.5, 0.25)).toBe(2);
  expect(digits(1 / 3)).toBe(4);
  expect(digits(1 / 3, 45.25)).toBe(3);
  expect(digits(1 / 3, 4_500)).toBe(1);
  expect(digits(1e-7)).toBe(4);
  expect(digits('a')).toBe(0);
});

it('writes numbers as the language does, but for those that name something', () => {
  expect(written(29790, 'recipes', 0)).toMatch(/^29\s790$/u);
  expect(written(41.5, 'mean', 1)).toBe('41,5');
  expect(written(2007, 'year', 0)).toBe('2007');
  expect(written(537530, 'recipe_id', 0)).toBe('537530');
});

it('writes what is no number as it is, and nothing for nothing', () => {
  expect(written('9007199254740993', 'n', 0)).toBe('9007199254740993');
  expect(written(true, 'yes', 0)).toBe('true');
  expect(written(Number.NaN, 'n', 2)).toBe('NaN');
  expect(written(null, 'n', 0)).toBeNull();
});
