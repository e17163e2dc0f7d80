import { choice, item, toggle } from '../../analysis/controls.ts';
import { type ItemKind, itemTable } from './item-table.ts';

/** How many items a ranking shows on each side. */
export const topControl = choice(
  'control.top',
  [
    ['5', 'control.top.5'],
    ['10', 'control.top.10'],
    ['20', 'control.top.20'],
  ],
  { initial: '10' },
);

/** The fewest recipes that an item must be in to be ranked or tested. */
export const supportControl = choice(
  'control.support',
  [
    ['50', 'control.support.50'],
    ['200', 'control.support.200'],
    ['1000', 'control.support.1000'],
  ],
  { initial: '200' },
);

/** Whether the headings of the tag taxonomy are shown among the tags. */
export const structuralControl = toggle('control.structural', { initial: false });

/** One item of this kind to look up. */
export const itemControl = (kind: ItemKind) =>
  item(kind === 'ingredients' ? 'control.ingredient' : 'control.tag', itemTable(kind).column);
