import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { answerKinds } from '@mangetamain/analytics/dataset';
import { statusSchema } from '../status-api/status.ts';
import type { OperatorEnv } from './operator-env.ts';
import { jsonAnswer, problem } from './route-parts.ts';

/** Length and hash are those of the content, uncompressed. */
const answersLink = z.object({
  page: z.string(),
  kind: z.enum(answerKinds),
  url: z.url(),
  sha256: z.string(),
  bytes: z.int(),
  expiresAt: z.iso.datetime(),
});

/** Describes the addresses that every server answers without a token; they are served elsewhere. */
export function describePublicPaths({ openAPIRegistry }: OpenAPIHono<OperatorEnv>): void {
  openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/health',
    responses: {
      200: jsonAnswer(
        'The process answers',
        z.object({ status: z.literal('up'), version: z.string(), uptimeSeconds: z.number() }),
      ),
    },
  });
  openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/status',
    responses: {
      200: jsonAnswer('What is served, and whether the store answers', statusSchema),
    },
  });
  openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/dataset',
    request: { query: z.object({ tables: z.string().optional() }) },
    responses: {
      200: jsonAnswer(
        'The manifest of the dataset, each file with a signed URL, and the answers published beside it',
        z.looseObject({ answers: z.array(answersLink).optional() }),
      ),
    },
  });
  openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/answers/{sha256}',
    request: { params: z.object({ sha256: z.string() }) },
    responses: {
      200: jsonAnswer('A file of answers of the dataset in use: a line of JSON for each', z.string()),
      404: problem('It has no such answers (`answers_missing`)'),
    },
  });
}
