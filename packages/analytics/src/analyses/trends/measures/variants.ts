import { seriesStyle } from '@mangetamain/theme/plot';
import type { Claim } from '../../../analysis/claim.ts';
import type { FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { finding, verdictOf } from '../../../analysis/finding.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import type { Finding } from '../../../analysis/presentation.ts';
import type { IntervalRow } from '../../../figures/interval-rows.ts';
import { integer, signed, text, year } from '../../../text/index.ts';
import type { SlopeVariant } from './yearly-trend.ts';

interface Claimed {
  readonly claim: Pick<Claim, 'verdict'>;
  readonly variants: readonly SlopeVariant[];
}

/**
 * Whether the slope survives other choices of years and weights; null where there is no other, where none slopes, and
 * where no slope is in question: too few years, or no change.
 */
export function agreement({ claim, variants }: Claimed): Finding | null {
  if (variants.length < 2 || claim.verdict === 'thin' || claim.verdict === 'same') return null;
  const [only, ...others] = new Set(variants.map(({ interval }) => verdictOf(interval)));
  const signs = new Set(variants.map(({ slope }) => Math.sign(slope)));
  const count = variants.length;
  if (signs.size === 1 && signs.has(0)) return null;
  if (others.length === 0 && only !== 'unclear')
    return finding('trends.measures.agreement.firm', { count }, only);
  return signs.size === 1
    ? finding('trends.measures.agreement.sameSign', { count }, 'unclear')
    : finding('trends.measures.agreement.fragile', undefined, 'unclear');
}

interface Variants {
  readonly variants: readonly SlopeVariant[];
  readonly recentFrom: number | null;
  readonly thinThreshold: number;
}

const nameOf = ({ variant }: SlopeVariant, { recentFrom, thinThreshold }: Variants) =>
  text(`trends.measures.variant.${variant}`, {
    threshold: integer(thinThreshold),
    year: year(recentFrom ?? 0),
  });

/** The same slopes as rows to be read. */
export const variantPoints = (model: Variants, digits: number): readonly FigurePointDraft[] =>
  model.variants.map((each) => ({
    row: each.variant,
    heading: nameOf(each, model),
    values: [
      { label: text('trends.measures.slope'), value: signed(each.slope, digits), inPanel: each.slope },
      each.interval && { label: text('trends.interval95'), value: intervalText(each.interval, digits) },
    ],
  }));

/** The slope under each choice of years and weights, to be drawn in rows; the unclear ones hollow. */
export function variantRows(
  { theme, translate, format }: Frame,
  model: Variants,
  digits: number,
): readonly IntervalRow[] {
  return model.variants.map((each) => {
    const { variant, slope, interval } = each;
    return {
      key: variant,
      label: translate(nameOf(each, model)),
      estimate: slope,
      interval,
      clear: verdictOf(interval) !== 'unclear',
      colour: seriesStyle(theme, 1).colour,
      value: format(signed(slope, digits)),
    };
  });
}
