import { barY, plot } from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../analysis/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator, text, verbatim } from '../text/index.ts';
import { cellText, drawFigure, frameOf, isNumeric } from './index.ts';

const { document } = new JSDOM().window;
const english = createTranslator(catalogues.en, 'en');

const figure = (options: Partial<Figure> = {}): Figure => ({
  id: 'bars',
  place: 'main',
  description: verbatim('Three bars.'),
  points: [],
  plot: ({ width }) => ({ width, height: 100, marks: [barY([1, 2, 3], { ariaLabel: 'bar' })] }),
  ...options,
});

describe('a drawn figure', () => {
  it('is one image, named by its title, else by its description', () => {
    const drawn = drawFigure(figure(), frameOf(400, 'dark', english), { document });
    expect([drawn.getAttribute('role'), drawn.getAttribute('aria-label')]).toEqual(['img', 'Three bars.']);
    expect(drawn.querySelectorAll('style')).toHaveLength(0);
    const parts = [...drawn.querySelectorAll('[aria-label]')];
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.every((part) => part.getAttribute('aria-hidden') === 'true')).toBe(true);
    const titled = drawFigure(figure({ title: verbatim('Bars') }), frameOf(400, 'dark', english), {
      document,
    });
    expect(titled.getAttribute('aria-label')).toBe('Bars');
  });

  it('is taller where asked, and only where it has a height of its own', () => {
    const heightOf = (drawn: Figure) =>
      drawFigure(drawn, frameOf(400, 'light', english), { document, extraHeight: 30 }).getAttribute('height');
    expect(heightOf(figure())).toBe('130');
    const natural = () => ({ marks: [barY([1, 2, 3])] });
    expect(heightOf(figure({ plot: natural }))).toBe(plot({ ...natural(), document }).getAttribute('height'));
  });

  it('knows the width, theme and language of its place', () => {
    expect(frameOf(519, 'light', english).compact).toBe(true);
    const frame = frameOf(520, 'dark', english);
    expect(frame.compact).toBe(false);
    expect(frame.theme).not.toEqual(frameOf(520, 'light', english).theme);
    expect(frame.translate(verbatim('salt'))).toBe('salt');
  });

  it('refuses what is no drawing', () => {
    const withCaption = figure({ plot: () => ({ caption: 'no', marks: [barY([1])] }) });
    expect(() => drawFigure(withCaption, frameOf(400, 'dark', english), { document })).toThrow(
      'Plot drew a figure for bars',
    );
  });
});

describe('a cell of a table', () => {
  const written = (value: number | null, column: object) => {
    const words = cellText(value, { key: 'a', label: verbatim('a'), kind: 'number', ...column });
    return words === null ? null : english(words);
  };

  it('is written the way of its column', () => {
    expect(written(2007, { kind: 'year' })).toBe('2007');
    expect(written(0.5, { kind: 'percent' })).toBe('50.0%');
    expect(written(0.5, { kind: 'percent', digits: 0 })).toBe('50%');
    expect(written(0.03334, { kind: 'probability' })).toBe('0.033');
    expect(written(2e-9, { kind: 'probability' })).toBe('<\u00a00.001');
    expect(written(1234.5, { digits: 2 })).toBe('1,234.50');
    expect(written(1234.4, {})).toBe('1,234');
    expect(written(null, {})).toBeNull();
  });

  it('keeps words as they are', () => {
    const words = text('common.verbatim', { value: 'salt' });
    const column = { key: 'a', label: words, kind: 'text' } as const;
    expect(cellText(words, column)).toBe(words);
    expect(isNumeric(column)).toBe(false);
    expect(isNumeric({ ...column, kind: 'percent' })).toBe(true);
    expect(isNumeric({ ...column, kind: 'probability' })).toBe(true);
  });
});
