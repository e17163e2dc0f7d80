import * as z from 'zod/mini';

/** Names of the published tables, in the order in which a manifest lists them. */
export const tableNames = [
  'recipes',
  'ingredients',
  'recipe_ingredients',
  'ingredient_minutes',
  'ingredient_months',
  'ingredient_weekdays',
  'tags',
  'recipe_tags',
  'tag_minutes',
  'tag_months',
  'tag_weekdays',
  'ratings_daily',
  'recipe_ratings',
  'rating_pair_months',
  'rating_pair_weekdays',
  'ingredient_readers',
  'interactions',
  'recipe_details',
] as const;

export type TableName = (typeof tableNames)[number];

const filled = z.string().check(z.minLength(1));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hex digits'));
const isoDate = z.iso.date();
const count = z.int().check(z.nonnegative());

export const datasetIdSchema = z
  .string()
  .check(z.regex(/^d-[0-9a-f]{16}$/, 'a dataset id such as d-4f1c09be77a2d630'));

const columnSchema = z.strictObject({
  name: filled,
  type: filled,
  unit: z.optional(z.string()),
});

const fileSchema = z.strictObject({
  table: z.enum(tableNames),
  key: z.string().check(z.regex(/^datasets\/d-[0-9a-f]{16}\/[a-z_]+\.parquet$/)),
  bytes: count,
  rows: count,
  sha256,
  columns: z.array(columnSchema).check(z.minLength(1)),
});

const lineageSchema = z.strictObject({
  table: filled,
  step: filled,
  rows: count,
  rule: filled,
});

/** A file that a dataset was made of, as it was given. */
const sourceFileSchema = z.strictObject({
  source: z.enum(['recipes', 'interactions']),
  file: filled,
  bytes: count,
  sha256,
});

/** Where counts and answers are all that browsers get of a dataset. */
const countedSchema = z.object({
  /** Tables that stay with the service, which computes answers from them; by name, as later versions may have others. */
  withheld: z.array(filled).check(z.minLength(1)),
  /** Of the tables that a browser would have to hold, and how many it is to hold. */
  bytes: count,
  budget: count,
  /** How many recipes there are, as no table tells. */
  recipes: count,
});

/** How many selections of a dataset may have answers of their own. */
export const publishedSelectionsAtMost = 50;

/** A selection whose answers are published beside those of all recipes, as an address writes it: `tag=vegetarian`. */
const selectionSchema = z.object({ where: filled });

/** What a published dataset says of itself: `datasets/<datasetId>/manifest.json`. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Of the contract that its tables keep; see `contractVersionOf`. */
  contractVersion: z.optional(z.int().check(z.positive())),
  datasetId: datasetIdSchema,
  title: filled,
  source: z.enum(['import', 'demo']),
  /** What made the rows, by name and version; absent where DuckDB did. */
  engine: z.optional(filled),
  createdAt: z.iso.datetime(),
  /** First and last submission date of the clean recipes. */
  period: z.tuple([isoDate, isoDate]),
  /** Rows left after each cleaning step, in order. */
  lineage: z.array(lineageSchema).check(z.minLength(1)),
  /** What it was made of. */
  sources: z.optional(z.array(sourceFileSchema)),
  /** Absent where browsers get every table. */
  counted: z.optional(countedSchema),
  selections: z.optional(z.array(selectionSchema)),
  files: z.array(fileSchema).check(z.minLength(1)),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];
export type SourceFile = z.infer<typeof sourceFileSchema>;
export type LineageStep = Manifest['lineage'][number];

/** `datasets/current.json`: the dataset in use. */
export const currentDatasetSchema = z.strictObject({
  datasetId: datasetIdSchema,
  updatedAt: z.iso.datetime(),
});

export type CurrentDataset = z.infer<typeof currentDatasetSchema>;

/** What a file of answers holds: those of the view that a page opens with, or of each single change of it. */
export const answerKinds = ['default', 'variants'] as const;

export type AnswerKind = (typeof answerKinds)[number];

/** Of the view that a page opens with: what the head of the page speaks of, and the rest of it. */
const answerParts = ['head', 'rest'] as const;

export type AnswerPart = (typeof answerParts)[number];

/** A file of answers published beside a dataset; length and hash are those of its content, uncompressed. */
export const answerFileSchema = z.object({
  page: filled,
  kind: z.enum(answerKinds),
  /** Missing where a file holds all of its kind. A field, since open pages pass unknown fields over, and no unknown kind. */
  part: z.optional(z.enum(answerParts)),
  sha256,
  bytes: count,
});

export type AnswerFile = z.infer<typeof answerFileSchema>;

/**
 * A published selection, how many recipes it has, and its files of answers. They stand apart from the others: a page that
 * does not know of selections would take them for those of all recipes.
 */
export const selectionAnswersSchema = z.object({
  ...selectionSchema.shape,
  recipes: count,
  answers: z.array(answerFileSchema),
});

export type SelectionAnswers = z.infer<typeof selectionAnswersSchema>;

const link = { url: z.url(), expiresAt: z.iso.datetime() };

const linkedFileSchema = z.object({
  ...fileSchema.shape,
  columns: z.array(z.object(columnSchema.shape)).check(z.minLength(1)),
  ...link,
});

const isKnownTable = ({ table }: { readonly table: string }) => tableNames.some((name) => name === table);

/** The files of tables that this version knows: a table more is no other contract. */
const knownFilesSchema = z.pipe(
  z.pipe(
    z.array(z.looseObject({ table: z.string() })),
    z.transform((files) => files.filter(isKnownTable)),
  ),
  z.array(linkedFileSchema),
);

/**
 * Answer of `GET /api/dataset`: the manifest, each file with a presigned URL, and the answers published so far. Fields and
 * tables of later versions are passed over: open pages outlive the service that they came from.
 */
export const datasetResponseSchema = z.object({
  ...manifestSchema.shape,
  files: knownFilesSchema,
  answers: z.optional(z.array(z.extend(answerFileSchema, link))),
  /** Those that have answers by now. Their files have no links: the site itself offers them under their hash. */
  selections: z.optional(z.array(selectionAnswersSchema)),
});

export type DatasetResponse = z.infer<typeof datasetResponseSchema>;
export type DatasetFile = DatasetResponse['files'][number];
