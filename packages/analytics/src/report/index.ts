export { lineageWords } from './lineage-words.ts';
export { renderReport, type ReportContext } from './render-report.ts';
export {
  reportData,
  runAnalyses,
  type AnalysisFailure,
  type AnalysisResult,
  type ReportData,
} from './run-analyses.ts';
export { InvalidSetting, readSettings, type Settings } from './settings.ts';
