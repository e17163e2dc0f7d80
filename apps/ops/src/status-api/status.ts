import * as z from 'zod';

const environmentNames = ['PREPROD', 'PROD', 'LOCAL'] as const;
export type EnvironmentName = (typeof environmentNames)[number];

/** Answer of `GET /api/status`. */
export const statusSchema = z.object({
  environment: z.enum(environmentNames),
  /** Null while a local build is served. */
  releaseId: z.string().nullable(),
  /** Null while none is published, or none was ever read. */
  datasetId: z.string().nullable(),
  storage: z.enum(['up', 'down']),
  checkedAt: z.iso.datetime(),
});

export type Status = z.infer<typeof statusSchema>;
