import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { checkState, restoreDocument } from '@mangetamain/deploy';
import { restoreAnswer, stateAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { restoreBody } from './requests.ts';
import { answers, conflictProblem, jsonBody, operators } from './route-parts.ts';

/** Adds how the documents of the state stand that decide about changes, and bringing back what is damaged. */
export function addStateRoutes(
  api: OpenAPIHono<OperatorEnv>,
  service: Pick<OperatorService, 'store' | 'clock' | 'ids'>,
): void {
  api.openapi(
    createRoute({
      ...operators('get', '/ops/state'),
      responses: answers('How each document stands, and where it could be brought back from', stateAnswer),
    }),
    async (c) => c.json({ documents: await checkState(service.store) }, 200),
  );

  api.openapi(
    createRoute({
      ...operators('post', '/ops/state/restore'),
      request: { body: jsonBody(restoreBody) },
      responses: { ...answers('Where it was brought back from', restoreAnswer), ...conflictProblem },
    }),
    async (c) => {
      const { document, ...decision } = c.req.valid('json');
      const source = await restoreDocument(service, { ...decision, by: c.get('operator').name }, document);
      return c.json({ source }, 200);
    },
  );
}
