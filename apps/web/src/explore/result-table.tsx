import { integer, type Translator } from '@mangetamain/analytics/text';
import { createVirtualizer } from '@tanstack/solid-virtual';
import { createMemo, createSignal, For, onMount, Show } from 'solid-js';
import { useApp } from '../context/app-context.ts';
import { useSchemaWords } from '../schema/schema-words.ts';
import { columnDigits, shownValue } from './cell.ts';
import type { Result, ResultColumn, ResultRow } from './result.ts';
import { unitOf } from './schema.ts';
import { useExploreText } from './text.ts';
import './result-table.css';

const rowHeight = 36;
/** Characters that a column takes at least and at most, by its widest value. */
const narrowest = 8;
const widest = 44;
/** The same of the place of a row. */
const placeWidth = 6;

/** The rows of an answer; only those in sight stand in the page. */
export function ResultTable(props: { result: Result }) {
  const { translator } = useApp();
  const write = useExploreText();
  const words = useSchemaWords();
  let region: HTMLDivElement | undefined;

  const columns = createMemo(() =>
    props.result.columns.map((column) => shownColumn(column, props.result.rows, translator())),
  );
  const template = () =>
    `${placeWidth}ch ${columns()
      .map(({ width }) => `${width}fr`)
      .join(' ')}`;
  const width = () => columns().reduce((sum, column) => sum + column.width, placeWidth);
  const [range, setRange] = createSignal<{ startIndex: number; endIndex: number } | null>(null);
  const virtualizer = createVirtualizer({
    get count() {
      return props.result.rows.length;
    },
    getScrollElement: () => region ?? null,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 800, height: 480 },
    onChange: ({ range }) => setRange(range),
  });
  const items = () => virtualizer.getVirtualItems();
  onMount(() => setRange(virtualizer.range));
  const position = () => {
    const { startIndex = 0, endIndex = 0 } = range() ?? {};
    return write('explore.result.position', {
      from: integer(startIndex + 1),
      to: integer(Math.min(endIndex + 1, props.result.rows.length)),
      of: integer(props.result.rows.length),
    });
  };

  return (
    <>
      <div
        class="result-region"
        ref={(element) => {
          region = element;
        }}
        role="region"
        tabindex="0"
        aria-label={write('explore.result.region')}
      >
        <div
          class="result-table"
          role="table"
          aria-rowcount={props.result.rows.length + 1}
          aria-label={write('explore.result')}
          style={{ '--result-columns': template(), 'min-inline-size': `${width()}ch` }}
        >
          <div role="rowgroup" class="result-head">
            <div role="row" aria-rowindex="1" class="result-row">
              <span role="columnheader" class="result-place">
                <span class="visually-hidden">#</span>
              </span>
              <For each={columns()}>
                {(column) => (
                  <span
                    role="columnheader"
                    classList={{ 'data-number': column.isNumber }}
                    title={words.type(column.type)}
                  >
                    {column.name}
                    <Show when={unitOf(column.name)}>
                      {(unit) => <span class="result-unit">{words.shortUnit(unit())}</span>}
                    </Show>
                  </span>
                )}
              </For>
            </div>
          </div>
          <div
            role="rowgroup"
            class="result-body"
            style={{ 'block-size': `${virtualizer.getTotalSize()}px` }}
          >
            <For each={items()}>
              {(item) => (
                <div
                  role="row"
                  aria-rowindex={item.index + 2}
                  class="hoverable result-row"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <span role="rowheader" class="result-place">
                    {item.index + 1}
                  </span>
                  <For each={columns()}>
                    {(column) => <Cell column={column} row={props.result.rows[item.index]} />}
                  </For>
                </div>
              )}
            </For>
          </div>
        </div>
      </div>
      <p class="caption result-foot">
        {position()} · {write('explore.result.precision')}
      </p>
    </>
  );
}

interface ShownColumn extends ResultColumn {
  readonly digits: number;
  readonly isNumber: boolean;
  /** In characters. */
  readonly width: number;
}

function shownColumn(column: ResultColumn, rows: readonly ResultRow[], translate: Translator): ShownColumn {
  const digits = columnDigits(column, rows);
  const lengths = rows.slice(0, 100).map((row) => {
    const text = shownValue(row[column.name] ?? null, column.name, digits);
    return text === null ? 0 : translate(text).length;
  });
  const needed = Math.max(column.name.length + 1, ...lengths) + 3;
  return {
    ...column,
    digits,
    isNumber: column.kind === 'integer' || column.kind === 'decimal',
    width: Math.min(widest, Math.max(narrowest, needed)),
  };
}

function Cell(props: { column: ShownColumn; row: ResultRow | undefined }) {
  const { translator } = useApp();
  const write = useExploreText();
  const value = () => props.row?.[props.column.name] ?? null;
  const text = () => shownValue(value(), props.column.name, props.column.digits);
  return (
    <span
      role="cell"
      classList={{ 'data-number': props.column.isNumber }}
      title={value() === null ? undefined : String(value())}
    >
      <Show
        when={text()}
        fallback={
          <span class="result-null" aria-label={write('explore.result.null')}>
            –
          </span>
        }
      >
        {(shown) => translator()(shown())}
      </Show>
    </span>
  );
}
