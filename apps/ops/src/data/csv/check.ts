import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { SourceName } from '@mangetamain/analytics/dataset';
import { sources } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../dataset-error.ts';
import { parseHeader } from './header.ts';
import type { CsvFault } from './scanner.ts';
import { createCsvScanner } from './scanner.ts';

/** A source file that is well-formed CSV and has the columns needed. */
export interface CheckedCsv {
  readonly path: string;
  /** Column names, in order. */
  readonly header: readonly string[];
  readonly bytes: number;
  /** Rows, the header not counted. */
  readonly records: number;
}

const beginningBytes = 65_536;
const chunkBytes = 1_048_576;

const exportHint = (source: SourceName): string =>
  `Give the ${sources[source].title} of the Food.com data set as it was published, comma separated, UTF-8.`;

/** The text of the bytes, or null where they are no UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    // A character cut at the end of the bytes is no sign of another encoding, hence `stream`.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

async function readBeginning(
  path: string,
  source: SourceName,
): Promise<{ text: string | null; bytes: number }> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(beginningBytes), 0, beginningBytes, 0);
      return { text: decode(buffer.subarray(0, bytesRead)), bytes: size };
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new DatasetError('The file cannot be read.', {
      code: 'file-missing',
      file: path,
      found: cause instanceof Error ? cause.message : String(cause),
      remedy: `Check the path. ${exportHint(source)}`,
      cause,
    });
  }
}

function headerOf(path: string, source: SourceName, text: string | null): string[] {
  const header = text === null ? null : parseHeader(text);
  if (header === null)
    throw new DatasetError(text === '' ? 'The file is empty.' : 'This is no CSV text in UTF-8.', {
      code: text === '' ? 'no-rows' : 'not-csv',
      file: path,
      remedy: exportHint(source),
    });
  const needed = sources[source].columns.map(({ name }) => name);
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new DatasetError(`Columns are missing: ${missing.join(', ')}.`, {
      code: missing.length === needed.length ? 'not-csv' : 'missing-columns',
      file: path,
      line: 1,
      expected: needed.join(', '),
      found: header.join(', ').slice(0, 200),
      remedy: exportHint(source),
    });
  return header;
}

const faultSentences: Readonly<Record<CsvFault['kind'], string>> = {
  'wrong-field-count': 'The row has another number of fields than the header.',
  'unterminated-quote':
    'A quote opened in this row is never closed: the file is cut off, or the quote is stray.',
  'stray-quote': 'A quote stands where none may.',
};

function faultError(path: string, fault: CsvFault, header: readonly string[]): DatasetError {
  const counted = fault.kind === 'wrong-field-count';
  return new DatasetError(faultSentences[fault.kind], {
    code: fault.kind,
    file: path,
    line: fault.line,
    ...(counted && { expected: `${header.length} fields`, found: `${fault.fields}` }),
    remedy: 'Correct the row, or fetch the file again: nothing was imported.',
  });
}

/**
 * Checks a source file from end to end before anything else reads it.
 * @throws {DatasetError} where the file is missing, is no CSV, lacks columns, has no rows, or has a broken row
 */
export async function checkCsv(
  path: string,
  source: SourceName,
  onBytes: (done: number, total: number) => void = () => undefined,
): Promise<CheckedCsv> {
  const { text, bytes } = await readBeginning(path, source);
  const header = headerOf(path, source, text);
  const scanner = createCsvScanner();
  let done = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    if (!scanner.push(chunk)) break;
    done += chunk.byteLength;
    onBytes(done, bytes);
  }
  scanner.end();
  if (scanner.fault !== null) throw faultError(path, scanner.fault, header);
  if (scanner.records === 0)
    throw new DatasetError('The file has a header and no rows.', {
      code: 'no-rows',
      file: path,
      remedy: exportHint(source),
    });
  return { path, header, bytes, records: scanner.records };
}

/** Line on which a record, from 1 after the header, begins; null where the file has fewer. */
export async function lineOfRecord(path: string, record: number): Promise<number | null> {
  const scanner = createCsvScanner(record);
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    if (!scanner.push(chunk) || scanner.wantedLine !== null) break;
  }
  if (scanner.wantedLine === null) scanner.end();
  return scanner.wantedLine;
}
