/** One page that is measured, and what in it are the charts. */
export interface Stop {
  readonly path: string;
  readonly charts: readonly string[];
  /** The address that shows some years; null where the page is asked by its own `showYears`. */
  readonly searchOf: ((years: Years) => string) | null;
}

export type Years = readonly [from: number, to: number];

/** A way to show the four charts. The product has them on three pages: the slowest counts, and changes are added up. */
export interface Subject {
  readonly name: string;
  readonly stops: readonly Stop[];
}

/** The peers that are a page of their own, bundled from a file of the same name. */
export const bundledPeers = ['vgplot', 'hyparquet', 'duckdb-wasm'] as const;

const fourCharts = ['volume', 'duration', 'ratings', 'seasons'];

const peerOf = (name: string): Subject => ({
  name,
  stops: [{ path: `/${name}/`, charts: fourCharts, searchOf: null }],
});

const pageOf = (path: string, ...charts: string[]): Stop => ({
  path,
  charts,
  searchOf: ([from, to]) => `?years=${from}-${to}`,
});

export const peers: readonly Subject[] = [...bundledPeers, 'framework'].map(peerOf);

export const product: Subject = {
  name: 'product',
  stops: [
    pageOf('/trends', 'volume', 'duration'),
    pageOf('/ratings/months', 'months'),
    pageOf('/seasonality/ingredients', 'ingredients'),
  ],
};

export const allYears: Years = [1999, 2018];

/** Years that a reader may choose, one after another. */
export const yearsTried: readonly Years[] = [
  [2002, 2012],
  [2001, 2009],
  [2008, 2016],
  [2005, 2014],
];
