import type { TableName } from '@mangetamain/analytics/dataset';

interface FileProgress {
  readonly table: TableName;
  readonly state: 'waiting' | 'cached' | 'downloading' | 'checking' | 'ready';
  /** True where the bytes came from this browser's cache. */
  readonly saved: boolean;
  readonly received: number;
  readonly bytes: number;
}

/** How far the engine and the tables are. Bytes are those on the line or in the cache. */
export interface LoadProgress {
  readonly engine: { readonly ready: boolean; readonly received: number; readonly bytes: number };
  readonly files: readonly FileProgress[];
  readonly totalReceived: number;
  readonly totalBytes: number;
  /** Measured over the last seconds; null before there is anything to measure. */
  readonly bytesPerSecond: number | null;
  readonly secondsLeft: number | null;
  /** Bytes downloaded since the beginning, as last seen: what the speed is measured from. */
  readonly samples: readonly Sample[];
}

interface Sample {
  readonly at: number;
  readonly downloaded: number;
}

/** `at` is in milliseconds and never runs backwards. */
export type LoadEvent =
  | { readonly type: 'engine'; readonly received: number; readonly bytes: number; readonly at: number }
  | { readonly type: 'engineReady'; readonly at: number }
  | { readonly type: 'engineLost' }
  | {
      readonly type: 'planned';
      readonly files: readonly { readonly table: TableName; readonly bytes: number }[];
    }
  | { readonly type: 'cached'; readonly table: TableName }
  | {
      readonly type: 'downloading';
      readonly table: TableName;
      readonly received: number;
      readonly at: number;
    }
  | { readonly type: 'checking'; readonly table: TableName }
  | { readonly type: 'ready'; readonly table: TableName };

/** Speed is measured over this many milliseconds. */
const speedWindow = 3_000;

export const noProgress: LoadProgress = {
  engine: { ready: false, received: 0, bytes: 0 },
  files: [],
  totalReceived: 0,
  totalBytes: 0,
  bytesPerSecond: null,
  secondsLeft: null,
  samples: [],
};

/** The progress after an event. Pure. */
export function reduceProgress(progress: LoadProgress, event: LoadEvent): LoadProgress {
  switch (event.type) {
    case 'engine':
      return measured(
        {
          ...progress,
          engine: { ready: false, received: Math.min(event.received, event.bytes), bytes: event.bytes },
        },
        event.at,
      );
    case 'engineReady': {
      const { bytes } = progress.engine;
      return measured({ ...progress, engine: { ready: true, received: bytes, bytes } }, event.at);
    }
    case 'engineLost':
      return summed(noProgress);
    case 'planned':
      return summed({ ...progress, files: planned(progress.files, event.files) });
    case 'cached':
      return withFile(progress, event.table, (file) => ({
        ...file,
        state: 'cached',
        saved: true,
        received: file.bytes,
      }));
    case 'downloading': {
      const next = withFile(progress, event.table, (file) => ({
        ...file,
        state: 'downloading',
        saved: false,
        received: Math.min(event.received, file.bytes),
      }));
      return measured(next, event.at);
    }
    case 'checking':
    case 'ready':
      return withFile(progress, event.table, (file) => ({
        ...file,
        state: event.type,
        received: file.bytes,
      }));
  }
}

/** Files known before keep their place; one that is planned again starts over. */
function planned(
  known: readonly FileProgress[],
  files: readonly { table: TableName; bytes: number }[],
): readonly FileProgress[] {
  const again = new Set(files.map(({ table }) => table));
  const waiting = files.map(({ table, bytes }): FileProgress => ({
    table,
    bytes,
    received: 0,
    saved: false,
    state: 'waiting',
  }));
  return [...known.filter(({ table }) => !again.has(table)), ...waiting];
}

function withFile(
  progress: LoadProgress,
  table: TableName,
  change: (file: FileProgress) => FileProgress,
): LoadProgress {
  const files = progress.files.map((file) => (file.table === table ? change(file) : file));
  return summed({ ...progress, files });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function summed(progress: LoadProgress): LoadProgress {
  const parts = [progress.engine, ...progress.files];
  const totalReceived = sum(parts.map(({ received }) => received));
  const totalBytes = sum(parts.map(({ bytes }) => bytes));
  const left = totalBytes - totalReceived;
  const speed = progress.bytesPerSecond;
  const secondsLeft = left === 0 ? 0 : speed === null || speed === 0 ? null : left / speed;
  return { ...progress, totalReceived, totalBytes, secondsLeft };
}

/** Takes a sample of what came over the line, and the speed from those of the last seconds. */
function measured(progress: LoadProgress, at: number): LoadProgress {
  const fromLine = progress.files.filter(({ saved }) => !saved);
  const downloaded = sum([progress.engine, ...fromLine].map(({ received }) => received));
  const recent = progress.samples.filter((sample) => at - sample.at <= speedWindow);
  const samples = [...recent, { at, downloaded }];
  const first = samples[0];
  const elapsed = first === undefined ? 0 : at - first.at;
  const bytesPerSecond =
    first === undefined || elapsed <= 0
      ? progress.bytesPerSecond
      : (Math.max(0, downloaded - first.downloaded) * 1000) / elapsed;
  return summed({ ...progress, samples, bytesPerSecond });
}
