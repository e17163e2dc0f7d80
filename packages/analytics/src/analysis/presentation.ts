import type { Text } from '../text/text.ts';
import type { Effect } from './effect.ts';
import type { Estimate } from './estimate.ts';
import type { Dimension, Figure } from './figure.ts';

/**
 * What the evidence allows to say of a difference: clearly up or down, uncertain, none within stated bounds, or too few
 * data to tell. A sentence that only states has none.
 */
export type Verdict = 'up' | 'down' | 'unclear' | 'same' | 'thin' | 'none';

export interface Finding {
  readonly text: Text;
  readonly verdict: Verdict;
}

/** A label with its value and, smaller, what qualifies it: interval, n, p. */
export interface KeyFigure {
  readonly label: Text;
  readonly value: Text;
  readonly detail?: Text;
}

export interface KeyFigureGroup {
  readonly title: Text;
  /** What is answered, in a sentence; such a group stands before the small charts. */
  readonly sentence?: Text;
  readonly figures: readonly KeyFigure[];
  /** Rows of a small table instead of numbers to remember. */
  readonly dense?: boolean;
  /** Closed until somebody opens it; the first value stands beside the title. */
  readonly folded?: boolean;
}

/** A headline number of a page, with a small chart of where it comes from. */
export interface Kpi {
  readonly id: string;
  readonly label: Text;
  readonly value: Text;
  /** Unit shown small after the value. */
  readonly unit?: Text;
  readonly context: Text;
  readonly spark?: Spark;
}

export interface Spark {
  readonly kind: 'bars' | 'line' | 'share';
  readonly values: readonly number[];
  /** Index of the value that the KPI speaks of. */
  readonly highlight?: number;
}

export interface TableColumn {
  readonly key: string;
  readonly label: Text;
  readonly kind: 'text' | 'number' | 'year' | 'percent' | 'probability';
  /** Decimals shown; the CSV holds the full value. */
  readonly digits?: number;
}

/** Accessible alternative of the figures, and the content of the CSV. Text cells hold texts. */
export interface DataTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Readonly<Record<string, number | Text | null>>[];
  /** What each row stands for, where recipes can be asked for by it: a year, a part of the year, a weekday, an item. */
  readonly marks?: { readonly dimension: Dimension; readonly places: readonly string[] };
}

/** When in the year an item is used more than usual. Times count in months: 7 is the middle of July. */
export interface ItemSeason {
  readonly item: string;
  /** Where it is used most, on the curve through its months. */
  readonly best: number;
  /** First and last month of the season. */
  readonly from: number;
  readonly to: number;
  /** Share of its part of the year over the share of the whole year. */
  readonly peakLift: number;
  /** Of each month, January first: the curve over the year's share. */
  readonly lifts: readonly number[];
}

/** Everything an analysis says, independent of language, theme and width. */
export interface Presentation {
  /** Plain JSON: what the report writes. */
  readonly model: unknown;
  /** Set where the data cannot answer: says plainly why. The rest may then be empty. */
  readonly notice: Text | null;
  /** The first one is the heading of the card. */
  readonly findings: readonly Finding[];
  readonly effects: readonly Effect[];
  /** What can be compared with other recipes. */
  readonly estimates: readonly Estimate[];
  /** One sentence for the head of the page, key numbers emphasised. */
  readonly summary: Text | null;
  /** Unit, period and n. */
  readonly subtitle: Text;
  readonly kpis: readonly Kpi[];
  readonly keyFigures: readonly KeyFigureGroup[];
  readonly figures: readonly Figure[];
  readonly caption: Text;
  readonly table: DataTable;
  /** Names that an item control offers, most used first; empty where the analysis has no such control. */
  readonly items: readonly string[];
  /** Items with a season, most seasonal first; empty where the analysis is not about that. */
  readonly seasons: readonly ItemSeason[];
}
