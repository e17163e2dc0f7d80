import type { TableName } from '../dataset/manifest.ts';
import { tables } from '../dataset/tables.ts';

/** What a published column holds, in English, its unit last; its name where a newer dataset has one unknown here. */
export function columnDescription(table: TableName, name: string, unit?: string): string {
  const description = tables[table].columns.find((column) => column.name === name)?.description ?? name;
  return unit === undefined ? description : `${description} [${unit}]`;
}
