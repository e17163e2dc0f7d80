import { percentile, summary, type Measurement } from '../bench/measurement.ts';
import type { Visit } from './visits.ts';

/** What was measured of one way to show the four charts: in a browser, or the statements alone. */
export type Measured =
  | { readonly name: string; readonly cold: readonly Visit[]; readonly warm: readonly Visit[] }
  | { readonly name: 'native'; readonly first: number; readonly changes: readonly number[] };

const changesOf = (visits: readonly Visit[]) => visits.flatMap(({ changes }) => changes);

/** The figures of one way. */
export function measurementsOf(measured: Measured): Measurement[] {
  if ('first' in measured)
    return [
      { id: 'native.first', value: measured.first, unit: 'ms', target: null },
      ...summary('native.change', measured.changes, 'ms', null),
    ];
  const { name, cold, warm } = measured;
  const kinds = Object.entries({ cold, warm });
  return [
    ...kinds.flatMap(([kind, visits]) => [
      ...summary(
        `${name}.${kind}.first-chart`,
        visits.map(({ first }) => first),
        'ms',
        null,
      ),
      ...summary(
        `${name}.${kind}.four-charts`,
        visits.map(({ all }) => all),
        'ms',
        null,
      ),
      {
        id: `${name}.${kind}.bytes`,
        value:
          percentile(
            visits.map(({ bytes }) => bytes),
            0.5,
          ) / 1e6,
        unit: 'MB',
        target: null,
      },
    ]),
    ...summary(`${name}.change`, [...changesOf(cold), ...changesOf(warm)], 'ms', null),
  ];
}

/** How many times faster the product is than the best of the others at each: medians of the same run. */
export function comparisonOf(measured: readonly Measured[]): Measurement[] {
  const inBrowsers = measured.filter((each) => 'cold' in each);
  const own = inBrowsers.find(({ name }) => name === 'product');
  const others = inBrowsers.filter(({ name }) => name !== 'product');
  if (own === undefined || others.length === 0) return [];
  const times = (
    id: string,
    least: number,
    read: (of: (typeof inBrowsers)[number]) => readonly number[],
  ): Measurement => {
    const median = (of: (typeof inBrowsers)[number]) => percentile(read(of), 0.5);
    const value = Math.min(...others.map(median)) / median(own);
    return { id: `product-against-best.${id}`, value, unit: 'times faster', target: { least } };
  };
  return [
    times('first-chart', 1.5, ({ cold }) => cold.map(({ first }) => first)),
    times('four-charts', 2.5, ({ cold }) => cold.map(({ all }) => all)),
    times('change', 2, ({ cold, warm }) => changesOf([...cold, ...warm])),
  ];
}
