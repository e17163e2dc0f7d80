import { describe, expect, it } from 'vitest';
import { analyses } from '../analyses/registry.ts';
import type { Dimension } from '../analysis/figure.ts';
import { datasetFacts, inventedRows, openWasmEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { conditionsAt, marksOf } from './marks.ts';
import { selectionKey, selectionOf } from './selection.ts';

const asked = (dimension: Dimension, place: { x: number | string | Date } | { row: string; cell?: string }) =>
  selectionKey(selectionOf(conditionsAt({ dimension }, place)));

describe('the recipes behind a mark', () => {
  it.each([
    [{ kind: 'year' }, { x: 2005 }, 'published=2005'],
    [{ kind: 'year' }, { row: '2005' }, 'published=2005'],
    [{ kind: 'period' }, { x: 7 }, 'month=jul'],
    [{ kind: 'period' }, { row: '12' }, 'month=dec'],
    [{ kind: 'period' }, { row: 'summer' }, 'month=jun,jul,aug'],
    [{ kind: 'period', hemisphere: 'southern' }, { row: 'summer' }, 'month=jan,feb,dec'],
    [{ kind: 'weekday' }, { x: '7' }, 'weekday=sun'],
    [{ kind: 'tags' }, { row: 'main-dish' }, 'tag=main-dish'],
    [{ kind: 'ingredients' }, { row: 'salt, coarse' }, String.raw`with=salt\, coarse`],
    [{ kind: 'period', of: { kind: 'ingredients', item: 'zucchini' } }, { x: 7 }, 'with=zucchini&month=jul'],
    [{ kind: 'year' }, { x: new Date('2005-12-31T00:00:00Z') }, 'published=2005'],
    [{ kind: 'tags', cells: 'period' }, { row: 'picnic', cell: 'summer' }, 'tag=picnic&month=jun,jul,aug'],
    [{ kind: 'year', cells: 'period' }, { row: '2005', cell: '7' }, 'published=2005&month=jul'],
    [{ kind: 'measure', cells: 'year' }, { row: 'n_steps', cell: '2005' }, 'published=2005'],
  ] as const)('%o at %o are %s', (dimension, place, selection) => {
    expect(asked(dimension, place)).toBe(selection);
  });

  it('are none where no condition tells them', () => {
    expect(asked({ kind: 'year', ofRatings: true }, { x: 2005 })).toBe('');
    expect(asked({ kind: 'period' }, { row: 'always' })).toBe('');
    expect(asked({ kind: 'weekday' }, { row: 'noon' })).toBe('');
    expect(asked({ kind: 'year' }, { x: 2005.5 })).toBe('');
    expect(conditionsAt({}, { x: 2005 })).toEqual([]);
  });
});

it('is one mark wherever it is shown', () => {
  const year = ['year 2005'];
  expect(marksOf({ dimension: { kind: 'year' } }, { x: 2005 })).toEqual(year);
  expect(marksOf({ dimension: { kind: 'year', ofRatings: true } }, { row: '2005' })).toEqual(year);
  expect(marksOf({ dimension: { kind: 'measure', cells: 'year' } }, { row: 'steps', cell: '2005' })).toEqual(
    year,
  );
  expect(marksOf({ dimension: { kind: 'tags', cells: 'period' } }, { row: 'picnic', cell: '7' })).toEqual([
    'tags picnic',
    'period 7',
  ]);
  expect(marksOf({}, { x: 2005 })).toEqual([]);
});

const engine = useEngine(openWasmEngine, () => inventedRows({ recipes: 600, ratings: 1500 }));

it.each(analyses.map((analysis) => [analysis.id, analysis] as const))(
  '%s leads from every point of a figure with a dimension to recipes, or says that ratings are counted',
  async (_, analysis) => {
    const { figures } = await analysis.run(engine, {}, datasetFacts());
    for (const figure of figures.filter(({ dimension }) => dimension !== undefined && !dimension.ofRatings))
      for (const point of figure.points) expect(conditionsAt(figure, point), figure.id).not.toEqual([]);
  },
);
