import type { Analysis, DatasetFacts, QueryEngine } from '@mangetamain/analytics';

/**
 * Asks the engine once, of the last year alone, what the controls of an analysis will ask: it compiles and prepares a
 * statement when it first runs it, which takes longer than the answer. Whoever changes a control then waits for that alone.
 */
export async function rehearse(
  analysis: Pick<Analysis, 'controls' | 'statements'>,
  dataset: DatasetFacts,
  engine: QueryEngine,
): Promise<void> {
  const last = Number(dataset.period[1].slice(0, 4));
  const years = analysis.controls['years']?.kind === 'years' ? { years: [last, last] } : {};
  for (const { sql } of Object.values(analysis.statements(years, dataset)))
    await engine.query(sql.text, sql.values);
}
