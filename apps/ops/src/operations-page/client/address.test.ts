// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFragment, readAddress } from './address.ts';

describe('readAddress', () => {
  it.each([
    ['', 'section=overview', ''],
    ['#', 'section=overview', ''],
    ['#releases', 'section=releases', ''],
    ['#__proto__', 'section=overview', ''],
    [
      '#promotions/0mdk3x9qa-0000-9f8e',
      'section=promotions&promotion=0mdk3x9qa-0000-9f8e',
      '0mdk3x9qa-0000-9f8e',
    ],
    ['#audit?who=ana&text=a%20b', 'section=audit&who=ana&text=a+b', ''],
    ['#audit?who=&token=secret', 'section=audit', ''],
    ['#overview?window=7d', 'section=overview&window=7d', ''],
  ])('of "%s" asks for %s', (fragment, query, promotion) => {
    const address = readAddress(fragment);
    expect(address.query.toString()).toBe(query);
    expect(address.promotion).toBe(promotion);
  });

  it('takes a filter that is too long for none', () => {
    expect(readAddress(`#audit?who=${'x'.repeat(200)}&what=hold`).filter).toEqual({
      who: '',
      what: 'hold',
      where: '',
      text: '',
    });
  });
});

it('a filter comes back from its address as it was given', () => {
  fc.assert(
    fc.property(fc.record({ who: fc.string(), text: fc.string({ unit: 'grapheme' }) }), (filter) => {
      const form = new FormData();
      form.set('who', filter.who);
      form.set('text', filter.text);
      const { section, query } = readAddress(auditFragment(form));
      expect([query.get('who') ?? '', query.get('text') ?? '']).toEqual([form.get('who'), form.get('text')]);
      expect(section).toBe('audit');
    }),
  );
});
