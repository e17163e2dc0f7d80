import { cpus, release, totalmem, type } from 'node:os';
import { isReached, type Measurement } from './measurement.ts';

export interface BenchmarkReport {
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly scale: number;
  readonly measuredAt: string;
  readonly results: readonly {
    readonly id: string;
    readonly value: number;
    readonly unit: string;
    readonly target: string | null;
    readonly reached: boolean | null;
  }[];
}

/** The report of some measurements, rounded to what they are good for. */
export function reportOf(
  measurements: readonly Measurement[],
  versions: Readonly<Record<string, string>>,
  scale = 1,
): BenchmarkReport {
  const [processor] = cpus();
  return {
    machine: {
      system: `${type()} ${release()}`,
      processor: processor?.model ?? 'unknown',
      cores: cpus().length,
      memoryGigabytes: Math.round(totalmem() / 1e9),
    },
    versions,
    scale,
    measuredAt: new Date().toISOString(),
    results: measurements.map((measurement) => ({
      id: measurement.id,
      value: rounded(measurement.value),
      unit: measurement.unit,
      target: describeTarget(measurement.target),
      reached: isReached(measurement),
    })),
  };
}

/** The results as a table for a terminal. */
export function tableOf({ results }: BenchmarkReport): string {
  const marks = { true: 'reached', false: 'MISSED', null: '' };
  const rows = results.map(({ id, value, unit, target, reached }) => [
    id,
    `${value.toLocaleString('en')} ${unit}`,
    target ?? '',
    marks[`${reached}`],
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function describeTarget(target: Measurement['target']): string | null {
  if (target === null) return null;
  return 'most' in target ? `≤ ${target.most}` : `≥ ${target.least}`;
}

const rounded = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
