import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { statusSchema } from '../status-api/status.ts';
import type { OperatorEnv } from './operator-env.ts';
import { jsonAnswer } from './route-parts.ts';

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
      200: jsonAnswer('The manifest of the dataset, each file with a signed URL', z.looseObject({})),
    },
  });
}
