import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../drawing/index.ts';
import { catalogues } from '../../../messages/index.ts';
import { publishedYears } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { normalityFigure, normalityOf, normalityText } from './normality.ts';

const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');
const published = normalityOf(publishedYears.map(({ recipes }) => recipes));

describe('the published counts against a normal distribution', () => {
  it('give the published line', () => {
    expect(published?.slope).toBeCloseTo(9993.0716, 4);
    expect(published?.intercept).toBeCloseTo(10_003.3, 4);
    expect(published?.rSquared).toBeCloseTo(0.881903, 6);
  });

  it('are far from one, and say so in both languages', () => {
    expect(published?.verdict).toBe('far');
    expect(published && en(normalityText(published))).toMatch(/r² 0\.88/u);
    expect(published && fr(normalityText(published))).toMatch(/r² 0,88/u);
  });

  it('draw one dot a year', () => {
    if (published === null) throw new Error('no plot');
    const frame = frameOf(232, 'light', en);
    const { document } = new JSDOM('').window;
    const svg = Plot.plot({ ...normalityFigure(published).plot(frame), document });
    expect(svg.querySelectorAll('[aria-label="dot"] circle')).toHaveLength(20);
  });
});

describe('the verdict', () => {
  it('follows the squared correlation', () => {
    expect(normalityOf([10, 20, 30, 40, 50])?.verdict).toBe('near');
    expect(normalityOf([1, 1, 1, 1, 1, 1, 1, 100])?.verdict).toBe('far');
    const slightly = normalityOf([1, 2, 3, 5, 8, 11, 15, 20]);
    expect(slightly?.rSquared).toBeGreaterThan(0.9);
    expect(slightly?.rSquared).toBeLessThanOrEqual(0.95);
    expect(slightly?.verdict).toBe('slightly');
  });

  it('does not exist for two counts, nor for equal ones', () => {
    expect(normalityOf([1, 2])).toBeNull();
    expect(normalityOf([7, 7, 7, 7])).toBeNull();
  });
});
