import { describe, expect, it } from 'vitest';
import { createTranslator, UnknownMessage } from './translator.ts';
import { integer, signed, year } from './quantities.ts';

const catalogue = {
  fell: 'Fell by {change} by <b>{year}</b>, in {years, plural, one {# year} other {# years}}.',
  count: '{count, plural, one {{n} recipe} other {{n} recipes}}',
  heading: '{year} · {recipes}',
  plain: '{value}',
};
const translate = createTranslator(catalogue, 'en');

describe('a translator', () => {
  it('writes quantities, plurals and nested texts', () => {
    const recipes = { message: 'count', values: { n: integer(1), count: 1 } };
    expect(translate({ message: 'heading', values: { year: year(2016), recipes } })).toBe('2016 · 1 recipe');
    expect(
      translate({ message: 'fell', values: { change: signed(-2.9, 1), year: year(2013), years: 6 } }),
    ).toBe('Fell by \u22122.9 by 2013, in 6 years.');
  });

  it('splits a sentence into plain and strong runs', () => {
    expect(translate.runs({ message: 'fell', values: { change: 'x', year: year(2013), years: 1 } })).toEqual([
      { text: 'Fell by x by ', strong: false },
      { text: '2013', strong: true },
      { text: ', in 1 year.', strong: false },
    ]);
  });

  it('takes data as it is, markup included', () => {
    expect(translate({ message: 'plain', values: { value: "<b>{confectioners' sugar}" } })).toBe(
      "<b>{confectioners' sugar}",
    );
  });

  it('refuses an id that no catalogue holds, by name', () => {
    expect(() => translate({ message: 'absent' })).toThrow(UnknownMessage);
    expect(() => translate({ message: 'absent' })).toThrow(/"absent" in the en catalogue/u);
  });

  it('refuses a text whose values are missing', () => {
    expect(() => translate({ message: 'fell', values: { year: year(2013), years: 2 } })).toThrow(/change/u);
  });
});
