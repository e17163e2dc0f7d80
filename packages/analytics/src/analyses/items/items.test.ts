import { describe, expect, it } from 'vitest';
import { itemControl, structuralControl, supportControl, topControl } from './item-controls.ts';
import { itemTable, itemYearsWhere } from './item-table.ts';
import { isStructural } from './structural-tags.ts';

describe('the item tables', () => {
  it('name their table and what their control offers', () => {
    expect(itemTable('ingredients')).toMatchObject({ kind: 'ingredients', column: 'ingredient' });
    const { names, minutes, months, weekdays, id } = itemTable('tags');
    expect([names, minutes, months, weekdays].map(({ text }) => text)).toEqual([
      'tags',
      'tag_minutes',
      'tag_months',
      'tag_weekdays',
    ]);
    expect(id).toEqual({ text: 'tag_id', values: [] });
    expect(itemControl('tags').column).toBe('tag');
  });
});

describe('the years of a table of counts', () => {
  it('are all, or those between two bound ends', () => {
    expect(itemYearsWhere(null)).toEqual({ text: 'TRUE', values: [] });
    expect(itemYearsWhere([2002, 2005])).toEqual({
      text: 'year BETWEEN ?::INTEGER AND ?::INTEGER',
      values: [2002, 2005],
    });
  });
});

describe('the headings of the tag tree', () => {
  it('are told from tags that describe', () => {
    expect(['preparation', 'time-to-make', 'course', 'dietary'].every(isStructural)).toBe(true);
    expect(['easy', '60-minutes-or-less', 'vegetarian', 'desserts'].some(isStructural)).toBe(false);
  });
});

describe('the item controls', () => {
  it('start hidden, at the top ten and at 200 recipes', () => {
    expect([structuralControl.initial, topControl.initial, supportControl.initial]).toEqual([
      false,
      '10',
      '200',
    ]);
  });

  it('offer whole numbers, so that an analysis may read them as such', () => {
    const values = [...topControl.options, ...supportControl.options].map(({ value }) => Number(value));
    expect(values.every((value) => Number.isInteger(value) && value > 0)).toBe(true);
  });
});
