import {
  isWithheld,
  type AnswerFile,
  type DatasetResponse,
  type Manifest,
  type ManifestFile,
  type SelectionAnswers,
  type TableName,
} from '@mangetamain/analytics/dataset';
import { DataError, isDataError } from '../engine/errors.ts';
import { createDatasetAnswers, type DatasetAnswers } from './answers/dataset-answers.ts';
import { requestDataset } from './dataset-request.ts';
import { partReader, type ReadPart } from './file-part.ts';
import { loadFile } from './load-file.ts';
import { createLinks, DatasetReplaced, type Links } from './links.ts';
import type { LoadingPorts } from './ports.ts';
import type { LoadEvent } from './progress.ts';
import { createStoreCache } from './store-cache.ts';

/** Why what is shown was saved earlier, and when. */
export interface SavedCopy {
  readonly at: string;
  readonly reason: 'offline' | 'storage_unavailable';
}

export interface OpenDataset {
  readonly manifest: Manifest;
  readonly answers: DatasetAnswers;
  /** Null where the site confirmed that this is the dataset in use. */
  readonly saved: SavedCopy | null;
  /** When it confirmed that last; ISO 8601, UTC. */
  readonly checkedAt: string | null;
}

/** Brings published tables into the engine. */
export interface Loader {
  /** The dataset whose tables are queried, or null before it was first asked for. */
  dataset(): OpenDataset | null;
  /** The same, asked for where it is not known yet: neither the engine nor a table. Rejects with a DataError. */
  open(signal?: AbortSignal): Promise<OpenDataset>;
  /** The tables that can be queried now. */
  loaded(): readonly TableName[];
  /**
   * Starts the engine and creates the tables, each once. Loads under way are shared, signal included. Rejects with a
   * DataError; what other tables have got so far stays.
   */
  load(tables: readonly TableName[], signal?: AbortSignal): Promise<void>;
  /** The published file of a table, to be read in parts. Rejects with a DataError. */
  parts(table: TableName, signal?: AbortSignal): Promise<{ file: ManifestFile; read: ReadPart }>;
  /**
   * Asks which dataset is in use. Where it is another one, its tables replace the loaded ones in a single step; until
   * then, and after a failure, the old ones answer. Rejects with a DataError.
   */
  refresh(signal?: AbortSignal): Promise<'fresh' | 'updated'>;
}

interface Current extends OpenDataset {
  readonly links: Links;
}

