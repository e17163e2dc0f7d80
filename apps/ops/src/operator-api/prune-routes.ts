import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { pruneAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { pruneBody } from './requests.ts';
import { answers, jsonBody, operators } from './route-parts.ts';

/** Adds the removal of releases and datasets that nothing names any more. */
export function addPruneRoutes(api: OpenAPIHono<OperatorEnv>, service: OperatorService): void {
  for (const what of ['releases', 'datasets'] as const)
    api.openapi(
      createRoute({
        ...operators('post', `/ops/${what}/prune`),
        request: { body: jsonBody(pruneBody) },
        responses: answers('What goes, or would go', pruneAnswer),
      }),
      async (c) => {
        const by = c.get('operator').name;
        return c.json(await service.prune({ what, by, ...c.req.valid('json') }), 200);
      },
    );
}
