import { useLocation } from '@solidjs/router';
import { integer } from '@mangetamain/analytics/text';
import { createEffect, createMemo, createSignal, For, Show, untrack } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { Runs } from '../components/runs.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { statementKey } from '../context/explore-link.ts';
import { openDuckdbWorker } from '../engine/duckdb-files.ts';
import { CopyLink } from '../components/copy-link.tsx';
import { createBrowserEngine, createBrowserSession } from '../loading/index.ts';
import { browserStore } from '../state/local-store.ts';
import { createRouterUrlState } from '../state/router-url-state.ts';
import { createKeptSignal } from '../updates/kept-over-reload.ts';
import { ChartCard } from './chart-card.tsx';
import { EditorPanel } from './editor-panel.tsx';
import type { SqlEditor } from './editor/sql-editor-port.ts';
import { countedExampleIds, exampleIds, examples, type ExampleId } from './examples.ts';
import { createExploration } from './exploration.ts';
import { loadEditor } from './editor/load-editor.ts';
import { createExplorer, type Explorer } from './explorer.ts';
import { HistoryCard } from './history-card.tsx';
import { ResultCard } from './result-card.tsx';
import { SchemaPanel } from './schema-panel.tsx';
import { knownNames, wordsOf } from './schema.ts';
import { useExploreText } from './text.ts';
import { createWorkerFiles } from './worker-files.ts';
import '../page/page.css';
import '../analysis/analysis-card.css';
import '../analysis/chart-panel.css';
import '../analysis/table-panel.css';
import './screen.css';

const openEngine = () => {
  const files = createWorkerFiles(openDuckdbWorker);
  const engine = createBrowserEngine(files.openWorker);
  return { engine, session: createBrowserSession(engine), takeFile: files.take };
};

interface ExploreScreenProps {
  readonly explorer?: Explorer;
  /** Fetches the editor, which no other screen needs. */
  readonly loadEditor?: typeof loadEditor;
}

export const Screen = () => <ExploreScreen />;

/** Questions in SQL over the published tables, in an engine that no page shares. */
export function ExploreScreen(props: ExploreScreenProps) {
  const { session } = useApp();
  const { ui } = useText();
  const write = useExploreText();
  const url = createRouterUrlState();
  const location = useLocation<{ sql?: string }>();
  const files = createMemo(() => session.dataset()?.files ?? []);
  const explorer = props.explorer ?? createExplorer(openEngine);
  const exploration = createExploration({
    explorer,
    store: browserStore(),
    url,
    names: () => knownNames(files()),
  });
  const linked = url.search().get(statementKey) ?? location.state?.sql;
  const written = (id: ExampleId) => `-- ${write(`explore.example.${id}`)}\n${examples[id]}\n`;
  const offered = () => (session.dataset()?.counted === undefined ? exampleIds : countedExampleIds);
  const [text, setText] = createKeptSignal(statementKey, linked ?? written('years'));
  const [editor, setEditor] = createSignal<SqlEditor | null>(null);
  const open = (sql: string) => editor()?.replace({ from: 0, to: text().length }, sql);
  createEffect(() => {
    // What stands there at first, where the dataset turns out to have no table for it.
    const [first] = offered();
    if (first === undefined || first === 'years' || untrack(text) !== written('years')) return;
    if (editor() === null) setText(written(first));
    else open(written(first));
  });
  const insert = (name: string) => {
    const shown = editor();
    shown?.replace(shown.selection(), name);
  };
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: ui('screen.name.explore') });
  });

  return (
    <div class="stack page">
      <header class="page-head">
        <div class="row page-head-line">
          <h1 class="display-1">{ui('screen.name.explore')}</h1>
          <div class="page-actions print-hidden">
            <CopyLink />
            <button type="button" class="button" onClick={() => open('')}>
              <Icon name="plus" />
              {write('explore.new')}
            </button>
          </div>
        </div>
        <Lead />
        <div class="row explore-examples">
          <span class="label">{write('explore.examples')}</span>
          <For each={offered()}>
            {(id) => (
              <button type="button" class="hoverable explore-example" onClick={() => open(written(id))}>
                {write(`explore.example.${id}`)}
              </button>
            )}
          </For>
        </div>
      </header>
      <div class="card explore-desk">
        <SchemaPanel files={files()} used={wordsOf(text())} onInsert={insert} />
        <EditorPanel
          loadEditor={props.loadEditor ?? loadEditor}
          text={text()}
          files={files()}
          exploration={exploration}
          onText={(next) => {
            setText(next);
            exploration.touched();
          }}
          onReady={setEditor}
        />
      </div>
      <div class="explore-answer">
        <div class="stack explore-column">
          <ResultCard result={exploration.result()} parquet={() => explorer.parquet()} />
        </div>
        <div class="stack explore-column">
          <Show when={exploration.result()}>{(result) => <ChartCard result={result()} />}</Show>
          <HistoryCard history={exploration.history()} onOpen={open} onClear={exploration.clearHistory} />
        </div>
      </div>
    </div>
  );
}

/** What can be asked, in one sentence. */
function Lead() {
  const { session } = useApp();
  const write = useExploreText();
  const runs = () => {
    const counted = session.dataset()?.counted;
    if (counted !== undefined)
      return write.runs('explore.lead.counted', { recipes: integer(counted.recipes) });
    const files = session.dataset()?.files ?? [];
    const rowsOf = (table: string) => files.find((file) => file.table === table)?.rows;
    const recipes = rowsOf('recipes');
    const ratings = rowsOf('interactions');
    return recipes === undefined || ratings === undefined
      ? write.runs('explore.lead.loading')
      : write.runs('explore.lead', { recipes: integer(recipes), ratings: integer(ratings) });
  };
  return (
    <p class="lead page-finding">
      <Runs of={runs()} />
    </p>
  );
}
