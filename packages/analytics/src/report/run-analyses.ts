import type { Analysis, DatasetFacts, Params, Presentation, QueryEngine } from '../analysis/index.ts';
import { nothingSaid } from '../analysis/nothing-said.ts';
import { text } from '../text/index.ts';
import type { Settings } from './settings.ts';

/** One analysis with the parameters it ran with, all of them, and what it says. */
export interface AnalysisResult {
  readonly analysis: Analysis;
  readonly params: Params;
  /** Where the analysis failed, nothing but a notice of it. */
  readonly presentation: Presentation;
  readonly failure: AnalysisFailure | null;
}

/** Why an analysis could not run: the data or the engine is not what it expects. */
export interface AnalysisFailure {
  readonly code: 'analysis_failed';
  readonly message: string;
}

function failed(error: unknown): Pick<AnalysisResult, 'presentation' | 'failure'> {
  const reason = error instanceof Error ? error.message : String(error);
  const notice = text('report.failed', { reason });
  const presentation = { ...nothingSaid(notice), notice };
  return { presentation, failure: { code: 'analysis_failed', message: reason } };
}

const completed = ({ controls }: Analysis, settings: Params): Params =>
  Object.fromEntries(
    Object.entries(controls).map(([name, control]) => [
      name,
      Object.hasOwn(settings, name) ? settings[name] : control.initial,
    ]),
  );

/** Runs the analyses one after the other and tells of each before it starts. One that fails says so; the others go on. */
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
    const outcome = await analysis
      .run(engine, params, dataset)
      .then((presentation) => ({ presentation, failure: null }), failed);
    results.push({ analysis, params, ...outcome });
  }
  return results;
}

type AnalysisData =
  | { readonly params: Params; readonly model: unknown }
  | { readonly params: Params; readonly error: AnalysisFailure };

/** What `report.json` holds: of each analysis the parameters and the model, or the error, language left out. */
export interface ReportData {
  readonly datasetId: string;
  readonly analyses: Readonly<Record<string, AnalysisData>>;
}

/** The results as plain JSON. */
export function reportData(datasetId: string, results: readonly AnalysisResult[]): ReportData {
  const analyses = results.map(({ analysis, params, presentation, failure }): [string, AnalysisData] => [
    analysis.id,
    failure === null ? { params, model: presentation.model } : { params, error: failure },
  ]);
  return { datasetId, analyses: Object.fromEntries(analyses) };
}