/** A loader that has loaded nothing. */
export function createLoader(ports: LoadingPorts, report: (event: LoadEvent) => void): Loader {
  const { engine, clock } = ports;
  const cache = createStoreCache(ports.caches);
  const underWay = new Map<string, Promise<void>>();
  let current: Current | null = null;
  let opening: Promise<Current> | null = null;

  const ask = (fresh: boolean, signal?: AbortSignal) =>
    requestDataset(ports, { fresh, ...(signal && { signal }) });
  const answersOf = (files: readonly AnswerFile[] = [], selections: readonly SelectionAnswers[] = []) =>
    createDatasetAnswers(files, { ...ports, cache }, selections);

  const linksOf = (manifest: Manifest): Links =>
    createLinks(manifest, async (signal) => {
      const response = await ask(true, signal);
      if (current?.manifest.datasetId === response.datasetId)
        current = { ...current, saved: null, checkedAt: clock.date() };
      return response;
    });

  const confirmed = (response: DatasetResponse): Current => {
    const manifest = withoutLinks(response);
    const links = linksOf(manifest);
    links.accept(response);
    const answers = answersOf(response.answers, response.selections);
    return { manifest, answers, links, saved: null, checkedAt: clock.date() };
  };

  /** What was saved last, where it holds these tables; otherwise the error that made it necessary. */
  const savedInstead = async (error: unknown, tables: readonly TableName[]): Promise<Current> => {
    if (!(isDataError(error, 'offline') || isDataError(error, 'storage_unavailable'))) throw error;
    const saved = await cache.savedDataset();
    if (saved === null) throw missingOffline(error, tables);
    const missing: TableName[] = [];
    for (const table of tables) {
      const file = saved.manifest.files.find((file) => file.table === table);
      if (file === undefined || !(await cache.has(file.sha256))) missing.push(table);
    }
    if (missing.length > 0) throw missingOffline(error, missing);
    const { manifest, answers, selections, savedAt } = saved;
    return {
      manifest,
      answers: answersOf(answers, selections),
      links: linksOf(manifest),
      saved: { at: savedAt, reason: error.code },
      checkedAt: null,
    };
  };

  const open = (tables: readonly TableName[], signal?: AbortSignal): Promise<Current> => {
    if (current !== null) return Promise.resolve(current);
    opening ??= ask(false, signal)
      .then(confirmed, (error: unknown) => savedInstead(error, tables))
      .then((opened) => (current ??= opened))
      .finally(() => {
        opening = null;
      });
    return opening;
  };

  const startEngine = async (signal?: AbortSignal): Promise<void> => {
    await engine.start({
      onProgress: (progress) => report({ type: 'engine', ...progress, at: clock.now() }),
      ...(signal && { signal }),
    });
    report({ type: 'engineReady', at: clock.now() });
  };

  const loadInto = async (
    { manifest, links }: Current,
    tables: readonly TableName[],
    started: Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> => {
    const { datasetId } = manifest;
    const files = tables
      .map((table) => fileOf(manifest, table))
      .filter(({ table }) => !engine.hasTable(datasetId, table));
    const fresh = files.filter(({ table }) => !underWay.has(`${datasetId}/${table}`));
    if (fresh.length > 0) report({ type: 'planned', files: fresh });
    for (const file of fresh) {
      const key = `${datasetId}/${file.table}`;
      const options = { datasetId, ports, links, cache, report, started, ...(signal && { signal }) };
      const work = loadFile(file, options).finally(() => {
        if (underWay.get(key) === work) underWay.delete(key);
      });
      underWay.set(key, work);
      // Bound to an engine that did not start; whoever asks next shall not share that.
      started.catch(() => underWay.delete(key));
    }
    await Promise.all([started, ...files.map(({ table }) => underWay.get(`${datasetId}/${table}`))]);
  };

  const loaded = (): TableName[] => {
    const { datasetId = '', files = [] } = current?.manifest ?? {};
    return files.map(({ table }) => table).filter((table) => engine.hasTable(datasetId, table));
  };

  const settle = async (dataset: Current): Promise<void> => {
    await engine.useDataset(dataset.manifest.datasetId);
    const { manifest, answers, saved } = dataset;
    if (saved === null) await cache.saveDataset(manifest, answers, clock.date());
  };

  const replace = async (next: Current, signal?: AbortSignal): Promise<void> => {
    try {
      const kept = loaded().filter((table) => !isWithheld(next.manifest, table));
      await loadInto(next, kept, startEngine(signal), signal);
    } catch (error) {
      await Promise.allSettled(underWay.values());
      await engine.dropDataset(next.manifest.datasetId);
      throw error;
    }
    current = next;
    await settle(next);
  };

  const load = async (tables: readonly TableName[], signal?: AbortSignal): Promise<void> => {
    const started = startEngine(signal);
    // Whoever waits for it below is told; until then a failure must not pass for unnoticed.
    started.catch(() => undefined);
    const dataset = await open(tables, signal);
    const { datasetId } = dataset.manifest;
    try {
      await loadInto(dataset, tables, started, signal);
    } catch (error) {
      if (!(error instanceof DatasetReplaced)) throw error;
      await replace(confirmed(error.replacement), signal);
    }
    if (current?.manifest.datasetId === datasetId) {
      await settle(current);
      return;
    }
    // Another dataset took its place meanwhile.
    await engine.dropDataset(datasetId);
    await load(tables, signal);
  };

  return {
    dataset: () => current,
    open: (signal) => open([], signal),
    loaded,
    load,
    parts: async (table, signal) => {
      const { manifest, links } = await open([], signal);
      const file = fileOf(manifest, table);
      return { file, read: partReader(file, { ports, links, cache }) };
    },
    refresh: async (signal) => {
      const next = confirmed(await ask(true, signal));
      if (current !== null && current.manifest.datasetId !== next.manifest.datasetId) {
        await replace(next, signal);
        return 'updated';
      }
      current = next;
      return 'fresh';
    },
  };
}

function fileOf(manifest: Manifest, table: TableName): ManifestFile {
  const file = manifest.files.find((file) => file.table === table);
  if (file === undefined && isWithheld(manifest, table))
    throw new DataError('table_withheld', { tables: [table] });
  if (file === undefined) throw new DataError('dataset_missing', { table });
  return file;
}

function withoutLinks({ files, selections, answers: _answers, ...manifest }: DatasetResponse): Manifest {
  return {
    ...manifest,
    ...(selections && { selections: selections.map(({ where }) => ({ where })) }),
    files: files.map(({ url: _url, expiresAt: _expiresAt, ...file }) => file),
  };
}

function missingOffline(error: DataError<'offline' | 'storage_unavailable'>, missing: readonly TableName[]) {
  if (!isDataError(error, 'offline')) return error;
  return new DataError('offline', { ...error.details, missing }, error);
}
