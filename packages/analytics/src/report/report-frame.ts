import type { DatasetFacts } from '../analysis/index.ts';
import type { Translator } from '../text/index.ts';
import type { DrawingBoard } from './draw-figure.ts';

/** What every part of the report needs to know: the language, the drawing board and the dataset. */
export interface ReportFrame {
  readonly translate: Translator;
  readonly board: DrawingBoard;
  readonly dataset: DatasetFacts;
}
