import type { TableColumn } from '@mangetamain/analytics';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import type { AnsweredCard } from './card.ts';
import { nextOrder, sortedRows, type Direction, type RowOrder } from './sorted-rows.ts';
import { alignment, TableRows } from './table-rows.tsx';
import './table-panel.css';

/** Rows shown before the reader asks for all. */
const firstRows = 60;

/** The numbers behind the figures. */
export function TablePanel(props: Pick<AnsweredCard, 'run' | 'presentation'>) {
  const { locale } = useApp();
  const { t, ui } = useText();
  const [all, setAll] = createSignal(false);
  const [order, setOrder] = createSignal<RowOrder | null>(null);
  const table = () => props.presentation.table;
  const sorted = createMemo(() => sortedRows(table().rows, order(), { words: t, locale: locale() }));
  const rows = createMemo(() => (all() ? sorted() : sorted().slice(0, firstRows)));
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
                  <Heading
                    column={column}
                    direction={order()?.key === column.key ? order()?.direction : undefined}
                    onChoose={() => setOrder((current) => nextOrder(current, column))}
                  />
                )}
              </For>
            </tr>
          </thead>
          <TableRows table={table()} rows={rows()} />
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

interface HeadingProps {
  readonly column: TableColumn;
  /** Which way the rows stand by this column; undefined where they do not. */
  readonly direction: Direction | undefined;
  readonly onChoose: () => void;
}

/** The name of a column, by which its rows are sorted. */
function Heading(props: HeadingProps) {
  const { t } = useText();
  return (
    <th scope="col" class={alignment(props.column)} aria-sort={props.direction}>
      <button type="button" class="data-sort" onClick={() => props.onChoose()}>
        {t(props.column.label)}
        <Show when={props.direction}>
          {(direction) => <Icon name={direction() === 'ascending' ? 'chevron-up' : 'chevron-down'} />}
        </Show>
      </button>
    </th>
  );
}
