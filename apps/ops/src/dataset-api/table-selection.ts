import { type TableName, tableNames } from '@mangetamain/analytics/dataset';
import { tablesInvalid } from './dataset-problems.ts';

/** The tables that an answer is to list; `'all'` that the dataset has. */
export type TableSelection = readonly TableName[] | 'all';

/**
 * Returns the tables that `?tables=a,b` asks for, each once and in the order of the contract, so that
 * the same wish always reads the same; 'all' where the parameter is missing.
 *
 * @throws {HttpProblem} `tables_invalid`, naming the first that does not exist.
 */
export function selectTables(parameters: readonly string[] | undefined): TableSelection {
  if (parameters === undefined || parameters.length === 0) return 'all';
  const wanted = parameters.flatMap((parameter) => parameter.split(','));
  const unknown = wanted.find((name) => !tableNames.some((table) => table === name));
  if (unknown !== undefined) throw tablesInvalid(unknown);
  return tableNames.filter((table) => wanted.includes(table));
}
