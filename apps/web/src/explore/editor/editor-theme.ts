import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The looks of the editor by the theme's tokens, which reach into the shadow root: it changes with the theme. */
export const editorTheme = EditorView.theme({
  '&': {
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    fontSize: 'var(--size-caption)',
    maxHeight: '520px',
  },
  '&.cm-focused': { outline: 'var(--focus-width) solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    lineHeight: '1.6',
    minHeight: '220px',
    maxHeight: '420px',
  },
  '.cm-content': { padding: 'var(--space-12) 0', caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--text-muted)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '32px', padding: '0 var(--space-12) 0 0' },
  '.cm-activeLine': { backgroundColor: 'var(--accent-tint)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 35%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-tint)' },
  '.cm-wrong-line': { backgroundColor: 'var(--danger-bg)' },
  '.cm-wrong-word': { textDecoration: 'underline wavy var(--danger-fg)', textUnderlineOffset: '4px' },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--border-control)',
    borderRadius: 'var(--radius-control)',
    boxShadow: 'var(--elevation-popover)',
    color: 'var(--text)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px var(--space-12)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-base)',
    color: 'var(--accent-ink)',
  },
  '.cm-completionMatchedText': { fontWeight: '600', textDecoration: 'none' },
});

/** The colours of SQL, those of the statements on cards. */
export const sqlHighlighting = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent-text)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--success-fg)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--info-fg)' },
  { tag: tags.comment, color: 'var(--text-muted)' },
]);
