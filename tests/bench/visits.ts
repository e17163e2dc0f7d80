import { measureVisits, type Visit } from '@mangetamain/web/bench/measure-visits.ts';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { service } from '../support/service.ts';
import type { Measurement } from './measurement.ts';

const MEGABYTE = 1e6;

/** What the first page costs somebody who comes for the first time, and somebody who was here before. */
export async function measureFirstPage(): Promise<Measurement[]> {
  const { cold, warm } = await measureVisits({
    url: `${service.prod}/trends`,
    chromium: chromiumPath() ?? chromium.executablePath(),
    arguments: chromiumArgs,
  });
  return [
    kilobytes('visit.cold.first-chart-bytes', cold.bytesUntilFirstChart, 300),
    megabytes('visit.cold.interactive-bytes', cold.bytesUntilInteractive, 6.5),
    ...times('visit.cold', cold, { firstChart: 600, interactive: 2_500 }),
    ...times('visit.warm', warm, { firstChart: 300, interactive: 1_200 }),
    { id: 'visit.warm.data-bytes', value: warm.dataBytes, unit: 'bytes', target: { most: 0 } },
  ];
}

const kilobytes = (id: string, bytes: number, most: number): Measurement => ({
  id,
  value: bytes / 1_000,
  unit: 'KB',
  target: { most },
});

const megabytes = (id: string, bytes: number, most: number): Measurement => ({
  id,
  value: bytes / MEGABYTE,
  unit: 'MB',
  target: { most },
});

function times(
  id: string,
  { firstChartMs, interactiveMs }: Visit,
  most: { readonly firstChart: number; readonly interactive: number },
): Measurement[] {
  return [
    { id: `${id}.first-chart`, value: firstChartMs, unit: 'ms', target: { most: most.firstChart } },
    { id: `${id}.interactive`, value: interactiveMs, unit: 'ms', target: { most: most.interactive } },
  ];
}
