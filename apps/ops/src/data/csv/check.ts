import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Delimiter, SourceName } from '@mangetamain/analytics/dataset';
import { sources } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../dataset-error.ts';
import type { OpenedSource } from '../sources/open-source.ts';
import { dialectOf, sourceNamedBy, type Dialect } from './dialect.ts';
import { parseHeader } from './header.ts';
import type { CsvFault } from './scanner.ts';
import { createCsvScanner } from './scanner.ts';
import { createUtf8Check, placeOfByte } from './utf8.ts';

/** A source that is well-formed CSV and has the columns needed. */
export interface CheckedCsv extends OpenedSource, Dialect {
  readonly bytes: number;
  /** Rows, the header not counted. */
  readonly records: number;
}

const beginningBytes = 65_536;
const chunkBytes = 1_048_576;

const exportHint = (source: SourceName): string =>
  `Give the ${sources[source].title} of the Food.com data set: CSV as text in UTF-8, also compressed, or Parquet.`;

const chunksOf = (path: string): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark: chunkBytes });

/** The text that a file begins with, as far as it is UTF-8, and the bytes of the whole. */
export async function readBeginning(path: string): Promise<{ text: string; bytes: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginningBytes), 0, beginningBytes, 0);
    // What is no UTF-8 is refused with its place when all of the file is read.
    return { text: new TextDecoder('utf-8').decode(buffer.subarray(0, bytesRead)), bytes: size };
  } finally {
    await file.close();
  }
}

function requireDialect(file: string, source: SourceName, text: string): Dialect {
  const dialect = dialectOf(text, source);
  if (dialect === null)
    throw new DatasetError(text === '' ? 'The file is empty.' : 'This is no table as text.', {
      code: text === '' ? 'no-rows' : 'not-csv',
      file,
      remedy: exportHint(source),
    });
  const needed = sources[source].columns.map(({ name }) => name);
  const missing = needed.filter((name) => !dialect.header.includes(name));
  if (missing.length === 0) return dialect;
  const written = parseHeader(text, dialect.delimiter) ?? [];
  const other = sourceNamedBy(written);
  if (other !== null)
    throw new DatasetError(`This is ${sources[other].title}, where ${sources[source].title} should be.`, {
      code: 'files-swapped',
      file,
      line: 1,
      remedy: 'Give each file in its own place: --recipes and --interactions may be exchanged.',
    });
  throw new DatasetError(`Columns are missing: ${missing.join(', ')}.`, {
    code: missing.length === needed.length ? 'not-csv' : 'missing-columns',
    file,
    line: 1,
    expected: needed.join(', '),
    found: written.join(', ').slice(0, 200),
    remedy: exportHint(source),
  });
}

const faultSentences: Readonly<Record<CsvFault['kind'], string>> = {
  'wrong-field-count': 'The row has another number of fields than the header.',
  'unterminated-quote':
    'A quote opened in this row is never closed: the file is cut off, or the quote is stray.',
  'stray-quote': 'A quote stands where none may.',
};

function faultError(file: string, fault: CsvFault, header: readonly string[]): DatasetError {
  const counted = fault.kind === 'wrong-field-count';
  return new DatasetError(faultSentences[fault.kind], {
    code: fault.kind,
    file,
    line: fault.line,
    ...(counted && { expected: `${header.length} fields`, found: `${fault.fields}` }),
    remedy: 'Correct the row, or fetch the file again: nothing was imported.',
  });
}

async function encodingError({ file, path }: OpenedSource, badAt: number): Promise<DatasetError> {
  const { line, place, value } = await placeOfByte(path, badAt);
  return new DatasetError('This is no text in UTF-8.', {
    code: 'not-csv',
    file,
    line,
    found: `byte 0x${value.toString(16).padStart(2, '0')} at place ${place} of the line`,
    remedy: 'Save the file again in UTF-8: it seems to be in an older encoding such as Windows-1252.',
  });
}

/**
 * Checks a table as text from end to end; returns how many rows it has, the header not counted.
 * @throws {DatasetError} where it is no UTF-8, or has a broken row
 */
export async function checkText(
  opened: OpenedSource,
  { delimiter, header }: Pick<Dialect, 'delimiter' | 'header'>,
  onBytes: (done: number) => void = () => undefined,
): Promise<number> {
  const scanner = createCsvScanner(delimiter);
  const encoding = createUtf8Check();
  let done = 0;
  for await (const chunk of chunksOf(opened.path)) {
    if (!encoding.push(chunk) || !scanner.push(chunk)) break;
    done += chunk.byteLength;
    onBytes(done);
  }
  encoding.end();
  scanner.end();
  if (encoding.badAt !== null) throw await encodingError(opened, encoding.badAt);
  if (scanner.fault !== null) throw faultError(opened.file, scanner.fault, header);
  return scanner.records;
}

/**
 * Checks a source from end to end before anything else reads it.
 * @throws {DatasetError} where it is no CSV in UTF-8, lacks columns, has no rows, or has a broken row
 */
export async function checkCsv(
  opened: OpenedSource,
  source: SourceName,
  onBytes: (done: number, total: number) => void = () => undefined,
): Promise<CheckedCsv> {
  const { text, bytes } = await readBeginning(opened.path);
  const dialect = requireDialect(opened.file, source, text);
  const records = await checkText(opened, dialect, (done) => onBytes(done, bytes));
  if (records === 0)
    throw new DatasetError('The file has a header and no rows.', {
      code: 'no-rows',
      file: opened.file,
      remedy: exportHint(source),
    });
  const recognised = [...opened.recognised, ...dialect.recognised];
  return { ...opened, ...dialect, recognised, bytes, records };
}

/** Line on which a record, from 1 after the header, begins; null where the file has fewer. */
export async function lineOfRecord(
  path: string,
  delimiter: Delimiter,
  record: number,
): Promise<number | null> {
  const scanner = createCsvScanner(delimiter, record);
  for await (const chunk of chunksOf(path)) {
    if (!scanner.push(chunk) || scanner.wantedLine !== null) break;
  }
  if (scanner.wantedLine === null) scanner.end();
  return scanner.wantedLine;
}
