import { locales } from '@mangetamain/analytics/text';
import * as z from 'zod';
import type { ObjectStore } from '../../store/object-store.ts';
import { exportsIndexKey } from '../dataset-keys.ts';
import { putJson, readJson } from '../stored-json.ts';

/** What an analysis is published as, with the type by which it is sent. */
export const exportTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  /** Drawings for pages of others, in every width and theme. */
  drawings: 'application/json; charset=utf-8',
} as const;

export type ExportFormat = keyof typeof exportTypes;

const exportFileSchema = z.object({
  /** Id of the analysis. */
  analysis: z.string(),
  locale: z.enum(locales),
  format: z.string(),
  /** Of the content, uncompressed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
});

/** What the list of files holds. */
export const exportsIndexSchema = z.object({
  schemaVersion: z.literal(1),
  /** The version of the analyses that wrote them: see `writerVersion`. */
  writtenBy: z.string(),
  files: z.array(exportFileSchema),
});

/** One file of an analysis; another version may have formats that this one does not know. */
export type ExportFile = z.infer<typeof exportFileSchema>;
export type ExportsIndex = z.infer<typeof exportsIndexSchema>;

/** The files that a dataset has, or null where none were written. Throws DatasetError where the list is damaged. */
export const readExportsIndex = (
  store: Pick<ObjectStore, 'get'>,
  datasetId: string,
): Promise<ExportsIndex | null> => readJson(store, exportsIndexKey(datasetId), exportsIndexSchema);

export const writeExportsIndex = (
  store: Pick<ObjectStore, 'put'>,
  datasetId: string,
  index: ExportsIndex,
): Promise<void> => putJson(store, exportsIndexKey(datasetId), index, 'no-cache');
