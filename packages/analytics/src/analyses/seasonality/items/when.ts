import { itemName, text, type Text } from '../../../text/index.ts';
import { monthName } from '../../calendar/year.ts';
import { monthWithin } from './curve.ts';
import type { ItemProfile } from './profile.ts';

/** Early, middle or end of a month: thirds of it. */
export function whenText(time: number): Text {
  const month = Math.round(time);
  const third = Math.floor((time - month + 0.5) * 3);
  const name = { month: monthName(monthWithin(month)) };
  if (third <= 0) return text('seasonality.when.early', name);
  return text(third === 1 ? 'seasonality.when.mid' : 'seasonality.when.late', name);
}

/** "May to September, at its best in mid-July", or that nothing of the kind can be said. */
export function seasonSentence({ item, leftOut, best, from, to }: ItemProfile): Text {
  if (leftOut !== null) return text(`seasonality.items.leftOut.${leftOut}`, { item: itemName(item.item) });
  if (!item.seasonal || best === null || from === null || to === null)
    return text('seasonality.items.noSeason', { item: itemName(item.item) });
  const values = { from: monthName(from), to: monthName(to), best: whenText(best) };
  return text(from === to ? 'seasonality.items.inOneMonth' : 'seasonality.items.inSeason', values);
}
