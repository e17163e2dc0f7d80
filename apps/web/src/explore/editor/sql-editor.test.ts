// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSqlEditor } from './sql-editor.ts';
import type { SqlEditor } from './sql-editor-port.ts';

// Which the editor calls when it takes the focus, and jsdom lacks.
Object.assign(document, { execCommand: () => false });

const editors: SqlEditor[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.close();
  document.body.replaceChildren();
});

function open(text: string) {
  const parent = document.body.appendChild(document.createElement('div'));
  const onChange = vi.fn<(text: string) => void>();
  const onRun = vi.fn<() => void>();
  const editor = createSqlEditor(parent, {
    text,
    label: 'SQL',
    schema: { recipes: ['id'] },
    onChange,
    onRun,
  });
  editors.push(editor);
  const content = () => {
    const element = parent.shadowRoot?.querySelector<HTMLElement>('.cm-content');
    if (!element) throw new Error('There is no editor.');
    return element;
  };
  return { editor, onChange, onRun, content, parent };
}

describe('the editor', () => {
  it('keeps its styles to itself', () => {
    const { content } = open('SELECT 1');
    expect(content().getAttribute('aria-label')).toBe('SQL');
    expect(document.head.querySelector('style')).toBeNull();
  });

  it('tells every change', () => {
    const { editor, onChange } = open('SELECT 1');
    editor.replace({ from: 7, to: 8 }, '42');
    expect(onChange).toHaveBeenLastCalledWith('SELECT 42');
    expect(editor.text()).toBe('SELECT 42');
    expect(editor.selection()).toEqual({ from: 9, to: 9 });
  });

  it('runs by Ctrl and Enter, and begins no line', () => {
    const { editor, onRun, content } = open('SELECT 1');
    content().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    expect(onRun).toHaveBeenCalledOnce();
    expect(editor.text()).toBe('SELECT 1');
  });

  it('marks a wrong word with its line until the text changes', () => {
    const { editor, content } = open('SELECT id\nFROM recips');
    editor.mark({ from: 15, to: 21 });
    expect(content().querySelector('.cm-wrong-word')?.textContent).toBe('recips');
    expect(content().querySelector('.cm-wrong-line')?.textContent).toBe('FROM recips');
    editor.replace({ from: 15, to: 21 }, 'recipes');
    expect(content().querySelector('.cm-wrong-word, .cm-wrong-line')).toBeNull();
  });

  it('marks within the text only, and takes the mark away when asked', () => {
    const { editor, content } = open('SELECT');
    editor.mark({ from: 90, to: 99 });
    expect(content().querySelector('.cm-wrong-line')).not.toBeNull();
    editor.mark(null);
    expect(content().querySelector('.cm-wrong-line')).toBeNull();
  });

  it('is named anew in another language', () => {
    const { editor, content } = open('');
    editor.setLabel('Requête');
    editor.setSchema({ tags: ['name'] });
    expect(content().getAttribute('aria-label')).toBe('Requête');
  });
});
