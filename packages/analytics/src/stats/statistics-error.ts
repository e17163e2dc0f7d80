/** Why a call was refused: always a fault of the caller, never a property of honest data. */
export type StatisticsErrorCode =
  | 'length-mismatch'
  | 'not-finite'
  | 'negative'
  | 'not-an-integer'
  | 'out-of-range'
  | 'empty'
  | 'no-convergence';

/** Thrown on misuse. `value` is what was wrong, `remedy` what the caller should do instead. */
export class StatisticsError extends Error {
  override readonly name = 'StatisticsError';
  readonly code: StatisticsErrorCode;
  readonly value: unknown;
  readonly remedy: string;

  constructor(code: StatisticsErrorCode, problem: string, value: unknown, remedy: string) {
    super(`${problem} (got ${describe(value)}). ${remedy}`);
    this.code = code;
    this.value = value;
    this.remedy = remedy;
  }
}

function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
