import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';
import { locales } from './locale.ts';
import {
  bytes,
  compact,
  date,
  decimal,
  integer,
  percent,
  probability,
  signed,
  signedPercent,
  times,
  year,
} from './quantities.ts';

const en = createFormat('en');
const fr = createFormat('fr');

describe('numbers', () => {
  it('groups thousands as each language does, without the narrow space that Inter lacks', () => {
    expect(en(integer(178265))).toBe('178,265');
    expect(fr(integer(178265))).toBe('178\u00a0265');
  });

  it('writes decimals with the point or the comma', () => {
    expect(en(decimal(42.45, 1))).toBe('42.5');
    expect(fr(decimal(42.45, 1))).toBe('42,5');
  });

  it('writes shares as percentages, with a space in French', () => {
    expect(en(percent(0.864))).toBe('86.4%');
    expect(fr(percent(0.087))).toBe('8,7\u00a0%');
  });

  it('shortens large counts', () => {
    expect(en(compact(26763))).toBe('26.8K');
    expect(fr(compact(178265))).toBe('178,3\u00a0k');
  });

  it('shows signs with a true minus, and none on what rounds to zero', () => {
    expect(en(signed(-0.4641, 2))).toBe('\u22120.46');
    expect(fr(signed(1.6, 1))).toBe('+1,6');
    expect(en(signed(-0.0001, 2))).toBe('0.00');
    expect(en(signedPercent(-0.3109))).toBe('\u221231.1%');
    expect(en(percent(-0.00001))).toBe('0.0%');
  });

  it('never groups a year', () => {
    expect(en(year(2007))).toBe('2007');
    expect(fr(year(2007))).toBe('2007');
  });

  it('writes ratios, and bytes in the unit that fits', () => {
    expect(fr(times(1.42))).toBe('×1,42');
    expect(en(bytes(6_100_000))).toBe('6.1 MB');
    expect(fr(bytes(150_000))).toBe('150\u00a0ko');
  });

  it('has no ASCII minus and no narrow space, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom(...locales),
        (value, locale) => {
          const format = createFormat(locale);
          for (const quantity of [
            integer(value),
            decimal(value, 2),
            signed(value, 1),
            percent(value),
            compact(value),
          ]) {
            expect(format(quantity)).not.toMatch(/[-\u202f]/u);
          }
        },
      ),
    );
  });
});

describe('probabilities', () => {
  it('are bounded below, never written as zero', () => {
    expect(en(probability(2.8e-6))).toBe('<\u00a00.001');
    expect(fr(probability(0))).toBe('<\u00a00,001');
  });

  it('keep three decimals', () => {
    expect(en(probability(0.0333437))).toBe('=\u00a00.033');
  });
});

describe('dates', () => {
  it('are written the way of the language, in no time zone but their own', () => {
    expect(en(date('1999-08-06'))).toBe('6 August 1999');
    expect(fr(date('1999-08-06', 'dayMonth'))).toBe('6 août');
    expect(en(date('2007-01-01', 'monthYear'))).toBe('January 2007');
  });

  it('open a French month with an ordinal, and no other day', () => {
    expect(fr(date('2018-12-01'))).toBe('1er décembre 2018');
    expect(fr(date('2018-12-01', 'dayMonth'))).toBe('1er déc.');
    expect(fr(date('2018-12-11'))).toBe('11 décembre 2018');
    expect(fr(date('2018-12-01', 'monthYear'))).toBe('décembre 2018');
    expect(en(date('2018-12-01'))).toBe('1 December 2018');
  });
});
