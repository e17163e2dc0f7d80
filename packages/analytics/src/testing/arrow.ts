import type { DataType, IntType } from '@uwdata/flechette';
import { Precision, Type, tableFromIPC } from '@uwdata/flechette';
import type { QueryResult } from '../engine/engine.ts';
import { safeNumber } from '../engine/engine.ts';

const integerNames: Readonly<Record<number, string>> = {
  8: 'TINYINT',
  16: 'SMALLINT',
  32: 'INTEGER',
  64: 'BIGINT',
};

const simpleNames: ReadonlyMap<number, string> = new Map([
  [Type.Null, 'NULL'],
  [Type.Utf8, 'VARCHAR'],
  [Type.Bool, 'BOOLEAN'],
  [Type.Date, 'DATE'],
  [Type.Timestamp, 'TIMESTAMP'],
]);

const integerName = (type: IntType): string =>
  `${type.signed ? '' : 'U'}${integerNames[type.bitWidth] ?? `INT${type.bitWidth}`}`;

/** DuckDB's name of an Arrow type, as far as results of DuckDB queries use it. */
function duckdbTypeName(type: DataType): string {
  if (type.typeId === Type.Dictionary) return duckdbTypeName(type.dictionary);
  if (type.typeId === Type.Int) return integerName(type);
  if (type.typeId === Type.Float) return type.precision === Precision.SINGLE ? 'FLOAT' : 'DOUBLE';
  // DuckDB 0.9 sends HUGEINT, the type of integer sums, as a decimal without fraction.
  if (type.typeId === Type.Decimal)
    return type.scale === 0 ? 'HUGEINT' : `DECIMAL(${type.precision},${type.scale})`;
  if (type.typeId === Type.List)
    return `${duckdbTypeName(type.children[0]?.type ?? { typeId: Type.Null })}[]`;
  return simpleNames.get(type.typeId) ?? `ARROW(${type.typeId})`;
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

function plain(column: string, value: unknown, type: DataType): unknown {
  if (value === null || value === undefined) return null;
  if (type.typeId === Type.Dictionary) return plain(column, value, type.dictionary);
  if (typeof value === 'bigint') {
    const scale = type.typeId === Type.Decimal ? type.scale : 0;
    return scale === 0 ? safeNumber(column, value) : Number(value) / 10 ** scale;
  }
  if (type.typeId === Type.Date && typeof value === 'number')
    return new Date(value).toISOString().slice(0, 10);
  if (type.typeId === Type.Timestamp && typeof value === 'number') return new Date(value).toISOString();
  const item = type.typeId === Type.List ? type.children[0] : undefined;
  if (item !== undefined && isIterable(value))
    return Array.from(value, (entry) => plain(column, entry, item.type));
  return value;
}

/** Rows of an Arrow IPC stream as DuckDB-WASM returns it. */
export function decodeArrow(bytes: Uint8Array): QueryResult {
  const table = tableFromIPC(bytes, { useBigInt: true, useDecimalInt: true });
  const fields = table.schema?.fields ?? [];
  const columns = fields.map((field, index) => ({
    name: field.name,
    type: duckdbTypeName(field.type),
    values: Array.from(table.getChildAt(index), (value) => plain(field.name, value, field.type)),
  }));
  const rows = Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
  );
  return { columns: columns.map(({ name, type }) => ({ name, type })), rows };
}
