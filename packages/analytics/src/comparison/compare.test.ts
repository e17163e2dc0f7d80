import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyses } from '../analyses/registry.ts';
import type { FigurePoint, Presentation } from '../analysis/index.ts';
import { drawFigure, frameOf } from '../drawing/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTables, datasetFacts, inventedRows, openWasmEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { createTranslator, verbatim } from '../text/index.ts';
import { compare } from './compare.ts';
import { drawnValues } from './tip-values.ts';

/*
 * A comparison shows what two models say that were computed apart from each other: nothing of either is computed anew.
 */

const whole = inventedRows({ recipes: 3000, ratings: 9000 });
const isPart = (id = 0) => id % 3 === 0;
const part = {
  recipes: (whole.recipes ?? []).filter(({ id }) => isPart(id)),
  recipe_ingredients: (whole.recipe_ingredients ?? []).filter(({ recipe_id }) => isPart(recipe_id)),
  recipe_tags: (whole.recipe_tags ?? []).filter(({ recipe_id }) => isPart(recipe_id)),
  interactions: (whole.interactions ?? []).filter(({ recipe_id }) => isPart(recipe_id)),
};
const overlap = {
  own: part.recipes.length,
  other: whole.recipes?.length ?? 0,
  common: part.recipes.length,
};

const ofWhole = useEngine(openWasmEngine, () => whole);
const ofPart = useEngine(openWasmEngine);
beforeAll(() => createTables(ofPart, part));

const { document } = new JSDOM().window;
const english = createTranslator(catalogues.en, 'en');
const placeOf = ({ x, row, cell = '' }: FigurePoint) => `${row ?? String(x)} ${cell}`;
const written = (point: FigurePoint) => point.values.map(({ value }) => english(value));

describe.each(analyses.map((analysis) => [analysis.id, analysis] as const))('%s', (_, analysis) => {
  let own: Presentation;
  let other: Presentation;
  beforeAll(async () => {
    own = await analysis.run(ofPart, {}, datasetFacts());
    other = await analysis.run(ofWhole, {}, datasetFacts());
  });
  const compared = () => compare(own, { presentation: other, name: verbatim('all recipes'), overlap });

  it('keeps its own numbers, and shows those of the others beside them', () => {
    const { presentation } = compared();
    expect({ ...presentation, figures: [] }).toEqual({ ...own, figures: [] });
    for (const [index, figure] of presentation.figures.entries()) {
      const [alone, reference] = [own.figures[index], other.figures.find(({ id }) => id === figure.id)];
      for (const [at, point] of figure.points.entries()) {
        const before = alone?.points[at];
        expect(written(point)).toEqual(expect.arrayContaining(before === undefined ? [] : written(before)));
        const points = reference?.pointsOf?.(new Set([point.row ?? ''])) ?? reference?.points;
        const there = points?.find((each) => placeOf(each) === placeOf(point));
        // Counts are brought to as many recipes.
        if (there === undefined || alone?.size !== undefined) continue;
        const shared = drawnValues(there).filter(({ label }) =>
          before?.values.some((value) => JSON.stringify(value.label) === JSON.stringify(label)),
        );
        expect(written(point)).toEqual(expect.arrayContaining(shared.map(({ value }) => english(value))));
      }
    }
  });

  it.each([340, 900])('draws at %i px, with a place for every point', (width) => {
    for (const figure of compared().presentation.figures) {
      const frame = frameOf(width, 'dark', english);
      const drawn = drawFigure(figure, frame, { document });
      expect(drawn.outerHTML).not.toMatch(/NaN|Infinity|undefined/u);
      const height = Number(drawn.getAttribute('height'));
      for (const point of figure.locate === undefined ? [] : figure.points) {
        const { x = -1, y = -1 } = figure.locate?.(point, drawn, frame) ?? {};
        const isWithin = x > 0 && x < width && y > 0 && y < height;
        expect(isWithin, `${figure.id} ${placeOf(point)} at ${x}, ${y}`).toBe(true);
      }
    }
  });

  it('holds every figure of shares, means or counts against that of the others', () => {
    const { presentation } = compared();
    const alone = presentation.figures.filter(({ id, points }) =>
      points.every((point, index) => {
        const before = own.figures.find((figure) => figure.id === id)?.points[index];
        return point.values.length === before?.values.length;
      }),
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });

  it('says of each difference what two separate estimates give', () => {
    const { differences } = compared();
    const others = new Map(other.estimates.map((estimate) => [estimate.key, estimate]));
    expect(others.size).toBe(other.estimates.length);
    const pairs = own.estimates.flatMap((estimate) => {
      const reference = others.get(estimate.key);
      return reference === undefined ? [] : [[estimate, reference] as const];
    });
    expect(differences.length).toBeLessThanOrEqual(pairs.length);
    for (const { text } of differences) {
      const sentence = english(text);
      const isOf = ([one, two]: (typeof pairs)[number]) =>
        [one.subject, one.write(one.value), two.write(two.value)].every((part) =>
          sentence.includes(english(part)),
        );
      expect(pairs.some(isOf), sentence).toBe(true);
    }
  });
});

it('shows nothing of others that say nothing', async () => {
  const [volume] = analyses;
  const own = await volume?.run(ofPart, {}, datasetFacts());
  if (own === undefined) throw new Error('There is no analysis.');
  const silent = { ...own, figures: [], estimates: [] };
  const found = compare(own, { presentation: silent, name: verbatim('none'), overlap });
  expect(found).toEqual({ presentation: own, differences: [] });
});
