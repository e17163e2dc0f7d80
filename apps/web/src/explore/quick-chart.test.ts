// @vitest-environment jsdom
import { drawFigure, frameOf } from '@mangetamain/analytics/drawing';
import { describe, expect, it } from 'vitest';
import { translatorOf } from '../testing/translator.ts';
import { chartKinds, chartMarks, firstChoice, quickFigure } from './quick-chart.ts';
import type { Result } from './result.ts';

const column = (name: string, type: string, kind: Result['columns'][number]['kind']) => ({
  name,
  type,
  kind,
});

const result: Result = {
  sql: 'SELECT …',
  columns: [
    column('year', 'INTEGER', 'integer'),
    column('tag', 'VARCHAR', 'text'),
    column('mean', 'DOUBLE', 'decimal'),
    column('day', 'DATE', 'date'),
  ],
  rows: [
    { year: 2001, tag: 'easy', mean: 41.5, day: '2001-01-01' },
    { year: 2002, tag: 'dessert', mean: null, day: '2002-01-01' },
    { year: 2003, tag: 'pasta', mean: 43, day: '2003-01-01' },
  ],
  limited: false,
  milliseconds: 1,
};

const pick = (...names: string[]) => ({
  ...result,
  columns: names.flatMap((name) => result.columns.filter((column) => column.name === name)),
});

describe('what is drawn at first', () => {
  it('is the first number beside the first column: a line over numbers and days, bars over names', () => {
    expect(firstChoice(result)).toEqual({ x: 'year', y: 'mean', kind: 'line' });
    expect(firstChoice(pick('day', 'mean'))).toEqual({ x: 'day', y: 'mean', kind: 'line' });
    expect(firstChoice(pick('tag', 'mean'))).toEqual({ x: 'tag', y: 'mean', kind: 'bar' });
  });

  it('is nothing where nothing can be drawn', () => {
    expect(firstChoice(pick('year'))).toBeNull();
    expect(firstChoice(pick('year', 'tag'))).toBeNull();
    expect(firstChoice({ ...result, rows: [] })).toBeNull();
  });
});

it('leaves out rows without a value, and what is beyond the room', () => {
  expect(chartMarks(result, { x: 'tag', y: 'mean', kind: 'bar' })).toEqual([
    { x: 'easy', y: 41.5 },
    { x: 'pasta', y: 43 },
  ]);
  const many = { ...result, rows: Array.from({ length: 100 }, (_, n) => ({ tag: `t${n}`, mean: n })) };
  expect(chartMarks(many, { x: 'tag', y: 'mean', kind: 'bar' })).toHaveLength(60);
});

it('puts days on a time axis', () => {
  const [first] = chartMarks(result, { x: 'day', y: 'mean', kind: 'line' });
  expect(first?.x).toEqual(new Date('2001-01-01'));
});

it.each(chartKinds.flatMap((kind) => ['year', 'tag', 'day'].map((x) => [kind, x] as const)))(
  'draws %s over %s, each mark with a point to walk to',
  (kind, x) => {
    const figure = quickFigure(result, { x, y: 'mean', kind }, 'Means');
    const svg = drawFigure(figure, frameOf(400, 'dark', translatorOf('en')), { extraHeight: 0 });
    expect(figure.points).toHaveLength(2);
    expect(svg.querySelectorAll('path, rect, circle').length).toBeGreaterThan(0);
    expect(svg.outerHTML).not.toMatch(/NaN|undefined/u);
  },
);
