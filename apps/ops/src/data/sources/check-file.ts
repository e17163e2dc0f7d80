import { stat } from 'node:fs/promises';
import { duckdb, type SourceName } from '@mangetamain/analytics/dataset';
import { checkCsv, readBeginning, type CheckedCsv } from '../csv/check.ts';
import { parseHeader } from '../csv/header.ts';
import { DatasetError } from '../dataset-error.ts';
import type { ImportRequest, OnProgress } from '../import-request.ts';
import { adapt, type SourceAdapter } from './adapter.ts';
import { mappedAdapter, readMapping } from './mapping.ts';
import { openSource, type OpenedSource, type Workshop } from './open-source.ts';
import { otherFoodCom } from './other-food-com.ts';

/** A file of this machine that is well-formed CSV of a source, as it was when it was checked. */
export interface CheckedFile {
  readonly csv: CheckedCsv;
  /** Tells this content of the file from another, without reading it. */
  readonly mark: string;
  /** Throws DatasetError `file-changed`. */
  readonly requireUnchanged: () => Promise<void>;
}

/**
 * Makes the CSV of a source out of the file that was given for it, and checks it from end to end.
 * @throws {DatasetError} where it cannot be that
 */
export async function checkFile(
  request: ImportRequest,
  source: SourceName,
  workshop: Workshop,
  onProgress: OnProgress,
): Promise<CheckedFile> {
  const file = request[source];
  const mark = await markOf(file).catch(() => '');
  const opened = await openSource(file, source, workshop);
  const adapter = await adapterFor(opened, source, request.mapping);
  const shaped = adapter === null ? opened : await adapt(opened, source, adapter, workshop);
  const csv = await checkCsv(shaped, source, (done, total) =>
    onProgress({ step: 'check', subject: file, done, total }),
  );
  return { csv, mark, requireUnchanged: () => requireMark(file, mark) };
}

/**
 * Tells one content of a file from another, without reading it: the time of its last change, to the nanosecond, is set by
 * the system alone, also where another file took its place and gave it back.
 */
async function markOf(path: string): Promise<string> {
  const { dev, ino, size, ctimeNs } = await stat(path, { bigint: true });
  return [dev, ino, size, ctimeNs].join(' ');
}

async function requireMark(file: string, mark: string): Promise<void> {
  if ((await markOf(file)) === mark) return;
  throw new DatasetError('The file was changed while it was imported.', {
    code: 'file-changed',
    file,
    remedy: 'Import it again when nothing writes to it any more: nothing was imported.',
  });
}

/** How a file of another shape holds the source; null for one of its own shape. */
async function adapterFor(
  { path }: OpenedSource,
  source: SourceName,
  mapping: string | undefined,
): Promise<SourceAdapter | null> {
  if (mapping !== undefined) return mappedAdapter(await readMapping(mapping), source, mapping, duckdb);
  const { text } = await readBeginning(path);
  return otherFoodCom(parseHeader(text, ',') ?? [], source);
}
