import type { PageId } from '@mangetamain/analytics';
import { fewestToClaim, fieldName, type FieldName, type LeftOut } from '@mangetamain/analytics/selection';
import { text, verbatim, type Text } from '@mangetamain/analytics/text';
import { For } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';

/** What each page compares: selecting by it decides a part of the answer. */
const compared: Readonly<Record<PageId, readonly FieldName[]>> = {
  trends: [],
  seasonality: ['month'],
  weekend: ['weekday'],
  ratings: ['rating'],
};

/** Parts of an address that are shown, and letters of each. */
const shownAtMost = 3;
const lettersAtMost = 40;

interface SelectionNotesProps {
  readonly page: PageId;
  /** What the address asks beside the selection and is not understood. */
  readonly leftOut: readonly LeftOut[];
}

/** What a reader has to know of the address and its selection before reading on. */
export function SelectionNotes(props: SelectionNotesProps) {
  const { t } = useText();
  const { selection, leftOut: leftOutOfSelection, counts } = useSelection();
  const leftOut = () => [...leftOutOfSelection(), ...props.leftOut];
  const notes = (): readonly Text[] => {
    const { selected = fewestToClaim } = counts() ?? {};
    const circular = selection().conditions.filter(({ field }) => compared[props.page].includes(field));
    return [
      ...(leftOut().length > 0 ? [leftOutText(leftOut())] : []),
      ...(selected === 0 ? [text('selection.none')] : []),
      ...(selected > 0 && selected < fewestToClaim ? [text('selection.few')] : []),
      ...circular.slice(0, 1).map(({ field }) => text('selection.circular', { fields: fieldName(field) })),
    ];
  };
  return (
    <div role="status" class="stack selection-notes">
      <For each={notes()}>
        {(note) => (
          <p class="row small secondary selection-note">
            <Icon name="info" />
            <span>{t(note)}</span>
          </p>
        )}
      </For>
    </div>
  );
}

function leftOutText(parts: readonly LeftOut[]): Text {
  const shown = parts
    .slice(0, shownAtMost)
    .map(({ key, written }) => `${key}=${written}`.slice(0, lettersAtMost));
  const asked = verbatim(shown.join(', '));
  const unshown = parts.length - shown.length;
  return text('selection.leftOut', {
    asked: unshown > 0 ? text('selection.leftOut.more', { asked, count: unshown }) : asked,
  });
}
