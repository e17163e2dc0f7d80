import type { QualityReport } from '@mangetamain/analytics/dataset';
import { columnRangesSql, qualityChecks, qualityCheckSql } from '@mangetamain/analytics/dataset';
import type { Cleaning, Database, Row } from './database.ts';
import type { UnreadableValues } from './unreadable.ts';
import type { WrittenFile } from './write.ts';

const numberOrText = (value: Row[string] | undefined): number | string | null => {
  if (typeof value !== 'string') return null;
  return Number.isNaN(Number(value)) ? value : Number(value);
};

async function runChecks(cleaning: Cleaning): Promise<QualityReport['checks']> {
  const checks: QualityReport['checks'] = [];
  for (const check of qualityChecks(cleaning.dialect)) {
    const [row = {}] = await cleaning.rows(qualityCheckSql(check));
    checks.push({ id: check.id, text: check.text, count: Number(row['count']), of: Number(row['of']) });
  }
  return checks;
}

async function columnRanges(
  database: Database,
  files: readonly WrittenFile[],
): Promise<QualityReport['columns']> {
  const columns: QualityReport['columns'] = [];
  for (const { table, path } of files) {
    for (const row of await database.rows(columnRangesSql(table, path)))
      columns.push({
        table,
        column: String(row['column']),
        nulls: Number(row['nulls']),
        min: numberOrText(row['min']),
        max: numberOrText(row['max']),
      });
  }
  return columns;
}

/** What was seen in the input and what the written files hold. */
export async function examine(
  cleaning: Cleaning,
  database: Database,
  files: readonly WrittenFile[],
  unreadable: readonly UnreadableValues[],
): Promise<Omit<QualityReport, 'datasetId'>> {
  return {
    schemaVersion: 1,
    unreadable: [...unreadable],
    checks: await runChecks(cleaning),
    columns: await columnRanges(database, files),
  };
}
