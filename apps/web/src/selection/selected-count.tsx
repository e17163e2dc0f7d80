import { integer, text, type Text } from '@mangetamain/analytics/text';
import { Show } from 'solid-js';
import { RichText } from '../components/rich-text.tsx';
import { useSelection } from '../context/selection-context.ts';
import type { RecipeCounts } from '../state/selection-state.ts';

/** "17,918 of 199,688 recipes". */
export const countsText = ({ selected, all }: RecipeCounts): Text =>
  text('selection.recipes', { selected: integer(selected), all: integer(all), count: selected });

/** How many recipes are selected, of how many; nothing where that are all of them. */
export function SelectedCount() {
  const { counts } = useSelection();
  return <Show when={counts()}>{(known) => <RichText text={countsText(known())} />}</Show>;
}
