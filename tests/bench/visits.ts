import { pages } from '@mangetamain/analytics';
import { measureVisits, type Visit } from '@mangetamain/web/bench/measure-visits.ts';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { service } from '../support/service.ts';
import { type Measurement, percentile, summary } from './measurement.ts';

/** Files shown of those that a first chart waits for. */
const FILES_SHOWN = 12;

const shown = [{ name: 'overview', path: '/' }, ...pages.map(({ id }) => ({ name: id, path: `/${id}` }))];

/** What each page costs somebody who comes for the first time, and somebody who was here before. */
export async function measurePages(rounds: number): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const { name, path } of shown) {
    const { cold, warm, kept } = await measureVisits({
      url: `${service.prod}${path}`,
      chromium: chromiumPath() ?? chromium.executablePath(),
      arguments: chromiumArgs,
      rounds,
    });
    tellFiles(path, cold);
    measurements.push(
      ...bytes(`visit.${name}.cold`, cold),
      ...times(`visit.${name}.cold`, cold, { firstChart: 500, interactive: 1_600 }),
      ...times(`visit.${name}.warm`, warm, null),
      ...times(`visit.${name}.kept`, kept, { firstChart: 200, interactive: 800 }),
      {
        id: `visit.${name}.warm.data-bytes`,
        value: Math.max(...warm.map(({ dataBytes }) => dataBytes)),
        unit: 'bytes',
        target: { most: 0 },
      },
    );
  }
  return measurements;
}

function tellFiles(path: string, [first]: readonly Visit[]): void {
  for (const { url, bytes } of first?.fetchedUntilFirstChart.slice(0, FILES_SHOWN) ?? [])
    process.stderr.write(
      `  ${path}  ${(bytes / 1_000).toFixed(1).padStart(6)} KB  ${new URL(url).pathname}\n`,
    );
}

const bytes = (id: string, visits: readonly Visit[]): Measurement[] => [
  {
    id: `${id}.first-chart-bytes`,
    value: medianOf(visits, ({ bytesUntilFirstChart }) => bytesUntilFirstChart) / 1e3,
    unit: 'KB',
    target: { most: 260 },
  },
  {
    id: `${id}.interactive-bytes`,
    value: medianOf(visits, ({ bytesUntilInteractive }) => bytesUntilInteractive) / 1e6,
    unit: 'MB',
    target: { most: 5 },
  },
];

const medianOf = (visits: readonly Visit[], read: (visit: Visit) => number) =>
  percentile(visits.map(read), 0.5);

function times(
  id: string,
  visits: readonly Visit[],
  most: { readonly firstChart: number; readonly interactive: number } | null,
): Measurement[] {
  const firstCharts = visits.map(({ firstChartMs }) => firstChartMs);
  const interactive = visits.map(({ interactiveMs }) => interactiveMs);
  const longest = visits.map(({ longTasksMs }) => Math.max(0, ...longTasksMs));
  return [
    ...summary(`${id}.first-chart`, firstCharts, 'ms', most === null ? null : { most: most.firstChart }),
    ...summary(`${id}.interactive`, interactive, 'ms', most === null ? null : { most: most.interactive }),
    ...summary(`${id}.longest-task`, longest, 'ms', null),
  ];
}
