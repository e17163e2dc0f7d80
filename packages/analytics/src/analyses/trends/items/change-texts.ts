import { intervalText } from '../../../analysis/interval-text.ts';
import { percent, signed, text, year, type Quantity, type Text } from '../../../text/index.ts';
import { spanOf } from '../texts.ts';
import type { ItemChange, ItemChanges } from './changes.ts';
import type { ItemTrendModel } from './model.ts';

type Measured = Pick<ItemTrendModel, 'measure'>;

/** Small changes a year need more digits than changes over all years. */
const digitsOf = ({ measure }: Measured) => (measure === 'model' ? 2 : 1);

/** A change of a share as percentage points, signed. */
export const points = (share: number, measured: Measured): Quantity =>
  signed(share * 100, digitsOf(measured));

/** "+0.31 points a year", or over all years for the endpoint measure. */
export const effectText = ({ effect }: ItemChange, measured: Measured): Text =>
  text(measured.measure === 'model' ? 'trends.items.pointsAYear' : 'trends.items.points', {
    value: points(effect, measured),
    count: Math.abs(effect * 100),
  });

export const effectIntervalText = ({ interval: [low, high] }: ItemChange, measured: Measured): Text =>
  intervalText([low * 100, high * 100], digitsOf(measured));

/** "3.1% → 4.5%". */
export const sharesText = ({ first, last }: ItemChange): Text =>
  text('trends.items.arrow', { first: percent(first), last: percent(last) });

/** "2001 to 2013": the years whose shares those are. */
export const spanText = ({ from, to }: ItemChanges): Text =>
  text('trends.items.key.fromTo', spanOf([from, to]));

/** What is particular about the item's years: new, gone, or changed in one step. */
export function lifeText({ newSince, lastSeen, jump }: ItemChange): Text | null {
  if (newSince !== null) return text('trends.items.newSince', { year: year(newSince) });
  if (lastSeen !== null) return text('trends.items.lastSeen', { year: year(lastSeen) });
  return jump === null ? null : text('trends.items.jump', { year: year(jump) });
}
