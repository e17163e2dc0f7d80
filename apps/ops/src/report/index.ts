export { writeReport, type ReportProgress, type ReportRequest, type WrittenReport } from './write-report.ts';
