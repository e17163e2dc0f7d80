import { datasetIdSchema, releaseIdSchema } from '@mangetamain/deploy';
import * as z from 'zod';

const count = z.int().nonnegative();
/** A text in the languages of the site. */
const both = z.object({ en: z.string(), fr: z.string() });
const pair = z.object({ releaseId: releaseIdSchema, datasetId: datasetIdSchema });

const sentence = z.object({
  text: both,
  verdict: z.enum(['up', 'down', 'unclear', 'same', 'thin', 'none']),
});

const changedFinding = z.object({
  analysis: z.string(),
  page: z.string(),
  title: both,
  /** Whether another thing may be said than before, or the same in other words or numbers. */
  kind: z.enum(['verdict', 'wording']),
  /** The sentences that are no longer said, and those said instead. */
  before: z.array(sentence).readonly(),
  after: z.array(sentence).readonly(),
});

const movedFigure = z.object({
  analysis: z.string(),
  label: both,
  before: both,
  after: both,
  change: both,
  /** How far it may move without a word. */
  allowed: both,
  /** The change in multiples of that. */
  times: z.number(),
});

/** What files are for. */
export const fileGroups = ['pages', 'code', 'engine', 'styles', 'other'] as const;

const comparedFiles = z.object({ differing: count, total: count, bytes: z.int() });

/** What two pairs of release and dataset show differently. */
export const differenceSchema = z.object({
  /** Null where nothing is live yet. */
  from: pair.nullable(),
  to: pair,
  /** Where the second one can be looked at, as far as that is known. */
  preview: z.string().optional(),
  /**
   * Whose words the findings are: those of each release, or of both as one version of the analyses says them, where it is
   * not known what each would say; null where there are none to compare.
   */
  basis: z.enum(['releases', 'one-version']).nullable(),
  findings: z
    .object({ changed: z.array(changedFinding).readonly(), same: z.array(both).readonly() })
    .nullable(),
  /** Those that move beyond their tolerance, the farthest first; `total` is what both know. */
  figures: z.object({ moved: z.array(movedFigure).readonly(), total: count }).nullable(),
  /** Every table of either dataset. */
  rows: z.array(z.object({ table: z.string(), before: count, after: count })).readonly(),
  /** What rules of cleaning take away, where that changes. */
  rules: z.array(z.object({ table: z.string(), rule: both, before: count, after: count })).readonly(),
  files: comparedFiles.extend({
    groups: z.array(comparedFiles.extend({ group: z.enum(fileGroups) })).readonly(),
  }),
});

export type Difference = z.infer<typeof differenceSchema>;
export type ComparedFiles = Difference['files'];
export type FileGroup = (typeof fileGroups)[number];
