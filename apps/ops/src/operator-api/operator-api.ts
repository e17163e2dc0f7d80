import { OpenAPIHono } from '@hono/zod-openapi';
import type * as z from 'zod';
import { HttpProblem } from '../http/problem.ts';
import type { Logger } from '../log/logger.ts';
import { authentication } from './authentication.ts';
import { addEnvironmentRoutes } from './environment-routes.ts';
import { idempotency } from './idempotency.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import type { Operator } from './operators.ts';
import { addPromotionRoutes } from './promotion-routes.ts';
import { describePublicPaths } from './public-paths.ts';
import { addReleaseRoutes } from './release-routes.ts';
import { addWatchRoutes } from './watch-routes.ts';

interface OperatorApiOptions {
  readonly service: OperatorService;
  readonly operators: readonly Operator[];
  readonly logger: Logger;
  readonly version: string;
}

/** Returns the operators' addresses under `/ops`, and their description at `/openapi.json`, to be added to an application. */
export function createOperatorApi({
  service,
  operators,
  logger,
  version,
}: OperatorApiOptions): OpenAPIHono<OperatorEnv> {
  const api = new OpenAPIHono<OperatorEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error);
    },
  });
  api.use(
    '/ops/*',
    authentication({ operators, logger, refusals: service.refusals }),
    idempotency(service.store),
  );
  addEnvironmentRoutes(api, service);
  addPromotionRoutes(api, service);
  addReleaseRoutes(api, service);
  addWatchRoutes(api, service);
  describePublicPaths(api);
  const info = { title: 'Back to the Kitchen: operations', version };
  api.doc31('/openapi.json', { openapi: '3.1.0', info });
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
