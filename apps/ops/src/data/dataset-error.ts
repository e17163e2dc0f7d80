export type DatasetErrorCode =
  | 'file-missing'
  | 'not-csv'
  | 'missing-columns'
  | 'files-swapped'
  | 'mapping-invalid'
  | 'selections-invalid'
  | 'no-rows'
  | 'wrong-field-count'
  | 'unterminated-quote'
  | 'stray-quote'
  | 'unreadable-values'
  | 'rows-lost'
  | 'file-changed'
  | 'nothing-left'
  | 'files-unmatched'
  | 'unexpected-output'
  | 'engine-failed'
  | 'dataset-missing'
  | 'dataset-invalid';

interface DatasetErrorDetails {
  readonly code: DatasetErrorCode;
  /** File of the input, or key in the store. */
  readonly file?: string;
  /** Line in the file, from 1. */
  readonly line?: number;
  readonly expected?: string;
  readonly found?: string;
  /** What the reader of the message can do about it: a whole sentence. */
  readonly remedy: string;
  readonly cause?: unknown;
}

function sentence(what: string, { file, line, expected, found, remedy }: DatasetErrorDetails): string {
  const place = [file, line === undefined ? undefined : `line ${line}`].filter(Boolean).join(', ');
  const facts = [expected && `Expected ${expected}`, found && `found ${found}`].filter(Boolean).join(', ');
  return `${place ? `${place}: ` : ''}${what}${facts ? ` ${facts}.` : ''} ${remedy}`;
}

/** Data cannot be imported or used. The message says where, what is wrong and what to do. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly code: DatasetErrorCode;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly expected: string | undefined;
  readonly found: string | undefined;
  readonly remedy: string;

  /** @param what one sentence saying what is wrong, without the place */
  constructor(what: string, details: DatasetErrorDetails) {
    super(sentence(what, details), { cause: details.cause });
    this.code = details.code;
    this.file = details.file;
    this.line = details.line;
    this.expected = details.expected;
    this.found = details.found;
    this.remedy = details.remedy;
  }
}
