import type { FigurePoint, TipValue } from '../analysis/figure.ts';
import { sharePoints } from '../analysis/estimate.ts';
import { signed, text, type Quantity, type Text, type TextValue } from '../text/index.ts';

/** How what is compared with is called, as a label. */
interface Named {
  readonly other: Text;
}

const placeOf = ({ x, y, inPanel }: TipValue) => y ?? x ?? inPanel;

const isDrawn = (value: TipValue) => placeOf(value) !== undefined;

/** Values of a point that have a mark: only these are compared. */
export const drawnValues = ({ values }: FigurePoint): readonly TipValue[] => values.filter(isDrawn);

/** The point with what the others have at its place, and the difference, beside each value that has a mark. */
export function comparedPoint(point: FigurePoint, reference: FigurePoint, { other }: Named): FigurePoint {
  const others = new Map(drawnValues(reference).map((value) => [JSON.stringify(value.label), value]));
  const single = drawnValues(point).length === 1;
  return {
    ...point,
    values: point.values.flatMap((value) => {
      const found = isDrawn(value) ? others.get(JSON.stringify(value.label)) : undefined;
      if (found === undefined) return [value];
      const label = single
        ? text('comparison.versus', { other })
        : text('comparison.series', { label: value.label, other });
      return [value, { label, value: found.value }, ...differenceValue(value, found)];
    }),
  };
}

function differenceValue(own: TipValue, other: TipValue): readonly TipValue[] {
  const [value, reference] = [placeOf(own) ?? 0, placeOf(other) ?? 0];
  const quantity = quantityOf(own.value, value);
  if (quantity === null) return [];
  const difference = value - reference;
  return [{ label: text('comparison.difference'), value: differenceText(quantity, difference) }];
}

/** The number in a text that is the value itself. */
function quantityOf(written: TextValue, value: number): Quantity | null {
  if (typeof written !== 'object') return null;
  if ('quantity' in written) return written.value === value ? written : null;
  for (const part of 'message' in written ? Object.values(written.values ?? {}) : []) {
    const found = quantityOf(part, value);
    if (found !== null) return found;
  }
  return null;
}

/** A difference with as many decimals as its terms: of shares, in percentage points. */
function differenceText(quantity: Quantity, difference: number): Text {
  const digits = 'digits' in quantity ? quantity.digits : 0;
  return quantity.quantity === 'percent' || quantity.quantity === 'signedPercent'
    ? sharePoints(difference, Math.max(1, digits))
    : signed(difference, digits);
}
