import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Place } from './sql-editor-port.ts';

/** Marks a place as wrong, or none. */
export const markPlace = StateEffect.define<Place | null>();

const wrongLine = Decoration.line({ class: 'cm-wrong-line' });
const wrongWord = Decoration.mark({ class: 'cm-wrong-word' });

/** The marked place; a change of the text takes the mark away. */
export const markedPlace = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const asked = transaction.effects.findLast((effect) => effect.is(markPlace));
    if (asked === undefined) return transaction.docChanged ? Decoration.none : marks;
    const place: Place | null = asked.value;
    if (place === null) return Decoration.none;
    const { doc } = transaction.state;
    const from = Math.min(place.from, doc.length);
    const to = Math.min(place.to, doc.length);
    const line = wrongLine.range(doc.lineAt(from).from);
    return Decoration.set(to > from ? [line, wrongWord.range(from, to)] : [line], true);
  },
  provide: (field) => EditorView.decorations.from(field),
});
