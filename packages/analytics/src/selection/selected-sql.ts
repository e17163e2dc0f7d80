import { identifier, joinSql, sql, type Sql } from '../analysis/query.ts';
import type { TableName } from '../dataset/manifest.ts';
import { cutTables, selectionSchema } from './cut-tables.ts';
import { isWhole, type Selection } from './selection.ts';

const nameOf = (table: string) => identifier(`selected_${table}`);

const ofSchema = new RegExp(String.raw`\b${selectionSchema}\.`, 'gu');

/**
 * A statement over plain names that answers of a selection where these are the published tables: one statement, in which
 * the tables that it names are cut first, and then stand under their names.
 */
export function selectedSql(statement: Sql, selection: Selection, tables: readonly TableName[]): Sql {
  if (isWhole(selection)) return statement;
  const cut = cutTables(selection, tables).tables;
  const comma = sql`,
    `;
  // Materialised, these are bound to the published tables before the names mean something else.
  const selected = cut.map(({ table, rows: { text, values } }) => {
    const renamed = { text: text.replaceAll(ofSchema, 'selected_'), values };
    return sql`${nameOf(table)} AS MATERIALIZED (${renamed})`;
  });
  const named = cut.map(({ table }) => sql`${identifier(table)} AS (SELECT * FROM ${nameOf(table)})`);
  return sql`
    WITH ${joinSql(selected, comma)}
    SELECT * FROM (
      WITH ${joinSql(named, comma)}
      SELECT * FROM (${statement})
    )`;
}
