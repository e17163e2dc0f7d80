// @vitest-environment jsdom
import { chartTheme } from '@mangetamain/theme';
import { expect, it } from 'vitest';
import { sample, sampleResult } from '../testing/analysis.ts';
import { translatorOf } from '../testing/translator.ts';
import { pictureOf } from './pictures.ts';

async function picture(scheme: 'dark' | 'light', style?: string) {
  const presentation = await sampleResult();
  const translator = translatorOf('en');
  return pictureOf(
    {
      analysis: sample,
      presentation,
      notes: ['Demonstration data', 'trends.sample · d-0123456789abcdef'],
      scheme,
      translator,
    },
    style,
  );
}

it('stands alone: finding, unit and n, caption, source, fonts and colours', async () => {
  const { markup: svg } = await picture('light');
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  const words = document.documentElement.textContent;
  for (const part of [
    'The first finding',
    'n = 60',
    'The caption.',
    'Demonstration data',
    'trends.sample · d-0123456789abcdef',
  ]) {
    expect(words).toContain(part);
  }
  expect(svg).not.toContain('var(--');
  expect(document.documentElement.getAttribute('font-family')).toContain('Inter');
  expect(document.querySelector('rect')?.getAttribute('fill')).toBe(chartTheme('light').surface);
});

it('holds the main figures and not the small ones', async () => {
  const document = new DOMParser().parseFromString((await picture('dark')).markup, 'image/svg+xml');
  expect(document.querySelectorAll('svg svg')).toHaveLength(1);
});

it('is as high as what it holds', async () => {
  const { markup, ...size } = await picture('dark');
  expect(size.width).toBe(960 + 48);
  expect(size.height).toBeGreaterThan(200 + 100);
  expect(markup).toContain(`viewBox="0 0 ${size.width} ${size.height}"`);
});

it('takes a style sheet for its fonts', async () => {
  const { markup } = await picture('dark', '@font-face { font-family: x }');
  const document = new DOMParser().parseFromString(markup, 'image/svg+xml');
  expect(document.documentElement.firstElementChild?.tagName).toBe('style');
});
