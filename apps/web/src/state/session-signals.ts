import type { Manifest } from '@mangetamain/analytics/dataset';
import { createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';
import type { DataSession, SessionState } from '../loading/session.ts';
import type { LoadProgress } from '../loading/progress.ts';

/** The data of the application as its components see it: reactive facts, and what can be asked for. */
export interface SessionSignals extends Pick<
  DataSession,
  'run' | 'readyFor' | 'ask' | 'recipeDetails' | 'refresh' | 'cancel'
> {
  readonly status: Accessor<SessionState['status']>;
  readonly dataset: Accessor<Manifest | null>;
  readonly progress: Accessor<LoadProgress>;
  /** Set where the site could not be asked and a saved copy is shown. */
  readonly saved: Accessor<SessionState['saved']>;
  /** When the site last said which dataset is in use, or when the shown copy was saved. */
  readonly checkedAt: Accessor<Date | null>;
  /** Loads again what failed; whether that helps shows in the state and in the runs that follow. */
  readonly retry: () => void;
}

/** Follows a data session as signals, for as long as the owner lives. */
export function createSessionSignals(session: DataSession): SessionSignals {
  const [state, setState] = createSignal(session.state());
  onCleanup(session.subscribe(setState));

  return {
    status: createMemo(() => state().status),
    dataset: createMemo(() => state().dataset),
    progress: () => state().progress,
    saved: createMemo(() => state().saved),
    checkedAt: createMemo(() => {
      const { saved, checkedAt } = state();
      const time = saved?.at ?? checkedAt;
      return time === null ? null : new Date(time);
    }),
    run: (...asked) => session.run(...asked),
    ask: (...asked) => session.ask(...asked),
    readyFor: (analysis) => session.readyFor(analysis),
    recipeDetails: () => session.recipeDetails(),
    refresh: () => session.refresh(),
    cancel: () => session.cancel(),
    retry: () => {
      // The failure, if it fails again, stands in the session's state.
      session.retry().catch(() => undefined);
    },
  };
}
