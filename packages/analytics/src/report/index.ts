export { renderReport, type ReportContext } from './render-report.ts';
export {
  AnalysisFailed,
  reportData,
  runAnalyses,
  type AnalysisResult,
  type ReportData,
} from './run-analyses.ts';
export { InvalidSetting, readSettings, type Settings } from './settings.ts';
