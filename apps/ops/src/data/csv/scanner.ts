import type { Delimiter } from '@mangetamain/analytics/dataset';

/** Where a record breaks the rules of CSV (RFC 4180). */
export interface CsvFault {
  readonly kind: 'wrong-field-count' | 'unterminated-quote' | 'stray-quote';
  /** Line on which the record begins, from 1. */
  readonly line: number;
  readonly fields: number;
}

interface CsvScanner {
  /** Takes the next bytes of the file; false once there is a fault, after which nothing more is read. */
  push(bytes: Uint8Array): boolean;
  /** Says that the file ends here. */
  end(): void;
  /** Records so far, the header not counted. */
  readonly records: number;
  readonly fault: CsvFault | null;
  /** Line on which the record given to `createCsvScanner` begins, once it is reached. */
  readonly wantedLine: number | null;
}

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];
/** UTF-8 bytes of the mark that some programs put before the text. */
const byteOrderMark: readonly number[] = [0xef, 0xbb, 0xbf];
const [fieldStart, plain, insideQuotes, afterQuote] = [0, 1, 2, 3];

/**
 * Counts the records of a CSV file and checks that each has the fields of the header, byte by byte and without
 * keeping any: it knows lines where a parser knows only rows, since quoted fields may hold line breaks.
 * @param wanted record, from 1 after the header, whose line is asked for
 */
export function createCsvScanner(delimiter: Delimiter, wanted = 0): CsvScanner {
  const separator = delimiter.charCodeAt(0);
  let state = fieldStart;
  let start = 0;
  let line = 1;
  let recordLine = 1;
  let fields = 1;
  let expectedFields = 0;
  let records = -1;
  let blank = true;
  let fault: CsvFault | null = null;
  let wantedLine: number | null = null;

  const fail = (kind: CsvFault['kind']): false => {
    fault ??= { kind, line: recordLine, fields };
    return false;
  };

  const endRecord = (): boolean => {
    if (blank) return true;
    if (records === -1) expectedFields = fields;
    else if (fields !== expectedFields) return fail('wrong-field-count');
    records += 1;
    if (records === wanted && records > 0) wantedLine = recordLine;
    return true;
  };

  const startRecord = (): void => {
    recordLine = line;
    fields = 1;
    blank = true;
    state = fieldStart;
  };

  /** One byte outside quotes, a quote or a line end excepted. */
  const takeText = (byte: number): boolean => {
    if (byte === carriageReturn) return true;
    blank = false;
    if (byte === separator) {
      fields += 1;
      state = fieldStart;
      return true;
    }
    if (state === afterQuote) return fail('stray-quote');
    state = plain;
    return true;
  };

  /** A quote outside quotes. A second one in a row stands for one quote character, and the field goes on. */
  const takeQuote = (): boolean => {
    blank = false;
    if (state === plain) return fail('stray-quote');
    state = insideQuotes;
    return true;
  };

  /** Bytes within quotes, up to the closing one; returns where it stands, or the end. */
  const skipQuoted = (bytes: Uint8Array, start: number): number => {
    const found = bytes.indexOf(quote, start);
    const end = found === -1 ? bytes.length : found;
    for (let at = bytes.indexOf(lineFeed, start); at !== -1 && at < end; at = bytes.indexOf(lineFeed, at + 1))
      line += 1;
    if (found !== -1) state = afterQuote;
    return end;
  };

  const push = (bytes: Uint8Array): boolean => {
    if (fault !== null) return false;
    let first = 0;
    while (start < byteOrderMark.length && first < bytes.length && bytes[first] === byteOrderMark[start]) {
      start += 1;
      first += 1;
    }
    start = byteOrderMark.length;
    for (let i = first; i < bytes.length; i += 1) {
      if (state === insideQuotes) {
        i = skipQuoted(bytes, i);
        continue;
      }
      const byte = bytes[i] ?? lineFeed;
      if (byte === lineFeed) {
        line += 1;
        if (!endRecord()) return false;
        startRecord();
      } else if (!(byte === quote ? takeQuote() : takeText(byte))) return false;
    }
    return true;
  };

  const end = (): void => {
    if (fault !== null) return;
    if (state === insideQuotes) fail('unterminated-quote');
    else endRecord();
  };

  return {
    push,
    end,
    get records() {
      return Math.max(records, 0);
    },
    get fault() {
      return fault;
    },
    get wantedLine() {
      return wantedLine;
    },
  };
}
