import { ingredientNames } from '@mangetamain/analytics/recipes';
import { createEffect, createSignal, Match, Show, Switch } from 'solid-js';
import { errorWords } from '../analysis/error-words.ts';
import { LoadingPanel } from '../analysis/loading-panel.tsx';
import { StateCard } from '../analysis/state-card.tsx';
import { Icon } from '../components/icon.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { SelectionBar } from '../selection/selection-bar.tsx';
import { createAnswer } from './answer.ts';
import { AtHandBar } from './at-hand-bar.tsx';
import type { AtHand } from './at-hand-state.ts';
import { Failure } from './failure.tsx';
import type { ListAddress } from './list-address.ts';
import { ListHead } from './list-head.tsx';
import { ListNote } from './list-note.tsx';
import type { RecipeListState } from './list-state.ts';
import { ListTools } from './list-tools.tsx';
import { RecipeTable } from './recipe-table.tsx';
import { useRecipeText } from './text.ts';

interface ListPartProps {
  readonly list: RecipeListState;
  readonly address: ListAddress;
  readonly atHand: AtHand;
  readonly opened: number | null;
  readonly hrefOf: (id: number) => string;
  readonly onOpen: (id: number) => void;
  readonly onClose: () => void;
  readonly grid: (element: HTMLElement) => void;
}

/** The list with what stands above and below it, and what stands in its place while it cannot be shown. */
export function ListPart(props: ListPartProps) {
  const { session } = useApp();
  const { t, ui } = useText();
  const text = useRecipeText();
  const [adding, setAdding] = createSignal(false);
  const ingredients = createAnswer(
    () => (adding() ? true : null),
    async () => (await session.ask(ingredientNames, ['ingredients'])).map(({ name }) => name),
  );

  // A search in the address, or an order by name, waits for all names.
  createEffect(() => {
    if (props.list.columns() !== null && props.list.needsNames()) props.list.names.wantAll();
  });

  const table = () => {
    const [columns, shown] = [props.list.columns(), props.list.shown()];
    return columns === null || shown === null ? null : { columns, shown };
  };

  return (
    <>
      <ListHead list={props.list} />
      <SelectionBar handles={[]} />
      <div class="recipes-tools">
        <ListTools address={props.address} onSearchAhead={() => props.list.names.wantAll()} />
        <AtHandBar
          atHand={props.atHand}
          ingredients={ingredients.value() ?? []}
          onAdding={() => setAdding(true)}
        />
      </div>
      <div class="recipes-list">
        <Show when={props.list.error() === null && props.list.columnError()}>
          {(error) => (
            <p class="row recipe-warning" role="alert">
              <Icon name="triangle-alert" />
              <span>{t(errorWords(error()).title)}</span>
              <button type="button" class="button button-small" onClick={() => props.list.retry()}>
                {ui(errorWords(error()).action ?? 'error.retry')}
              </button>
            </p>
          )}
        </Show>
        <Switch>
          <Match when={props.list.error()}>
            {(error) => (
              <div class="recipe-list">
                <Failure error={error()} eyebrow={text('title')} onRetry={props.list.retry} />
              </div>
            )}
          </Match>
          <Match when={table()?.shown.length === 0}>
            <div class="recipe-list">
              <StateCard tone="info" icon="search" title={text('empty.title')} body={text('empty.body')}>
                <div class="state-actions">
                  <button type="button" class="button" onClick={() => props.address.write('')}>
                    {text('empty.clear')}
                  </button>
                </div>
              </StateCard>
            </div>
          </Match>
          <Match when={table()}>
            {(shown) => (
              <RecipeTable
                list={props.list}
                columns={shown().columns}
                shown={shown().shown}
                atHand={props.atHand.names().length > 0}
                opened={props.opened}
                hrefOf={props.hrefOf}
                onOpen={props.onOpen}
                onClose={props.onClose}
                ref={props.grid}
              />
            )}
          </Match>
          <Match when={true}>
            <div class="recipe-list recipe-list-loading" aria-busy="true">
              <span class="visually-hidden">{text('list.loading')}</span>
              <LoadingPanel progress={session.progress()} onCancel={() => session.cancel()} />
            </div>
          </Match>
        </Switch>
        <ListNote prior={props.list.prior()} />
      </div>
    </>
  );
}
