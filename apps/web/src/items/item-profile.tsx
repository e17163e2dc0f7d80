import { profiles, withSynonyms, type ItemKind } from '@mangetamain/analytics/profile';
import { integer } from '@mangetamain/analytics/text';
import { A, useLocation, useNavigate } from '@solidjs/router';
import { createEffect, createMemo, For, Show } from 'solid-js';
import { createAnalysisRun, type AnalysisRun } from '../analysis/analysis-run.ts';
import { Icon } from '../components/icon.tsx';
import { Sentences } from '../components/sentences.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { isPending } from '../page/page-results.ts';
import { screenHref } from '../context/screens.ts';
import { createRouterUrlState } from '../state/router-url-state.ts';
import { frenchName, itemName } from '../names/item-name.ts';
import { BesideBar } from './beside-bar.tsx';
import { readBeside, writeBeside, type BesideState } from './beside-state.ts';
import type { ItemUse } from './item-names.ts';
import { ProfileCard } from './profile-card.tsx';
import { recipesHref } from './recipes-href.ts';
import { SideBySide } from './side-by-side.tsx';
import { startInTurn } from './start-in-turn.ts';
import { useItemsText } from './text.ts';
import './item-profile.css';

interface ItemProfileProps {
  readonly kind: ItemKind;
  /** As the data name it. */
  readonly name: string;
  /** Every item of the kind, most used first; null until they are there. */
  readonly names: readonly ItemUse[] | null;
}

/** One ingredient or tag: the answer in a few sentences, then when, over the years, by weekday, rated how, beside what. */
export function ItemProfile(props: ItemProfileProps) {
  const { session } = useApp();
  const navigate = useNavigate();
  const location = useLocation();
  const { when, others, companions } = profiles[props.kind];
  const params = () => ({ item: props.name });
  const run = (analysis: typeof when) => createAnalysisRun(analysis, params, session);
  const [first, rest, last] = [run(when), others.map(run), run(companions)];
  const runs = [first, ...rest, last];
  const url = createRouterUrlState();
  const beside = createMemo(() => readBeside(url.search(), props.name));
  // They speak of one name alone, which says too little where several count as one.
  startInTurn(runs, () => !beside().merged);
  const isBeside = () => beside().merged || beside().beside.length > 0;
  const put = (state: BesideState) => url.update((search) => writeBeside(search, state), 'push');
  const retry = () => {
    session.retry();
    for (const each of runs) if (each.state().status === 'failed') each.retry();
  };
  const open = (item: string) => navigate(screenHref(props.kind, new URLSearchParams(location.search), item));

  return (
    <div class="stack page item-profile">
      <ProfileHead {...props} merged={beside().merged} runs={[first, ...rest]} />
      <BesideBar
        kind={props.kind}
        first={props.name}
        state={beside()}
        names={props.names ?? []}
        onChange={put}
      />
      <Show
        when={isBeside()}
        fallback={
          <>
            <ProfileCard run={first} size="large" onRetry={retry} />
            <div class="item-comparisons">
              <For each={rest}>{(each) => <ProfileCard run={each} size="small" onRetry={retry} />}</For>
            </div>
          </>
        }
      >
        <SideBySide kind={props.kind} first={props.name} state={beside()} />
      </Show>
      <Show when={!beside().merged}>
        <ProfileCard run={last} size="small" onRetry={retry} onOpen={open} />
      </Show>
    </div>
  );
}

interface ProfileHeadProps extends ItemProfileProps {
  readonly runs: readonly AnalysisRun[];
  readonly merged: boolean;
}

function ProfileHead(props: ProfileHeadProps) {
  const { locale, session } = useApp();
  const { ui } = useText();
  const text = useItemsText();
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const title = () => itemName(props.name, locale());
  /** The names that count as the item, as far as recipes have them. */
  const counted = () => {
    const names = props.merged ? withSynonyms(props.kind, props.name) : [props.name];
    return names.filter((name) => props.names?.some((item) => item.name === name));
  };
  const recipes = () => props.names?.find(({ name }) => name === props.name)?.recipes;
  const other = () => {
    const french = frenchName(props.name);
    if (french === null || french === props.name) return null;
    return text(`items.other.${locale()}`, { name: locale() === 'fr' ? props.name : french });
  };
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: title() });
  });
  return (
    <header>
      <nav class="row small item-path" aria-label={text('items.path')}>
        <A href={screenHref(props.kind, search())}>{text(`items.title.${props.kind}`)}</A>
        <Icon name="chevron-right" />
        <span aria-current="page">{title()}</span>
      </nav>
      <div class="row item-head">
        <h1 class="display-1 item-title">{title()}</h1>
        <Show when={other()}>{(words) => <span class="secondary">{words()}</span>}</Show>
        <Show when={session.dataset()?.counted === undefined && recipes()}>
          {(count) => (
            <A class="button print-hidden item-recipes" href={recipesHref(props.kind, counted(), search())}>
              <Icon name="book-open" />
              {props.merged
                ? text('items.recipes.any')
                : text('items.recipes', { count: count(), n: integer(count()) })}
            </A>
          )}
        </Show>
      </div>
      <Show when={!props.merged}>
        <Answer runs={props.runs} />
      </Show>
    </header>
  );
}

/** What the comparisons say, in the order of their cards. */
function Answer(props: { runs: readonly AnalysisRun[] }) {
  const text = useItemsText();
  const sentences = createMemo(() => props.runs.flatMap((run) => run.state().last?.summary ?? []));
  return (
    <p class="item-answer">
      <Show
        when={sentences().length > 0}
        fallback={
          <Show when={props.runs.some(isPending)}>
            <span class="visually-hidden">{text('items.answer.loading')}</span>
            <Skeleton width="min(100%, 40em)" height="20px" margin="6px" />
            <Skeleton width="min(70%, 28em)" height="20px" margin="6px" />
          </Show>
        }
      >
        <Sentences of={sentences()} />
      </Show>
    </p>
  );
}
