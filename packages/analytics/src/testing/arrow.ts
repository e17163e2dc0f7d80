import type { DataType, IntType } from '@uwdata/flechette';
import { Precision, Type } from '@uwdata/flechette';
import type { QueryResult } from '../engine/engine.ts';
import { decodeRows, fieldsOf } from '../engine/decode-rows.ts';

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
  if (type.typeId === Type.Int) return integerName(type);
  if (type.typeId === Type.Float) return type.precision === Precision.SINGLE ? 'FLOAT' : 'DOUBLE';
  // DuckDB 0.9 sends HUGEINT, the type of integer sums, as a decimal without fraction.
  if (type.typeId === Type.Decimal)
    return type.scale === 0 ? 'HUGEINT' : `DECIMAL(${type.precision},${type.scale})`;
  if (type.typeId === Type.List)
    return `${duckdbTypeName(type.children[0]?.type ?? { typeId: Type.Null })}[]`;
  return simpleNames.get(type.typeId) ?? `ARROW(${type.typeId})`;
}

/** What the parts of an Arrow IPC stream of DuckDB-WASM hold: the rows as the application reads them, and DuckDB's types. */
export function decodeArrow(parts: readonly Uint8Array[]): QueryResult {
  return {
    columns: fieldsOf(parts).map(({ name, type }) => ({ name, type: duckdbTypeName(type) })),
    rows: decodeRows(parts),
  };
}
