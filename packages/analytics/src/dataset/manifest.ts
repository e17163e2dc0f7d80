import * as z from 'zod';

/** Names of the published tables, in the order in which a manifest lists them. */
export const tableNames = [
  'recipes',
  'recipe_ingredients',
  'recipe_tags',
  'ratings_daily',
  'interactions',
  'recipe_details',
] as const;

export type TableName = (typeof tableNames)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hex digits');
const isoDate = z.iso.date();
const count = z.int().nonnegative();

export const datasetIdSchema = z
  .string()
  .regex(/^d-[0-9a-f]{16}$/, 'a dataset id such as d-4f1c09be77a2d630');

const columnSchema = z.strictObject({
  name: z.string().min(1),
  type: z.string().min(1),
  unit: z.string().optional(),
});

const fileSchema = z.strictObject({
  table: z.enum(tableNames),
  key: z.string().regex(/^datasets\/d-[0-9a-f]{16}\/[a-z_]+\.parquet$/),
  bytes: count,
  rows: count,
  sha256,
  columns: z.array(columnSchema).min(1),
});

const lineageSchema = z.strictObject({
  table: z.string().min(1),
  step: z.string().min(1),
  rows: count,
  rule: z.string().min(1),
});

/** What a published dataset says of itself: `datasets/<datasetId>/manifest.json`. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  datasetId: datasetIdSchema,
  title: z.string().min(1),
  source: z.enum(['import', 'demo']),
  createdAt: z.iso.datetime(),
  /** First and last submission date of the clean recipes. */
  period: z.tuple([isoDate, isoDate]),
  /** Rows left after each cleaning step, in order. */
  lineage: z.array(lineageSchema).min(1),
  files: z.array(fileSchema).min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];
export type LineageStep = Manifest['lineage'][number];

/** `datasets/current.json`: the dataset in use. */
export const currentDatasetSchema = z.strictObject({
  datasetId: datasetIdSchema,
  updatedAt: z.iso.datetime(),
});

export type CurrentDataset = z.infer<typeof currentDatasetSchema>;

/** Answer of `GET /api/dataset`: the manifest, each file with a presigned URL. */
export const datasetResponseSchema = manifestSchema.extend({
  files: z.array(fileSchema.extend({ url: z.url(), expiresAt: z.iso.datetime() })),
});

export type DatasetResponse = z.infer<typeof datasetResponseSchema>;
export type DatasetFile = DatasetResponse['files'][number];
