import type { Config, Environment } from '../config/config.ts';
import type * as data from '../data/index.ts';
import type * as report from '../report/index.ts';
import type { Scrubbed } from '../scrub/scrub.ts';
import type { RunningService } from '../service/start-service.ts';
import type { AuditLog } from '../state/open-audit.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { OpenedStore } from '../store/open-store.ts';

/** Somewhere to write text to. */
export interface TextStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** What the data commands do, and the report command. */
export type DataOperations = Pick<
  typeof data,
  | 'completeAnswers'
  | 'completeExports'
  | 'importDataset'
  | 'importDemo'
  | 'keepStatements'
  | 'listDatasets'
  | 'readCurrent'
  | 'useDataset'
  | 'verifyDataset'
  | 'waitForRelease'
  | 'compareReference'
>;
export type ReportOperations = Pick<typeof report, 'writeReport'>;

/** Files that people name. */
interface TextFiles {
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** The same, where no file is replaced: it throws where there is one. */
  create(path: string, text: string): Promise<void>;
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
  /** Reads every stored object, and mends what it can. */
  readonly scrub: (config: Config, opened: OpenedStore) => Promise<Scrubbed>;
  /** Where changes of the data are recorded. */
  readonly openAudit: (config: Config, store: ObjectStore) => AuditLog;
  /** A service for one `command` is no instance that others could miss. */
  readonly startService: (config: Config, role: 'service' | 'command') => Promise<RunningService>;
  readonly files: TextFiles;
  /** Resolves when the process is asked to end. */
  readonly untilAskedToEnd: () => Promise<void>;
}
