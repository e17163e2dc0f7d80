import { tableFromIPC, Type, type DataType, type Field } from '@uwdata/flechette';
import { safeNumber } from './engine.ts';
import { rowsOfColumns } from './rows-of-columns.ts';

type Row = Record<string, unknown>;
type ReadValue = (value: unknown) => unknown;

/** A column of a type that no analysis reads, or a value that is not of its column's type. */
class UnreadableValue extends Error {
  override readonly name = 'UnreadableValue';
}

/**
 * Rows of an Arrow IPC stream in the parts in which DuckDB-WASM 1.28 sends it, its schema first: numbers for every
 * numeric type, strings, booleans, dates as YYYY-MM-DD, timestamps as ISO 8601 in UTC, arrays for lists, null. Throws
 * UnsafeIntegerError for integers beyond ±2^53, UnreadableValue for other types.
 */
export function decodeRows(parts: readonly Uint8Array[]): Row[] {
  // Texts of an ENUM are left out of a stream, which cannot be read without them.
  for (const { name, type } of fieldsOf(parts)) refuseDictionary(name, type);
  const table = tableFromIPC([...parts], { useBigInt: true, useDecimalInt: true });
  const columns = (table.schema?.fields ?? []).map(({ name, type }, index) => {
    const column = table.getChildAt(index);
    const values = column.toArray();
    // Numbers of 32 bits and less, and floating ones, are in their arrays what they are read as.
    const isPlain = column.nullCount === 0 && ArrayBuffer.isView(values) && isNumber(type);
    return { name, values: isPlain ? values : Array.from(values, reader(name, type)) };
  });
  return rowsOfColumns(columns, table.numRows);
}

/** The columns of such a stream. */
export const fieldsOf = (parts: readonly Uint8Array[]): readonly Field[] =>
  tableFromIPC(parts.slice(0, 1)).schema?.fields ?? [];

function refuseDictionary(column: string, type: DataType): void {
  if (type.typeId === Type.Dictionary) throw unreadable(column, type);
  for (const child of 'children' in type ? (type.children ?? []) : []) refuseDictionary(column, child.type);
}

const unreadable = (column: string, { typeId }: DataType) =>
  new UnreadableValue(`Column "${column}" has Arrow type ${typeId}: cast it in the query.`);

const isNumber = (type: DataType) =>
  type.typeId === Type.Float || (type.typeId === Type.Int && type.bitWidth <= 32);

/** How the values of a column are read; nulls pass through. */
function reader(column: string, type: DataType): ReadValue {
  const read = presentReader(column, type);
  return (value) => (value === null || value === undefined ? null : read(value));
}

/** Types whose values are plain already. */
const plainTypes: ReadonlySet<number> = new Set([
  Type.Null,
  Type.Bool,
  Type.Float,
  Type.Utf8,
  Type.LargeUtf8,
]);

function presentReader(column: string, type: DataType): ReadValue {
  if (plainTypes.has(type.typeId)) return (value) => value;
  if (type.typeId === Type.Int) return (value) => safeNumber(column, value);
  if (type.typeId === Type.Decimal) return (value) => decimal(column, value, type.scale);
  if (type.typeId === Type.Date) return (value) => isoTime(column, value).slice(0, 10);
  if (type.typeId === Type.Timestamp) return (value) => isoTime(column, value);
  if (type.typeId === Type.List) return listReader(column, type.children[0]?.type ?? { typeId: Type.Null });
  throw unreadable(column, type);
}

function listReader(column: string, item: DataType): ReadValue {
  const read = reader(column, item);
  return (value) => {
    if (!isIterable(value)) throw new UnreadableValue(`Column "${column}" holds a list that cannot be read.`);
    return Array.from(value, read);
  };
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/** DuckDB 0.9 sends HUGEINT, the type of integer sums, as a decimal without fraction. */
function decimal(column: string, value: unknown, scale: number): number {
  return scale === 0 ? safeNumber(column, value) : Number(value) / 10 ** scale;
}

function isoTime(column: string, value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return new Date(value).toISOString();
  throw new UnreadableValue(`Column "${column}" holds a date that cannot be read.`);
}
