import { columnKind, type ColumnKind, type ManifestFile } from '@mangetamain/analytics/dataset';
import { integer } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useApp } from '../context/app-context.ts';
import { useSchemaWords } from '../schema/schema-words.ts';
import { searchSchema } from './schema.ts';
import { useExploreText } from './text.ts';
import './schema-panel.css';
import '@mangetamain/theme/text-input.css';

interface SchemaPanelProps {
  readonly files: readonly ManifestFile[];
  /** Words of the statement: tables and columns among them are lit. */
  readonly used: ReadonlySet<string>;
  readonly onInsert: (name: string) => void;
}

/** What can be asked for: every table and column; pressing a name writes it. */
export function SchemaPanel(props: SchemaPanelProps) {
  const write = useExploreText();
  const [search, setSearch] = createSignal('');
  const found = createMemo(() => searchSchema(props.files, search()));
  return (
    <section class="schema-panel" aria-label={write('explore.schema')}>
      <div class="row schema-search">
        <Icon name="search" />
        <input
          type="search"
          class="text-input"
          aria-label={write('explore.schema.search')}
          placeholder={write('explore.schema.search')}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <Show
        when={found().length > 0}
        fallback={
          <Show when={props.files.length > 0}>
            <p class="caption" role="status">
              {write('explore.schema.none')}
            </p>
          </Show>
        }
      >
        <ul class="schema-tables">
          <For each={found()}>
            {(file) => (
              <Table
                file={file}
                used={props.used}
                searched={search().trim() !== ''}
                onInsert={props.onInsert}
              />
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

interface TableProps {
  readonly file: ManifestFile;
  readonly used: ReadonlySet<string>;
  /** Whether what is shown was searched for: then it is all open. */
  readonly searched: boolean;
  readonly onInsert: (name: string) => void;
}

function Table(props: TableProps) {
  const { translator } = useApp();
  const words = useSchemaWords();
  const list = createUniqueId();
  const used = () => props.used.has(props.file.table);
  const [chosen, setChosen] = createSignal<boolean | null>(null);
  const open = () => chosen() ?? (props.searched || used());
  return (
    <li>
      <button
        type="button"
        class="row hoverable schema-table"
        classList={{ 'schema-used': used() }}
        aria-expanded={open()}
        aria-controls={list}
        title={words.row(props.file.table)}
        onClick={() => setChosen(!open())}
      >
        <Icon name={open() ? 'chevron-down' : 'chevron-right'} />
        <code>{props.file.table}</code>
        <span class="secondary schema-rows">{translator()(integer(props.file.rows))}</span>
      </button>
      <ul id={list} hidden={!open()}>
        <Show when={open()}>
          <For each={props.file.columns}>
            {(column) => (
              <Column
                column={column}
                used={used() && props.used.has(column.name)}
                onInsert={props.onInsert}
              />
            )}
          </For>
        </Show>
      </ul>
    </li>
  );
}

const signs: Readonly<Record<ColumnKind, { readonly text: string } | { readonly icon: IconName }>> = {
  integer: { text: '#' },
  decimal: { text: '.0' },
  text: { text: 'Aa' },
  date: { icon: 'calendar' },
  time: { icon: 'clock' },
  boolean: { icon: 'check' },
  list: { text: '[ ]' },
  other: { text: '?' },
};

interface ColumnProps {
  readonly column: ManifestFile['columns'][number];
  readonly used: boolean;
  readonly onInsert: (name: string) => void;
}

function Column(props: ColumnProps) {
  const write = useExploreText();
  const words = useSchemaWords();
  const sign = () => signs[columnKind(props.column.type)];
  return (
    <li>
      <button
        type="button"
        class="row hoverable schema-column"
        classList={{ 'schema-used': props.used }}
        title={write('explore.schema.insert', { name: props.column.name })}
        onClick={() => props.onInsert(props.column.name)}
      >
        <span class="schema-sign" aria-hidden="true">
          {(() => {
            const shown = sign();
            return 'icon' in shown ? <Icon name={shown.icon} /> : shown.text;
          })()}
        </span>
        <code>{props.column.name}</code>
        <span class="visually-hidden">, {words.type(props.column.type)}</span>
        <Show when={props.column.unit}>
          {(unit) => <span class="secondary schema-unit">{words.shortUnit(unit())}</span>}
        </Show>
      </button>
    </li>
  );
}
