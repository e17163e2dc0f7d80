import type { Accessor } from 'solid-js';
import type { DatasetFacts, Presentation } from '@mangetamain/analytics';
import type { PageControls } from '../controls/page-controls.ts';
import type { AnalysisRun } from './analysis-run.ts';
import type { Shown } from './compared-run.ts';

/** An analysis on its page. */
export interface Card {
  readonly run: AnalysisRun;
  /** What the card shows of the run, and of what it is compared with. */
  readonly shown: Accessor<Shown | null>;
  readonly controls: PageControls;
  readonly dataset: DatasetFacts | null;
}

/** One that has an answer to show. */
export interface AnsweredCard extends Card {
  readonly presentation: Presentation;
}
