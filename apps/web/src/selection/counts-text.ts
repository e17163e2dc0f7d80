import { integer, text, type Text } from '@mangetamain/analytics/text';
import type { RecipeCounts } from '../state/selection-state.ts';

/** "17,918 of 199,688 recipes". */
export const countsText = ({ selected, all }: RecipeCounts): Text =>
  text('selection.recipes', { selected: integer(selected), all: integer(all), count: selected });
