import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type * as z from 'zod';
import { HttpProblem } from '../http/problem.ts';
import { addAuditRoutes } from './audit-routes.ts';
import { addDatasetRoutes } from './dataset-routes.ts';
import { addDifferenceRoutes } from './difference-routes.ts';
import { addEnvironmentRoutes } from './environment-routes.ts';
import { addHealthRoute } from './health-route.ts';
import { idempotency } from './idempotency.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { addPromotionRoutes } from './promotion-routes.ts';
import { addPruneRoutes } from './prune-routes.ts';
import { describePublicPaths } from './public-paths.ts';
import { addReleaseRoutes } from './release-routes.ts';
import { addScheduleRoutes } from './schedule-routes.ts';
import { addStateRoutes } from './state-routes.ts';

interface OperatorApiOptions {
  readonly service: OperatorService;
  /** Lets operators in; shared with the operations page, so that wrong tokens are counted once. */
  readonly authenticate: MiddlewareHandler<OperatorEnv>;
  readonly version: string;
}

/** Returns the operators' addresses under `/ops`, and their description at `/openapi.json`, to be added to an application. */
export function createOperatorApi({
  service,
  authenticate,
  version,
}: OperatorApiOptions): OpenAPIHono<OperatorEnv> {
  const api = new OpenAPIHono<OperatorEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error);
    },
  });
  api.use('/ops/*', authenticate, idempotency(service.store));
  addEnvironmentRoutes(api, service);
  addPromotionRoutes(api, service);
  addScheduleRoutes(api, service);
  addPruneRoutes(api, service);
  addDifferenceRoutes(api, service);
  addReleaseRoutes(api, service);
  addDatasetRoutes(api, service);
  addHealthRoute(api, service);
  addAuditRoutes(api, service);
  addStateRoutes(api, service);
  describePublicPaths(api);
  const info = { title: 'Back to the Kitchen: operations', version };
  let description: string | null = null;
  // Made once, and written once: either takes as long as dozens of other answers.
  api.get('/openapi.json', (c) => {
    description ??= JSON.stringify(api.getOpenAPI31Document({ openapi: '3.1.0', info }));
    return c.body(description, 200, { 'Content-Type': 'application/json' });
  });
  return api;
}

function invalid(error: z.core.$ZodError): HttpProblem {
  const [issue] = error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the request' : `"${issue.path.join('.')}"`;
  return new HttpProblem({
    status: 422,
    code: 'request_invalid',
    detail: `In ${where}: ${issue?.message.slice(0, 200) ?? 'not valid'}. Correct it; /openapi.json describes what is expected.`,
    cause: error,
  });
}
