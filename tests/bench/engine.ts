import { measureEngine } from '@mangetamain/web/bench/measure-engine.ts';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { service } from '../support/service.ts';
import { type Measurement, percentile } from './measurement.ts';

/** What somebody who was here before waits for: the engine's start, its tables, and four statements run first. */
export async function measureFirstStatements(visits: number): Promise<Measurement[]> {
  const measured = await measureEngine({
    site: service.prod,
    chromium: chromiumPath() ?? chromium.executablePath(),
    arguments: chromiumArgs,
    visits,
  });
  const median = (name: string) =>
    percentile(
      measured.map((times) => times[name] ?? Number.NaN),
      0.5,
    );
  return Object.keys(measured[0] ?? {}).map((name) => ({
    id: `engine.warm.${name}`,
    value: median(name),
    unit: 'ms',
    target: null,
  }));
}
