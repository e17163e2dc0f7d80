import type { DatasetFacts, QueryEngine } from '../analysis/index.ts';

/** A published figure. A computed one agrees with it when it is no further away than the tolerance. */
export interface PublishedFigure {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly tolerance: number;
}

/** What a reference measures: the tables in an engine, and what the dataset says of itself. */
export interface MeasuredData {
  readonly engine: QueryEngine;
  readonly dataset: DatasetFacts;
}

/** Computed figures by the id of the published ones; an id is left out where the data give no such figure. */
export type Measured = ReadonlyMap<string, number>;

/** Figures that were published together and are computed together. */
export interface ReferenceGroup {
  readonly title: string;
  /** Where they were published. */
  readonly source: string;
  readonly published: readonly PublishedFigure[];
  readonly measure: (data: MeasuredData) => Promise<Measured>;
}

/** Published figures of one dataset. */
export interface Reference {
  readonly name: string;
  readonly title: string;
  /** Why the figures say nothing about this dataset, in one sentence; null where they should agree. */
  readonly mismatch: (dataset: DatasetFacts) => string | null;
  readonly groups: readonly ReferenceGroup[];
}

/** A count: nothing but itself will do. */
export const exact = (id: string, label: string, value: number): PublishedFigure => ({
  id,
  label,
  value,
  tolerance: 0,
});

/** A figure printed with so many decimals: half a unit of the last one, and a little for its own rounding. */
export const printed = (id: string, label: string, value: number, decimals: number): PublishedFigure => ({
  id,
  label,
  value,
  tolerance: 0.501 * 10 ** -decimals,
});

/** The same for a series of figures. */
export const printedTo =
  (decimals: number) =>
  (id: string, label: string, value: number): PublishedFigure =>
    printed(id, label, value, decimals);

/** A figure counted in another way: it agrees within a share of its value. */
export const about = (id: string, label: string, value: number, share: number): PublishedFigure => ({
  id,
  label,
  value,
  tolerance: share * Math.abs(value),
});

/** Figures of a series, ids and labels numbered by its keys. */
export function series(
  id: string,
  label: string,
  keys: readonly (string | number)[],
  values: readonly number[],
  figure: (id: string, label: string, value: number) => PublishedFigure = exact,
): PublishedFigure[] {
  return keys.flatMap((key, index) => {
    const value = values[index];
    return value === undefined ? [] : [figure(`${id}.${key}`, `${label}, ${key}`, value)];
  });
}

/** Computed figures from entries; what could not be computed is left out. */
export const measured = (entries: Iterable<readonly [string, number | null | undefined]>): Measured =>
  new Map(
    [...entries].flatMap(([id, value]) => (value === null || value === undefined ? [] : [[id, value]])),
  );
