import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import { expect, it } from 'vitest';
import { regimeStrip, type Regime } from './regime-strip.ts';

const drawnAt = (width: number, regimes: readonly Regime[]) => {
  const { document } = new JSDOM('').window;
  const strip = regimeStrip(chartTheme('light'), regimes);
  return Plot.plot({ document, width, marginTop: 60, x: { domain: [2000, 2020] }, marks: [strip] });
};

const labelsAt = (width: number, regimes: readonly Regime[]) =>
  [...drawnAt(width, regimes).querySelectorAll('[text-anchor="middle"]')].map(
    ({ textContent }) => textContent,
  );

const levels: readonly Regime[] = [
  { from: 2000, to: 2007, label: '4.71' },
  { from: 2007, to: 2008, label: '4.60' },
  { from: 2008, to: 2014, label: '4.69' },
];

it('labels every stretch where there is room', () => {
  expect(labelsAt(600, levels).toSorted()).toEqual(['4.60', '4.69', '4.71']);
});

it('draws one node where a level ends and the next begins a month later', () => {
  const months = levels.map((level) => ({ ...level, to: level.to - 1 / 12 }));
  expect(drawnAt(600, months).querySelectorAll('circle')).toHaveLength(4);
});

it('drops the labels of the shortest where they would touch, but for what comes first', () => {
  expect(labelsAt(180, levels).toSorted()).toEqual(['4.69', '4.71']);
  const kept = levels.map((level) => ({ ...level, first: level.label === '4.60' }));
  expect(labelsAt(180, kept)).toContain('4.60');
});
