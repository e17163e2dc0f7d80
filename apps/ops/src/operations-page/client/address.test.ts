// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFragment, isSameSection, viewQuery } from './address.ts';

describe('viewQuery', () => {
  it.each([
    ['', 'section=overview'],
    ['#', 'section=overview'],
    ['#releases', 'section=releases'],
    ['#promotions/0mdk3x9qa-0000-9f8e', 'section=promotions&promotion=0mdk3x9qa-0000-9f8e'],
    ['#audit?who=ana&text=a%20b', 'section=audit&who=ana&text=a+b'],
    ['#audit?who=&token=secret', 'section=audit'],
  ])('of "%s" is %s', (fragment, query) => {
    expect(viewQuery(fragment).toString()).toBe(query);
  });
});

it('a filter comes back from its address as it was given', () => {
  fc.assert(
    fc.property(fc.record({ who: fc.string(), text: fc.string({ unit: 'grapheme' }) }), (filter) => {
      const form = new FormData();
      form.set('who', filter.who);
      form.set('text', filter.text);
      const query = viewQuery(auditFragment(form));
      expect([query.get('who') ?? '', query.get('text') ?? '']).toEqual([form.get('who'), form.get('text')]);
      expect(query.get('section')).toBe('audit');
    }),
  );
});

it('takes another window for the same section, and another section for another', () => {
  expect(viewQuery('#overview?window=7d').toString()).toBe('section=overview&window=7d');
  expect(isSameSection('http://x/', 'http://x/#overview?window=7d')).toBe(true);
  expect(isSameSection('http://x/#overview?window=7d', 'http://x/#audit')).toBe(false);
});
