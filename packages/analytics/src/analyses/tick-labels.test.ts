import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { beforeAll, describe, expect, it } from 'vitest';
import { frameOf } from '../drawing/index.ts';
import type { Presentation } from '../analysis/presentation.ts';
import { catalogues } from '../messages/index.ts';
import { datasetFacts, inventedRows, openWasmEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { collidingTicks } from '../testing/tick-labels.ts';
import { createTranslator, locales } from '../text/index.ts';
import { analyses } from './registry.ts';

/** From the narrowest phone to a wide card; the rail has one width beside the figure and those of a phone below it. */
const widths = { main: [300, 334, 620, 900], rail: [218, 300, 334] };
const { document } = new JSDOM('').window;

describe('labels of the ticks of an axis', () => {
  const engine = useEngine(openWasmEngine, () => inventedRows({ recipes: 6000, ratings: 30_000 }));
  const presentations = new Map<string, Presentation>();
  beforeAll(async () => {
    for (const analysis of analyses) {
      presentations.set(analysis.id, await analysis.run(engine, {}, datasetFacts()));
    }
  });

  it('are seen to collide where they do', () => {
    const drawn = Plot.plot({
      width: 60,
      x: { domain: [0, 3] },
      marks: [Plot.axisX([0, 1, 2, 3], { tickFormat: () => '1999' })],
      document,
    });
    expect(collidingTicks(drawn)).toContain('1999 | 1999');
  });

  describe.each(analyses.map(({ id }) => id))('of %s', (id) => {
    it.each(locales)(
      'stand clear of each other in %s',
      (locale) => {
        const translate = createTranslator(catalogues[locale], locale);
        const collisions = (presentations.get(id)?.figures ?? []).flatMap((figure) =>
          widths[figure.place].flatMap((width) => {
            const frame = frameOf(width, 'light', translate);
            const drawn = Plot.plot({ ...figure.plot(frame), document });
            return collidingTicks(drawn).map((pair) => `${figure.id} at ${width}: ${pair}`);
          }),
        );
        expect(presentations.get(id)?.figures.length).toBeGreaterThan(0);
        expect(collisions).toEqual([]);
      },
      30_000,
    );
  });
});
