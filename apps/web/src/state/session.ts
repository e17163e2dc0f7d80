import type { Analysis, DatasetFacts, Params, Presentation } from '@mangetamain/analytics';
import type { Accessor } from 'solid-js';
import type { LoadProgress } from '../loading/progress.ts';

export type SessionPhase = 'checking' | 'loading' | 'ready' | 'failed' | 'cancelled';

/** The data of the application as its components see it: reactive facts, and what can be asked for. */
export interface SessionState {
  readonly phase: Accessor<SessionPhase>;
  readonly dataset: Accessor<DatasetFacts | null>;
  readonly progress: Accessor<LoadProgress>;
  /** True while the network is away and what was saved is used. */
  readonly offline: Accessor<boolean>;
  readonly checkedAt: Accessor<Date | null>;
  /** Rejects with a typed error that carries a stable `code`. */
  run(analysis: Analysis, params: Params): Promise<Presentation>;
  refresh(): Promise<void>;
  cancel(): void;
  retry(): void;
}
