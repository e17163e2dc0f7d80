import type { Reference, ReferenceComparison } from '@mangetamain/analytics/reference';
import type { Config, Environment } from '../config/config.ts';
import type {
  DemoProgress,
  ImportProgress,
  ImportRequest,
  ImportResult,
  ListedDataset,
  Verification,
} from '../data/index.ts';
import type { ReportProgress, ReportRequest, WrittenReport } from '../report/index.ts';
import type { RunningService } from '../service/start-service.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { OpenedStore } from '../store/open-store.ts';

/** Somewhere to write text to. */
export interface TextStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** What the data commands do, without saying how. */
export interface DataOperations {
  importDataset(
    request: ImportRequest,
    store: ObjectStore,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<ImportResult>;
  importDemo(
    size: { readonly scale: number; readonly seed: number },
    store: ObjectStore,
    onProgress: (progress: ImportProgress | DemoProgress) => void,
  ): Promise<ImportResult>;
  listDatasets(store: ObjectStore): Promise<ListedDataset[]>;
  readCurrent(store: ObjectStore): Promise<{ datasetId: string } | null>;
  useDataset(store: ObjectStore, datasetId: string): Promise<unknown>;
  verifyDataset(store: ObjectStore, datasetId: string): Promise<Verification>;
  compareReference(
    store: ObjectStore,
    datasetId: string,
    reference: Reference,
    options: { readonly force: boolean; readonly onGroup?: (title: string) => void },
  ): Promise<ReferenceComparison>;
}

/** What the report command does. */
export interface ReportOperations {
  writeReport(
    request: ReportRequest,
    store: ObjectStore,
    onProgress: (progress: ReportProgress) => void,
  ): Promise<WrittenReport>;
}

/** The outside world of a command. Results go to `out`, whatever else there is to say to `err`. */
export interface CommandContext {
  readonly env: Environment;
  readonly out: TextStream;
  readonly err: TextStream;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The data pipeline brings a database engine along, so it is loaded by the commands that need it only. */
  readonly loadDataOperations: () => Promise<DataOperations>;
  /** The report brings the analyses along. */
  readonly loadReportOperations: () => Promise<ReportOperations>;
  readonly openStore: (config: Config['store']) => Promise<OpenedStore>;
  readonly startService: (config: Config) => Promise<RunningService>;
  /** Resolves when the process is asked to end. */
  readonly untilAskedToEnd: () => Promise<void>;
}
