import type { CleaningStep, LineageStep } from '@mangetamain/analytics/dataset';
import { cleaningSteps, derivedSteps, itemCodes } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../dataset-error.ts';
import type { Cleaning } from './database.ts';

async function apply(database: Cleaning, step: CleaningStep): Promise<LineageStep> {
  for (const relation of step.makes) await database.create(relation);
  return {
    table: step.table,
    step: step.step,
    rows: await database.number(step.countSql),
    rule: step.rule,
  };
}

/**
 * Cleans the raw tables, and numbers the items that the clean recipes list.
 * @returns the rows left after each step, in order
 * @throws {DatasetError} where no recipe or no rating is left
 */
export async function clean(database: Cleaning): Promise<LineageStep[]> {
  const lineage: LineageStep[] = [];
  for (const step of cleaningSteps(database.dialect)) {
    const done = await apply(database, step);
    lineage.push(done);
    if (done.rows === 0 && step.makes.length > 0)
      throw new DatasetError(
        `No row of ${done.table} is left after the step "${done.step}" (${done.rule}).`,
        {
          code: 'nothing-left',
          remedy: 'Check that the files are the Food.com export and belong together.',
        },
      );
  }
  for (const step of derivedSteps(database.dialect)) lineage.push(await apply(database, step));
  for (const relation of itemCodes) await database.create(relation);
  return lineage;
}
