import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { analyses } from '@mangetamain/analytics/registry';
import { openNativeEngine } from '@mangetamain/analytics/engine';
import { readSettings, renderReport, reportData, runAnalyses } from '@mangetamain/analytics/report';
import type { Locale } from '@mangetamain/analytics/text';
import { renderLogo } from '@mangetamain/theme/logo';
import { JSDOM } from 'jsdom';
import { readManifest } from '../data/index.ts';
import { loadTables } from '../data/load-tables.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { themeStyles } from './theme-styles.ts';

export interface ReportRequest {
  readonly datasetId: string;
  /** Directory to write into; made where it is missing. */
  readonly directory: string;
  readonly locale: Locale;
  /** Controls set elsewhere than at their start, each `id.control=value`. */
  readonly settings: readonly string[];
}

/** What is being done: loading a table, running an analysis, or writing the files. */
export interface ReportProgress {
  readonly step: 'load' | 'run' | 'write';
  readonly subject?: string;
  /** From 0 to 1, where the step knows. */
  readonly share?: number;
}

export interface WrittenReport {
  readonly datasetId: string;
  readonly analyses: number;
  /** The analyses that could not be computed, and why; the report says it in their place. */
  readonly failures: readonly { readonly id: string; readonly message: string }[];
  /** Paths of report.json and report.html. */
  readonly files: readonly string[];
}

/**
 * Runs every analysis on a dataset and writes `report.json` and `report.html`.
 *
 * The engine is DuckDB in Node rather than the one of the browsers: on the full data it is four to eight times as
 * fast, it is here for the import anyway, and every statement is tested to answer alike on both.
 * @throws {InvalidSetting} for a setting that fits no control
 * @throws {DatasetError} where the dataset is missing or damaged
 */
export async function writeReport(
  { datasetId, directory, locale, settings }: ReportRequest,
  store: ObjectStore,
  onProgress: (progress: ReportProgress) => void = () => undefined,
  now: Date = new Date(),
): Promise<WrittenReport> {
  const read = readSettings(settings, analyses);
  const dataset = await readManifest(store, datasetId);
  const engine = await openNativeEngine();
  try {
    const tables = new Set(analyses.flatMap((analysis) => analysis.tables));
    await loadTables(store, engine, dataset, tables, (subject) => onProgress({ step: 'load', subject }));
    const results = await runAnalyses(analyses, engine, dataset, read, (subject, index) =>
      onProgress({ step: 'run', subject, share: index / analyses.length }),
    );
    onProgress({ step: 'write' });
    const html = renderReport(results, {
      dataset,
      locale,
      writtenAt: now,
      document: new JSDOM('').window.document,
      mark: renderLogo('horizontal', 'light'),
      styles: await themeStyles(),
    });
    const json = `${JSON.stringify(reportData(datasetId, results))}\n`;
    const files = await writeFiles(directory, { 'report.json': json, 'report.html': html });
    const failures = results.flatMap(({ analysis: { id }, failure }) =>
      failure === null ? [] : [{ id, message: failure.message }],
    );
    return { datasetId, analyses: results.length, failures, files };
  } finally {
    await engine.close();
  }
}

async function writeFiles(directory: string, texts: Readonly<Record<string, string>>): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const files = Object.entries(texts).map(([name, text]) => [path.join(directory, name), text] as const);
  await Promise.all(files.map(([file, text]) => writeFile(file, text)));
  return files.map(([file]) => file);
}
