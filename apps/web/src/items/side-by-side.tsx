import { besides, placeNames, type ItemKind } from '@mangetamain/analytics/profile';
import { For, Show } from 'solid-js';
import { createAnalysisRun } from '../analysis/analysis-run.ts';
import { useApp } from '../context/app-context.ts';
import type { BesideState } from './beside-state.ts';
import { ProfileCard } from './profile-card.tsx';
import { startInTurn } from './start-in-turn.ts';

interface SideBySideProps {
  readonly kind: ItemKind;
  readonly first: string;
  readonly state: BesideState;
}

/** The same figures of several items, or of one whose synonyms count as it, and how the others differ from the first. */
export function SideBySide(props: SideBySideProps) {
  const { session } = useApp();
  const { months, years, weekdays, differences } = besides[props.kind];
  const params = () => ({
    ...Object.fromEntries(
      placeNames.map((name, index) => [name, [props.first, ...props.state.beside][index] ?? '']),
    ),
    merged: props.state.merged,
  });
  const isSeveral = () => props.state.beside.length > 0;
  const run = (analysis: typeof months) => createAnalysisRun(analysis, params, session);
  const [first, rest] = [run(months), [run(years), run(weekdays)]];
  const last = createAnalysisRun(differences, params, session, { asked: isSeveral });
  const runs = [first, ...rest, last];
  startInTurn(runs, (each) => each !== last || isSeveral());
  const retry = () => {
    session.retry();
    for (const each of runs) if (each.state().status === 'failed') each.retry();
  };
  return (
    <>
      <ProfileCard run={first} size="large" onRetry={retry} />
      <div class="item-comparisons">
        <For each={rest}>{(each) => <ProfileCard run={each} size="small" onRetry={retry} />}</For>
      </div>
      <Show when={isSeveral()}>
        <ProfileCard run={last} size="small" onRetry={retry} />
      </Show>
    </>
  );
}
