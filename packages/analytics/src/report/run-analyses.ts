import type { Analysis, DatasetFacts, Params, Presentation, QueryEngine } from '../analysis/index.ts';
import type { Settings } from './settings.ts';

/** One analysis with the parameters it ran with, all of them, and what it says. */
export interface AnalysisResult {
  readonly analysis: Analysis;
  readonly params: Params;
  readonly presentation: Presentation;
}

/** An analysis could not run: the data or the engine is not what it expects. */
export class AnalysisFailed extends Error {
  override readonly name = 'AnalysisFailed';
  readonly code = 'analysis_failed';

  constructor(id: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${id} failed: ${reason} Run "data verify" to see whether the dataset is whole.`, { cause });
  }
}

const completed = ({ controls }: Analysis, settings: Params): Params =>
  Object.fromEntries(
    Object.entries(controls).map(([name, control]) => [
      name,
      Object.hasOwn(settings, name) ? settings[name] : control.initial,
    ]),
  );

/**
 * Runs the analyses one after the other and tells of each before it starts.
 * @throws {AnalysisFailed} naming the analysis, where the engine refuses a statement
 */
export async function runAnalyses(
  analyses: readonly Analysis[],
  engine: QueryEngine,
  dataset: DatasetFacts,
  settings: Settings,
  onStart: (id: string, index: number) => void = () => undefined,
): Promise<AnalysisResult[]> {
  const results: AnalysisResult[] = [];
  for (const [index, analysis] of analyses.entries()) {
    onStart(analysis.id, index);
    const params = completed(analysis, settings.get(analysis.id) ?? {});
    try {
      results.push({ analysis, params, presentation: await analysis.run(engine, params, dataset) });
    } catch (error) {
      throw new AnalysisFailed(analysis.id, error);
    }
  }
  return results;
}

/** What `report.json` holds: of each analysis the parameters and the model, language left out. */
export interface ReportData {
  readonly datasetId: string;
  readonly analyses: Readonly<Record<string, { readonly params: Params; readonly model: unknown }>>;
}

/** The results as plain JSON. */
export function reportData(datasetId: string, results: readonly AnalysisResult[]): ReportData {
  const analyses = results.map(
    ({ analysis, params, presentation }) => [analysis.id, { params, model: presentation.model }] as const,
  );
  return { datasetId, analyses: Object.fromEntries(analyses) };
}
