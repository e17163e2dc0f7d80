import { shownName } from '@mangetamain/analytics/recipes';
import { createMediaQuery } from '@solid-primitives/media';
import { useNavigate } from '@solidjs/router';
import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js';
import { StateCard } from '../analysis/state-card.tsx';
import { Dialog } from '../components/overlays.ts';
import { screenPath } from '../context/screens.ts';
import { useApp, useText } from '../context/app-context.ts';
import { browserStore } from '../state/local-store.ts';
import { SelectionContext } from '../context/selection-context.ts';
import { createRouterUrlState } from '../state/router-url-state.ts';
import { createSelectionState } from '../state/selection-state.ts';
import { searchString } from '../state/url-state.ts';
import { createAtHand } from './at-hand-state.ts';
import { createListAddress } from './list-address.ts';
import { ListPart } from './list-part.tsx';
import { createRecipeList } from './list-state.ts';
import { NotListed } from './not-listed.tsx';
import { RecipePanel } from './recipe-panel.tsx';
import { createRecipe } from './recipe-state.ts';
import { useRecipeText } from './text.ts';
import './screen.css';

interface ScreenProps {
  readonly name: string | undefined;
}

/** Every recipe, but of a dataset that has too many for a browser. */
export function Screen(props: ScreenProps) {
  const { session } = useApp();
  return (
    <Show when={session.dataset()?.counted} fallback={<ListScreen {...props} />}>
      {(counted) => <NotListed recipes={counted().recipes} />}
    </Show>
  );
}

/** Every recipe as a list, and one of them beside it; over it where there is no room. */
function ListScreen(props: ScreenProps) {
  const { session } = useApp();
  const { ui } = useText();
  const text = useRecipeText();
  const navigate = useNavigate();
  const url = createRouterUrlState();
  const address = createListAddress(url);
  const atHand = createAtHand(browserStore());
  const selected = createSelectionState(url, session);
  const list = createRecipeList({
    session,
    selection: selected.selection,
    ...address,
    atHand: atHand.names,
  });
  const beside = createMediaQuery('(width >= 1024px)');
  const [grid, setGrid] = createSignal<HTMLElement>();
  const [heading, setHeading] = createSignal<HTMLElement>();

  const opened = () =>
    props.name !== undefined && /^\d{1,9}$/u.test(props.name) ? Number(props.name) : null;
  const recipe = createRecipe(session, opened);
  const isUnknown = () =>
    props.name !== undefined && (opened() === null || recipe.texts.value()?.found === null);

  createEffect(() => {
    const name = recipe.texts.value()?.found?.name;
    const page = props.name === undefined || name === undefined ? text('title') : shownName(name);
    document.title = ui('shell.documentTitle', { page });
  });

  const hrefOf = (id?: number) =>
    `${screenPath('recipes', id === undefined ? undefined : String(id))}${searchString(url.search())}`;
  /** Whether the list has the keyboard, and keeps it while recipes are opened beside it. */
  let fromList = false;
  const open = (id: number) => {
    fromList = true;
    navigate(hrefOf(id), { scroll: false });
  };
  const close = () => {
    if (props.name === undefined) return;
    fromList = true;
    navigate(hrefOf(), { scroll: false });
  };

  // The page takes the focus when its address changes: it goes on to where the keyboard is at work.
  createEffect(
    on(
      () => props.name,
      (name) => {
        const toList = name === undefined || (fromList && beside());
        fromList = false;
        queueMicrotask(() => (toList ? grid() : heading())?.focus({ preventScroll: true }));
      },
      { defer: true },
    ),
  );

  const content = () => (
    <Show
      when={!isUnknown()}
      fallback={
        <StateCard
          tone="info"
          icon="search"
          eyebrow={text('title')}
          title={text('unknown.title')}
          body={text('unknown.body', { id: props.name ?? '' })}
        >
          <div class="state-actions">
            <button type="button" class="button" onClick={close}>
              {text('unknown.back')}
            </button>
          </div>
        </StateCard>
      }
    >
      <RecipePanel
        id={opened() ?? 0}
        recipe={recipe}
        atHand={atHand}
        hrefOf={hrefOf}
        onClose={close}
        heading={setHeading}
      />
    </Show>
  );

  return (
    <SelectionContext.Provider value={selected}>
      <div classList={{ recipes: true, 'recipes-opened': props.name !== undefined && beside() }}>
        <ListPart
          list={list}
          address={address}
          atHand={atHand}
          opened={opened()}
          hrefOf={hrefOf}
          onOpen={open}
          onClose={close}
          grid={setGrid}
        />
        <Show when={props.name !== undefined}>
          <Switch>
            <Match when={beside()}>
              <aside
                class="recipe-panel"
                aria-label={text('panel.label')}
                tabindex="-1"
                onKeyDown={(event) => event.key === 'Escape' && close()}
              >
                {content()}
              </aside>
            </Match>
            <Match when={!beside()}>
              <Dialog open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
                <Dialog.Portal>
                  <Dialog.Content
                    class="recipe-panel recipe-panel-over"
                    aria-label={text('panel.label')}
                    onOpenAutoFocus={(event: Event) => {
                      event.preventDefault();
                      heading()?.focus({ preventScroll: true });
                    }}
                    onCloseAutoFocus={(event: Event) => event.preventDefault()}
                  >
                    {content()}
                  </Dialog.Content>
                </Dialog.Portal>
              </Dialog>
            </Match>
          </Switch>
        </Show>
      </div>
    </SelectionContext.Provider>
  );
}
