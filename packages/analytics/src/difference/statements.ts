import * as z from 'zod/mini';
import type { Analysis, Presentation } from '../analysis/index.ts';

import { figuresOf, figureSchema } from './key-figures.ts';
import { bothSchema, inBoth } from './both.ts';

const verdictSchema = z.enum(['up', 'down', 'unclear', 'same', 'thin', 'none']);

const findingSchema = z.object({ text: bothSchema, verdict: verdictSchema });

const statementSchema = z.object({
  analysis: z.string(),
  page: z.string(),
  title: bothSchema,
  /** The heading first; of an analysis that the data cannot answer, why that is. */
  findings: z.array(findingSchema),
  figures: z.array(figureSchema),
});

/** What the analyses of one version say of one dataset, in every language: what readers are told. */
export const statementsSchema = z.object({
  schemaVersion: z.literal(1),
  datasetId: z.string(),
  /** The version of the analyses: see `analysesVersion`. */
  version: z.string(),
  statements: z.array(statementSchema),
});

export type Statements = z.infer<typeof statementsSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type StatedFinding = z.infer<typeof findingSchema>;

/** An analysis with what it says of the view that its page opens with. */
interface Spoken {
  readonly analysis: Pick<Analysis, 'id' | 'page' | 'title'>;
  readonly presentation: Presentation;
}

/** What analyses said, as it is kept beside their dataset. */
export function statementsOf(
  results: readonly Spoken[],
  { datasetId, version }: Pick<Statements, 'datasetId' | 'version'>,
): Statements {
  return {
    schemaVersion: 1,
    datasetId,
    version,
    statements: results.map(({ analysis: { id, page, title }, presentation }) => ({
      analysis: id,
      page,
      title: inBoth(title),
      findings: findingsOf(presentation),
      figures: [...figuresOf(presentation)],
    })),
  };
}

function findingsOf({ notice, findings }: Presentation): StatedFinding[] {
  if (notice !== null) return [{ text: inBoth(notice), verdict: 'thin' }];
  return findings.map(({ text, verdict }) => ({ text: inBoth(text), verdict }));
}
