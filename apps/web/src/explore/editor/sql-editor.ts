import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import { editorTheme, sqlHighlighting } from './editor-theme.ts';
import { markedPlace, markPlace } from './marked-place.ts';
import type { EditorOptions, Place, SqlEditor } from './sql-editor-port.ts';
import { sqlLanguage } from './sql-language.ts';

/**
 * CodeMirror in a shadow root of the element: its style sheets are constructed there, which the site's policy allows,
 * while style elements in the page would be refused.
 */
export function createSqlEditor(parent: HTMLElement, options: EditorOptions): SqlEditor {
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  const language = new Compartment();
  const label = new Compartment();
  const labelled = (words: string) => EditorView.contentAttributes.of({ 'aria-label': words });

  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        autocompletion({ icons: false }),
        tooltips({ position: 'absolute' }),
        syntaxHighlighting(sqlHighlighting),
        editorTheme,
        EditorView.lineWrapping,
        markedPlace,
        language.of(sqlLanguage(options.schema)),
        label.of(labelled(options.label)),
        // Before the others: Ctrl+Enter would begin a line.
        keymap.of([{ key: 'Mod-Enter', run: () => (options.onRun(), true) }]),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });

  const replace = ({ from, to }: Place, insert: string) => {
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      scrollIntoView: true,
    });
    view.focus();
  };

  return {
    text: () => view.state.doc.toString(),
    selection: () => ({ from: view.state.selection.main.from, to: view.state.selection.main.to }),
    replace,
    mark: (place) => view.dispatch({ effects: markPlace.of(place) }),
    setSchema: (schema) => view.dispatch({ effects: language.reconfigure(sqlLanguage(schema)) }),
    setLabel: (words) => view.dispatch({ effects: label.reconfigure(labelled(words)) }),
    close: () => view.destroy(),
  };
}
