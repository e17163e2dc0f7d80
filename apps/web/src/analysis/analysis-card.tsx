import { isWhole } from '@mangetamain/analytics/selection';
import { createMemo, ErrorBoundary, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { OfferedSelections } from '../selection/published-selections.tsx';
import { CardBody } from './card-body.tsx';
import type { Card } from './card.ts';
import { isDataError } from '../engine/errors.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorState, FailedAgain } from './error-state.tsx';
import { LiftFilters } from './lift-filters.tsx';
import { LoadingState } from './loading-state.tsx';
import { CrashNotice } from './state-card.tsx';
import './analysis-card.css';

export interface AnalysisCardProps extends Card {
  /** True for the first card that still waits for its result. */
  readonly leading: boolean;
  /** True where it failed for the reason that a card above it tells. */
  readonly repeats?: boolean;
  readonly onRetry: () => void;
}

/** Any analysis: its finding, its views and its exports, or why there are none. */
export function AnalysisCard(props: AnalysisCardProps) {
  const { t } = useText();
  const analysis = () => props.run.analysis;
  const failure = createMemo(() => {
    const state = props.run.state();
    return state.status === 'failed' ? { error: state.error } : null;
  });
  const { selection } = useSelection();
  const isWithheld = () => isDataError(failure()?.error, 'table_withheld');
  /** A control of the card itself: no other card's words are about it. */
  const hasOwnChange = () =>
    props.controls.handlesOf(analysis()).some((handle) => handle.changed() && !handle.control.shared);
  const presentation = createMemo(() => props.shown()?.presentation ?? null);

  return (
    <section id={analysis().name} class="card" aria-label={t(analysis().title)} tabindex="-1">
      <ErrorBoundary fallback={(_error, reset) => <CrashNotice onReset={reset} />}>
        <Show
          when={failure() === null}
          fallback={
            <Show
              when={props.repeats && !(isWithheld() && hasOwnChange())}
              fallback={
                <ErrorState analysis={analysis()} error={failure()?.error} onRetry={props.onRetry}>
                  <Show when={isWithheld()}>
                    <LiftFilters run={props.run} controls={props.controls} />
                    <Show when={!isWhole(selection())}>
                      <OfferedSelections />
                    </Show>
                  </Show>
                </ErrorState>
              }
            >
              <FailedAgain analysis={analysis()} />
            </Show>
          }
        >
          <Show
            when={presentation()}
            fallback={<LoadingState analysis={analysis()} leading={props.leading} />}
          >
            {(shown) => (
              <Show when={shown().notice} fallback={<CardBody {...props} presentation={shown()} />}>
                {(notice) => <EmptyState run={props.run} controls={props.controls} notice={notice()} />}
              </Show>
            )}
          </Show>
        </Show>
      </ErrorBoundary>
    </section>
  );
}
