import type { Manifest } from '@mangetamain/analytics/dataset';
import type { ClickhouseRequest } from './clickhouse/request.ts';

export interface ImportRequest {
  /** Path of RAW_recipes.csv, or of an archive that holds it. */
  readonly recipes: string;
  /** Path of RAW_interactions.csv, or of an archive that holds it. */
  readonly interactions: string;
  /** How days are written, where that is not year first: `%d/%m/%Y`. */
  readonly dateFormat?: string;
  /** Path of the JSON file that says how other tables hold what is needed. */
  readonly mapping?: string;
  readonly source: Manifest['source'];
  readonly title: string;
  /** Whether ratings may be imported of which next to none rates a recipe of the other file. */
  readonly allowUnmatched?: boolean;
  /** False where the data set is put back only, whichever is in use. */
  readonly use?: boolean;
  /** Bytes that tables of recipes and ratings may take in a browser: beyond them the dataset is counted. Absent: any. */
  readonly browserBudget?: number;
  /** Path of the JSON file that names selections whose answers are to be published too. */
  readonly selections?: string;
  /** What makes the dataset in place of this process. It reads `s3://…` too, and tables of its own. */
  readonly clickhouse?: ClickhouseRequest;
}

/** What an import is doing; `done` and `total` where the step knows, in bytes, tables or files. */
export interface ImportProgress {
  readonly step: 'check' | 'read' | 'clean' | 'gather' | 'write' | 'examine' | 'upload' | 'answer';
  readonly subject?: string;
  readonly done?: number;
  readonly total?: number;
}

export type OnProgress = (progress: ImportProgress) => void;
