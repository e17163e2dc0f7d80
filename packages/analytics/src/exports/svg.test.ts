import { chartTheme } from '@mangetamain/theme';
import { barY } from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { Figure, Presentation } from '../analysis/index.ts';
import { nothingSaid } from '../analysis/nothing-said.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator, text, verbatim } from '../text/index.ts';
import { pictureOf } from './picture.ts';

const { DOMParser, document } = new JSDOM('').window;

const figure = (id: string, place: Figure['place']): Figure => ({
  id,
  place,
  description: verbatim('Ten, thirty, twenty.'),
  points: [],
  plot: ({ width, theme }) => ({ width, height: 200, marks: [barY([10, 30, 20], { fill: theme.accent })] }),
});

const presentation: Presentation = {
  ...nothingSaid(verbatim('n = 60')),
  findings: [{ text: verbatim('The first & best\u00a0finding'), verdict: 'up' }],
  figures: [figure('bars', 'main'), figure('rail', 'rail')],
  caption: verbatim('The caption.'),
};

const picture = (scheme: 'dark' | 'light', more: Partial<Parameters<typeof pictureOf>[0]> = {}) =>
  pictureOf({
    analysis: { title: text('control.minutes') },
    presentation,
    notes: ['Demonstration data', 'trends.sample · d-0123456789abcdef'],
    scheme,
    translator: createTranslator(catalogues.en, 'en'),
    document,
    ...more,
  });

const parsed = (markup: string) => new DOMParser().parseFromString(markup, 'image/svg+xml');

it('stands alone: finding, unit and n, caption, source, fonts and colours', () => {
  const { markup } = picture('light');
  const root = parsed(markup).documentElement;
  for (const part of [
    'The first & best\u00a0finding',
    'n = 60',
    'The caption.',
    'Demonstration data',
    'trends.sample · d-0123456789abcdef',
  ]) {
    expect(root.textContent).toContain(part);
  }
  expect(markup).not.toContain('var(--');
  expect(root.getAttribute('font-family')).toContain('Inter');
  expect(root.querySelector('rect')?.getAttribute('fill')).toBe(chartTheme('light').surface);
});

it('holds the main figures and not the small ones', () => {
  expect(parsed(picture('dark').markup).querySelectorAll('svg svg')).toHaveLength(1);
});

it('is as high as what it holds', () => {
  const { markup, ...size } = picture('dark');
  expect(size.width).toBe(960 + 48);
  expect(size.height).toBeGreaterThan(200 + 100);
  expect(markup).toContain(`viewBox="0 0 ${size.width} ${size.height}"`);
});

it('takes a style sheet for its fonts', () => {
  const { markup } = picture('dark', { style: '@font-face { font-family: x }' });
  expect(parsed(markup).documentElement.firstElementChild?.tagName).toBe('style');
});

it('says why there is no figure where the data cannot answer', () => {
  const silent = { ...presentation, notice: verbatim('Too few recipes.'), findings: [], figures: [] };
  const { markup } = picture('light', { presentation: silent });
  expect(parsed(markup).documentElement.textContent).toContain('Too few recipes.');
});
