import type { Presentation } from '@mangetamain/analytics';
import { compare, type Comparison } from '@mangetamain/analytics/comparison';
import { selectionText, wholeSelection } from '@mangetamain/analytics/selection';
import { createMemo, type Accessor } from 'solid-js';
import type { SelectionState } from '../state/selection-state.ts';
import type { SessionSignals } from '../state/session-signals.ts';
import { createAnalysisRun, type AnalysisRun } from './analysis-run.ts';

/** What a card shows: its answer, beside that of the recipes it is compared with where there is one. */
export interface Shown {
  readonly presentation: Presentation;
  /** The differences; null where nothing is compared, and until the others have answered. */
  readonly differences: Comparison['differences'] | null;
  /** Whether the others could not be asked. */
  readonly failed: boolean;
}

/**
 * The answer of a run beside that of the recipes compared with. These are asked after the run has answered, so that a
 * comparison costs a card no time; while it answers anew, what was shown stays.
 */
export function createComparedRun(
  run: AnalysisRun,
  session: Pick<SessionSignals, 'run' | 'dataset'>,
  { versus, overlap }: Pick<SelectionState, 'versus' | 'overlap'>,
): Accessor<Shown | null> {
  const reference = createAnalysisRun(run.analysis, run.params, session, {
    selection: () => versus() ?? wholeSelection,
    inView: () => false,
    asked: () => versus() !== null && run.state().status === 'ready',
  });
  reference.start();

  return createMemo((before: Shown | null) => {
    const { status, last } = run.state();
    if (last === null) return null;
    if (status === 'running' && before !== null) return before;
    const alone = { presentation: last, differences: null, failed: false };
    const [other, counted, answer] = [versus(), overlap(), reference.state()];
    if (other === null || status !== 'ready') return alone;
    if (answer.status === 'failed') return { ...alone, failed: true };
    if (answer.status !== 'ready' || counted === null) return alone;
    const found = compare(last, {
      presentation: answer.last,
      name: selectionText(other),
      overlap: counted,
    });
    return { ...found, failed: false };
  }, null);
}
