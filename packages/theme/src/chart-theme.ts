import { dimensions } from './dimensions.ts';
import { tokens, type Scheme } from './tokens.ts';

/** The colours and type that charts use, as plain constants, so that they draw the same in a browser and in Node. */
export interface ChartTheme {
  readonly scheme: Scheme;
  readonly fontFamily: string;
  /** Text of values and ticks, of axis titles, and of de-emphasised notes. */
  readonly text: string;
  readonly textSecondary: string;
  readonly textMuted: string;
  readonly surface: string;
  readonly raised: string;
  readonly inset: string;
  readonly gridline: string;
  readonly baseline: string;
  readonly accent: string;
  /** Edge of tips and of selected marks. */
  readonly accentEdge: string;
  /** Fixed order: the same slot is the same concept in both schemes. */
  readonly categorical: readonly string[];
  readonly season: Readonly<Record<'winter' | 'spring' | 'summer' | 'autumn', string>>;
  readonly period: Readonly<Record<'weekday' | 'weekend', string>>;
  readonly sequentialEmber: readonly string[];
  readonly sequentialSpark: readonly string[];
  readonly diverging: readonly string[];
  readonly heatInk: Readonly<Record<Scheme, string>>;
}

/** The chart theme of one colour scheme. */
export function chartTheme(scheme: Scheme): ChartTheme {
  const content = tokens[scheme];
  return {
    scheme,
    fontFamily: dimensions.font.text,
    text: content.text,
    textSecondary: content.textSecondary,
    textMuted: content.textMuted,
    surface: content.surface,
    raised: content.raised,
    inset: content.inset,
    gridline: content.borderSubtle,
    baseline: content.borderControl,
    accent: content.categorical[0],
    accentEdge: content.accentEdge,
    categorical: content.categorical,
    season: content.season,
    period: content.period,
    sequentialEmber: content.seqEmber,
    sequentialSpark: content.seqSpark,
    diverging: content.diverging,
    heatInk: tokens.heatInk,
  };
}
