import type { DataTable, TableColumn } from '@mangetamain/analytics';
import { cellText, isNumeric } from '@mangetamain/analytics/drawing';
import type { Text } from '@mangetamain/analytics/text';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { RichText } from '../components/rich-text.tsx';
import type { AnsweredCard } from './card.ts';
import './table-panel.css';

/** Rows shown before the reader asks for all. */
const firstRows = 60;

/** The numbers behind the figures. */
export function TablePanel(props: Pick<AnsweredCard, 'run' | 'presentation'>) {
  const { t, ui } = useText();
  const [all, setAll] = createSignal(false);
  const table = () => props.presentation.table;
  const rows = createMemo(() => (all() ? table().rows : table().rows.slice(0, firstRows)));
  const title = () => t(props.run.analysis.title);
  return (
    <>
      <div
        class="table-region"
        role="region"
        tabindex="0"
        aria-label={ui('card.table.region', { title: title() })}
      >
        <table class="data-table">
          <caption class="visually-hidden">
            {ui('card.table.caption', { title: title(), subtitle: props.presentation.subtitle })}
          </caption>
          <thead>
            <tr>
              <For each={table().columns}>
                {(column) => (
                  <th scope="col" class={alignment(column)}>
                    {t(column.label)}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>{(row) => <Row columns={table().columns} row={row} />}</For>
          </tbody>
        </table>
      </div>
      <Show when={rows().length < table().rows.length}>
        <div class="table-more">
          <button type="button" class="button button-small" onClick={() => setAll(true)}>
            {ui('card.table.showAll', { count: table().rows.length })}
          </button>
        </div>
      </Show>
    </>
  );
}

const alignment = (column: TableColumn) => (isNumeric(column) ? 'data-number' : undefined);

function Row(props: { columns: readonly TableColumn[]; row: DataTable['rows'][number] }) {
  return (
    <tr class="hoverable">
      <For each={props.columns}>
        {(column, index) => {
          const cell = <Cell column={column} value={props.row[column.key]} />;
          return index() === 0 ? (
            <th scope="row" class={alignment(column)}>
              {cell}
            </th>
          ) : (
            <td class={alignment(column)}>{cell}</td>
          );
        }}
      </For>
    </tr>
  );
}

function Cell(props: { column: TableColumn; value: number | Text | null | undefined }) {
  const { ui } = useText();
  return (
    <Show
      when={cellText(props.value, props.column)}
      fallback={<span aria-label={ui('card.table.empty')}>–</span>}
    >
      {(text) => <RichText text={text()} />}
    </Show>
  );
}
