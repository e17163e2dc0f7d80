import type { CleaningStep, LineageStep } from '@mangetamain/analytics/dataset';
import { derivedSteps, interactionSteps, itemCodingSql, recipeSteps } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../dataset-error.ts';
import type { Database } from './database.ts';

async function apply(database: Database, step: CleaningStep): Promise<LineageStep> {
  if (step.createSql !== '') await database.run(step.createSql);
  return {
    table: step.table,
    step: step.step,
    rows: await database.number(step.countSql),
    rule: step.rule,
  };
}

/**
 * Cleans the raw tables in the database, and numbers the items that the clean recipes list.
 * @returns the rows left after each step, in order
 * @throws {DatasetError} where no recipe or no rating is left
 */
export async function clean(database: Database): Promise<LineageStep[]> {
  const lineage: LineageStep[] = [];
  for (const step of [...recipeSteps, ...interactionSteps]) {
    const done = await apply(database, step);
    lineage.push(done);
    if (done.rows === 0 && step.createSql !== '')
      throw new DatasetError(
        `No row of ${done.table} is left after the step "${done.step}" (${done.rule}).`,
        {
          code: 'nothing-left',
          remedy: 'Check that the files are the Food.com export and belong together.',
        },
      );
  }
  for (const step of derivedSteps) lineage.push(await apply(database, step));
  for (const sql of itemCodingSql) await database.run(sql);
  return lineage;
}
