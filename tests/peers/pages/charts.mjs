// The four charts in Observable Plot, as every peer draws them that has no marks of its own.
import * as Plot from '@observablehq/plot';

export const seasonNames = ['winter', 'spring', 'summer', 'autumn'];

const size = { width: 560, height: 320 };

const draw = {
  volume: (rows) => Plot.plot({ ...size, marks: [Plot.barY(rows, { x: 'year', y: 'n' }), Plot.ruleY([0])] }),
  duration: (rows) =>
    Plot.plot({
      ...size,
      marks: [
        Plot.areaY(rows, { x: 'year', y1: 'low', y2: 'high', fillOpacity: 0.2 }),
        Plot.lineY(rows, { x: 'year', y: 'median' }),
        Plot.lineY(rows, { x: 'year', y: 'mean', strokeDasharray: '4' }),
      ],
    }),
  ratings: (rows) => Plot.plot({ ...size, marks: [Plot.lineY(rows, { x: 'month', y: 'mean' })] }),
  seasons: (rows) =>
    Plot.plot({
      ...size,
      marginLeft: 120,
      x: { domain: seasonNames },
      marks: [Plot.cell(rows, { x: 'season', y: 'ingredient', fill: 'n' })],
    }),
};

/** Draws one of the charts in its place, where it takes the place of the one before. */
export function show(name, rows) {
  document.getElementById(name).replaceChildren(draw[name](rows));
}
