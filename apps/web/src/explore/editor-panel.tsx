import type { ManifestFile } from '@mangetamain/analytics/dataset';
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import type { loadEditor } from './editor/load-editor.ts';
import type { SqlEditor } from './editor/sql-editor-port.ts';
import type { Exploration } from './exploration.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { StateLine } from './state-line.tsx';
import { useExploreText } from './text.ts';
import './editor-panel.css';

interface EditorPanelProps {
  readonly loadEditor: typeof loadEditor;
  readonly text: string;
  readonly files: readonly ManifestFile[];
  readonly exploration: Exploration;
  readonly onText: (text: string) => void;
  readonly onReady: (editor: SqlEditor) => void;
}

/** Where statements are written and run, with what became of the last one beneath. */
export function EditorPanel(props: EditorPanelProps) {
  const write = useExploreText();
  const [editor, setEditor] = createSignal<SqlEditor | null>(null);
  const [failed, setFailed] = createSignal(false);
  let host: HTMLDivElement | undefined;

  const busy = () => props.exploration.state().status !== 'idle';
  const schema = () =>
    Object.fromEntries(props.files.map(({ table, columns }) => [table, columns.map(({ name }) => name)]));
  const run = () => {
    const open = editor();
    if (open !== null) void props.exploration.run(open.text(), open.selection());
  };
  const place = () => {
    const failure = props.exploration.failure();
    return failure?.kind === 'problem' ? failure.problem.place : null;
  };

  const openEditor = async (element: HTMLElement) => {
    try {
      const createSqlEditor = await props.loadEditor();
      if (host !== element) return;
      const opened = createSqlEditor(element, {
        text: props.text,
        label: write('explore.editor'),
        schema: schema(),
        onChange: props.onText,
        onRun: run,
      });
      setEditor(opened);
      props.onReady(opened);
    } catch (error) {
      setFailed(true);
      reportError(error);
    }
  };
  onMount(() => {
    if (host !== undefined) void openEditor(host);
  });
  onCleanup(() => {
    host = undefined;
    editor()?.close();
  });
  createEffect(() => editor()?.setSchema(schema()));
  createEffect(() => editor()?.setLabel(write('explore.editor')));
  createEffect(on([place, editor], ([wrong, open]) => open?.mark(wrong)));

  const cancelByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && busy()) props.exploration.cancel();
  };
  return (
    <section class="editor-panel" aria-label={write('explore.editor')} onKeyDown={cancelByKey}>
      <div class="row editor-bar">
        <p class="small secondary editor-hint">{write('explore.state.idle')}</p>
        <button
          type="button"
          class="button button-primary"
          disabled={editor() === null || busy()}
          onClick={run}
        >
          <Icon name="play" />
          {write('explore.run')}
          <kbd class="editor-keys">{write('explore.run.keys')}</kbd>
        </button>
      </div>
      <div class="editor-host" ref={host} />
      <Show when={editor() === null}>
        <p class="small editor-waiting" role={failed() ? 'alert' : 'status'}>
          {write(failed() ? 'explore.editor.failed' : 'explore.editor.loading')}
        </p>
      </Show>
      <Show when={props.exploration.failure()}>
        {(failure) => (
          <ProblemNotice
            failure={failure()}
            text={props.text}
            kept={props.exploration.result() !== null}
            onReplace={(where, name) => editor()?.replace(where, name)}
          />
        )}
      </Show>
      <StateLine exploration={props.exploration} text={props.text} />
    </section>
  );
}
