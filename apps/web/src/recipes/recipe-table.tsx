import { createVirtualizer, defaultRangeExtractor } from '@tanstack/solid-virtual';
import type { RecipeColumns } from '@mangetamain/analytics/recipes';
import { integer } from '@mangetamain/analytics/text';
import { createEffect, createMemo, createSignal, For, on } from 'solid-js';
import { createElementWidth } from '../figure/element-width.ts';
import { ratingWindow } from './rating-axis.ts';
import type { RecipeListState } from './list-state.ts';
import { RecipeRow, rowId } from './recipe-row.tsx';
import { TableHead } from './table-head.tsx';
import { Runs } from '../components/runs.tsx';
import { useRecipeText } from './text.ts';
import { walked } from './walk-rows.ts';
import './recipe-table.css';

interface RecipeTableProps {
  readonly list: RecipeListState;
  readonly columns: RecipeColumns;
  /** Places of the recipes shown, in order. */
  readonly shown: readonly number[];
  readonly atHand: boolean;
  /** Number of the opened recipe. */
  readonly opened: number | null;
  readonly hrefOf: (id: number) => string;
  readonly onOpen: (id: number) => void;
  readonly onClose: () => void;
  readonly ref: (grid: HTMLElement) => void;
}

/** Heights in pixels, which the style sheet repeats. */
const headHeight = 44;
const rowHeight = 54;
const tallRowHeight = 76;

/** Below this width a row has two lines. */
const narrowWidth = 560;

/** The recipes as a grid of which only the rows in sight exist: arrows walk, Enter opens, Escape closes. */
export function RecipeTable(props: RecipeTableProps) {
  const text = useRecipeText();
  const { width, observe } = createElementWidth();
  const [active, setActive] = createSignal(0);
  let grid: HTMLDivElement | undefined;

  const narrow = () => width() > 0 && width() < narrowWidth;
  const size = () => (narrow() ? tallRowHeight : rowHeight);
  const stars = createMemo(() => ratingWindow(props.columns.intervals));
  const idAt = (index: number) => props.columns.ids[props.shown[index] ?? -1] ?? null;

  const rows = createVirtualizer<HTMLDivElement, HTMLDivElement>({
    get count() {
      return props.shown.length;
    },
    get estimateSize() {
      return size;
    },
    getScrollElement: () => grid ?? null,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 4,
    // The row that the keyboard is on stays, so that a screen reader can name it.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active()])]
        .filter((index) => index < range.count)
        .toSorted((a, b) => a - b),
  });

  const walkTo = (index: number) => {
    setActive(index);
    rows.scrollToIndex(index);
  };

  // However a recipe was opened, the list stands where it is, and the keyboard goes on from there.
  createEffect(
    on(
      () => props.opened,
      (opened) => {
        const index =
          opened === null ? -1 : props.shown.findIndex((place) => props.columns.ids[place] === opened);
        if (index >= 0) walkTo(index);
      },
    ),
  );
  createEffect(on(size, () => rows.measure(), { defer: true }));
  createEffect(
    on(
      () => props.shown,
      () => {
        setActive(0);
        rows.scrollToOffset(0);
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    props.list.names.want(rows.getVirtualItems().map(({ index }) => props.shown[index] ?? -1));
  });

  const inSight = () => Math.max(1, Math.floor(((rows.scrollRect?.height ?? 0) - headHeight) / size()));
  const position = createMemo(
    on(
      // Where the list is scrolled to is followed by the rows that this brings.
      () => rows.getVirtualItems().map(({ index }) => index),
      () => {
        const first = Math.floor((rows.scrollOffset ?? 0) / size());
        return { first: first + 1, last: Math.min(props.shown.length, first + inSight()) };
      },
    ),
  );

  const open = (index: number) => {
    const id = idAt(index);
    if (id === null) return;
    setActive(index);
    props.onOpen(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = walked(event.key, active(), { count: props.shown.length, page: inSight() });
    if (next !== null) walkTo(next);
    else if (event.key === 'Enter') open(active());
    else if (event.key === 'Escape') props.onClose();
    else return;
    event.preventDefault();
  };

  return (
    <div class="recipe-list">
      <div
        ref={(element) => {
          grid = element;
          observe(element);
          props.ref(element);
        }}
        role="grid"
        tabindex="0"
        classList={{ 'recipe-table': true, 'recipe-table-narrow': narrow() }}
        aria-label={text('list.label')}
        aria-rowcount={props.shown.length + 1}
        aria-activedescendant={rowId(idAt(active()) ?? 0)}
        onKeyDown={onKeyDown}
      >
        <TableHead atHand={props.atHand} window={stars()} />
        <div role="rowgroup" class="recipe-rows" style={{ 'block-size': `${rows.getTotalSize()}px` }}>
          <For each={rows.getVirtualItems()}>
            {(item) => (
              <RecipeRow
                index={item.index}
                start={item.start - headHeight}
                place={props.shown[item.index] ?? -1}
                columns={props.columns}
                name={props.list.names.of(props.shown[item.index] ?? -1)}
                hand={props.atHand ? props.list.handOf(idAt(item.index) ?? 0) : null}
                window={stars()}
                active={item.index === active()}
                opened={idAt(item.index) === props.opened}
                hrefOf={props.hrefOf}
                onOpen={() => open(item.index)}
              />
            )}
          </For>
        </div>
      </div>
      <p class="row recipe-position caption">
        <span>
          <Runs
            of={text.runs('list.position', {
              first: integer(position().first),
              last: integer(position().last),
              all: integer(props.shown.length),
            })}
          />
        </span>
        <span class="recipe-keys">{text('list.keys')}</span>
      </p>
    </div>
  );
}
