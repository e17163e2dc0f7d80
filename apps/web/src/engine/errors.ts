import type { TableName } from '@mangetamain/analytics/dataset';

/** What each failure knows of itself: the values its message needs. */
export interface DataErrorDetails {
  /** The site cannot be reached. `missing` names the tables that are not saved in this browser. */
  readonly offline: { readonly missing: readonly TableName[]; readonly reason: string };
  /** The object store or the service before it does not answer; null where it gave no status or no time. */
  readonly storage_unavailable: {
    readonly status: number | null;
    readonly retryAfterSeconds: number | null;
    readonly table: TableName | null;
  };
  /** Nothing is published (`table` null), or the published dataset lacks a table or its file. */
  readonly dataset_missing: { readonly table: TableName | null };
  /** The dataset is a counted one: these tables are no browser's, and nobody published what was asked of them. */
  readonly table_withheld: { readonly tables: readonly TableName[] };
  /** The answer is no dataset: what is wrong, one line per field. */
  readonly dataset_invalid: { readonly issues: readonly string[] };
  /** The bytes received are not the published ones. Hashes are SHA-256 in hex digits. */
  readonly dataset_hash_mismatch: {
    readonly table: TableName;
    readonly expected: string;
    readonly received: string;
    readonly expectedBytes: number;
    readonly receivedBytes: number;
  };
  /** A link was refused, and so was the one that replaced it. */
  readonly link_expired: { readonly table: TableName; readonly status: number };
  readonly engine_start_failed: { readonly reason: string };
  /** `statement` is the one that it died of; null for who only waited, or where none ran. */
  readonly engine_crashed: { readonly reason: string; readonly statement: string | null };
  /** A statement is longer, or nested deeper, than the engine bears. */
  readonly statement_refused: {
    readonly limit: 'length' | 'depth';
    readonly given: number;
    readonly most: number;
    readonly reason: string;
  };
  readonly query_failed: { readonly statement: string; readonly reason: string };
  /** `reason` is that of the aborted signal. */
  readonly cancelled: { readonly reason: string };
}

export type DataErrorCode = keyof DataErrorDetails;

/**
 * Any failure to load or to query the data. `code` is stable and `details` hold what happened; what a person
 * reads is written by the interface, in their language.
 */
export class DataError<Code extends DataErrorCode = DataErrorCode> extends Error {
  override readonly name = 'DataError';
  readonly code: Code;
  readonly details: DataErrorDetails[Code];

  constructor(code: Code, details: DataErrorDetails[Code], cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** True for a DataError; with a code, only for that one. */
export function isDataError<Code extends DataErrorCode>(
  error: unknown,
  code?: Code,
): error is DataError<Code> {
  return error instanceof DataError && (code === undefined || error.code === code);
}

/** The error of whoever gave up waiting. */
export function cancelled(signal?: AbortSignal): DataError<'cancelled'> {
  const reason = signal?.aborted === true ? reasonOf(signal.reason) : 'no longer wanted';
  return new DataError('cancelled', { reason });
}

/** Throws `cancelled` once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelled(signal);
}

/** What an unknown thrown value says of itself. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
