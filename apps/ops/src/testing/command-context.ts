import { appendAudit } from '@mangetamain/deploy';
import { memoryStateStore } from '@mangetamain/deploy/testing';
import type { CommandContext, DataOperations, ReportOperations } from '../cli/command-context.ts';
import type { ImportResult } from '../data/index.ts';
import { createManifest } from './datasets.ts';
import { createWatchedStore } from './watched-store.ts';

/** What a test may replace of a command's world. */
export type ContextParts = Partial<
  Omit<CommandContext, 'out' | 'err' | 'loadDataOperations' | 'loadReportOperations'>
> & {
  readonly operations?: Partial<DataOperations>;
  readonly report?: ReportOperations;
  readonly isTTY?: boolean;
};

const unexpected = (name: string) => () => Promise.reject(new Error(`${name} was not to be called`));

/** Returns a context whose output is kept, and in which nothing happens that the test does not provide. */
export function createCommandContext({
  operations = {},
  report,
  isTTY = false,
  ...parts
}: ContextParts = {}) {
  const written = { out: '', err: '' };
  const closed: string[] = [];
  const stream = (name: 'out' | 'err') => ({
    isTTY,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const audit = memoryStateStore();
  const context: CommandContext = {
    env: {},
    out: stream('out'),
    err: stream('err'),
    fetch: unexpected('fetch'),
    openStore: async () => ({
      store: createWatchedStore(),
      kind: 'embedded',
      publicEndpoint: 'http://store.test',
      bucket: 'bucket',
      close: async () => void closed.push('store'),
    }),
    scrub: unexpected('scrub'),
    openAudit: () => ({ append: (entry) => appendAudit(audit, entry) }),
    files: { read: unexpected('read'), write: unexpected('write'), create: unexpected('create') },
    startService: unexpected('startService'),
    untilAskedToEnd: () => Promise.resolve(),
    loadDataOperations: async () => ({
      completeAnswers: async () => 0,
      completeExports: async () => 0,
      importDataset: unexpected('importDataset'),
      importDemo: unexpected('importDemo'),
      keepStatements: async () => {},
      listDatasets: unexpected('listDatasets'),
      readCurrent: async () => null,
      useDataset: unexpected('useDataset'),
      verifyDataset: unexpected('verifyDataset'),
      compareReference: unexpected('compareReference'),
      waitForRelease: () => async () => {},
      ...operations,
    }),
    loadReportOperations: async () => report ?? { writeReport: unexpected('writeReport') },
    ...parts,
  };
  return { context, written, closed, audit };
}

/** Returns the outcome of an import of a small dataset. */
export function createImportResult(parts: Partial<ImportResult> = {}): ImportResult {
  const manifest = createManifest('1', ['recipes', 'interactions']);
  const { datasetId } = manifest;
  const quality = { schemaVersion: 1, datasetId, unreadable: [], checks: [], columns: [] } as const;
  return {
    datasetId,
    manifest,
    created: true,
    recognised: [],
    quality: { ...quality, unreadable: [], checks: [], columns: [] },
    ...parts,
  };
}
