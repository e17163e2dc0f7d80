import { qualitySchema, type QualityReport } from '@mangetamain/analytics/dataset';
import { DataError } from '../engine/errors.ts';
import { requestDocument } from '../loading/dataset-request.ts';
import type { BrowserPorts } from '../loading/ports.ts';

type Ports = Pick<BrowserPorts, 'fetch' | 'online' | 'clock' | 'caches'>;

const cacheName = 'quality-reports';
const keyOf = (datasetId: string) => `/saved-data/quality/${datasetId}`;

/**
 * The quality report of a dataset: from this browser where it was read before, as a published one never changes, else
 * from the site. Rejects as `requestDocument` does; with `dataset_missing` where the site shows another dataset by now.
 */
export async function loadQualityReport(datasetId: string, ports: Ports): Promise<QualityReport> {
  const saved = await savedReport(datasetId, ports);
  if (saved !== null) return saved;
  const report = await requestDocument('/api/dataset/quality', qualitySchema, ports, { fresh: true });
  if (report.datasetId !== datasetId) throw new DataError('dataset_missing', { table: null });
  await saveReport(report, ports);
  return report;
}

/** Null also where what is saved cannot be read: the site is asked then. */
async function savedReport(datasetId: string, { caches }: Ports): Promise<QualityReport | null> {
  try {
    const response = await (await caches?.open(cacheName))?.match(keyOf(datasetId));
    if (response === undefined) return null;
    const report = qualitySchema.safeParse(await response.json()).data;
    return report?.datasetId === datasetId ? report : null;
  } catch {
    return null;
  }
}

/** Keeps the report, and no other. A browser that refuses asks the site again next time. */
async function saveReport(report: QualityReport, { caches }: Ports): Promise<void> {
  try {
    const cache = await caches?.open(cacheName);
    for (const request of (await cache?.keys()) ?? []) await cache?.delete(request);
    await cache?.put(keyOf(report.datasetId), Response.json(report));
  } catch {
    // Full or blocked: nothing is lost but a request.
  }
}
