import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  approveScheduled,
  cancelScheduled,
  listScheduled,
  schedulePromotion,
  type Scheduled,
} from '@mangetamain/deploy';
import { scheduleAnswer, scheduledAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { reasonBody, reasonQuery, scheduleBody, scheduleParams } from './requests.ts';
import {
  answers,
  commonProblems,
  conflictProblem,
  jsonAnswer,
  jsonBody,
  operators,
  problem,
} from './route-parts.ts';

/** Adds promotions that begin by themselves: to ask for one, to approve it, to cancel it. */
export function addScheduleRoutes(api: OpenAPIHono<OperatorEnv>, service: OperatorService): void {
  const missing = { 404: problem('Nothing is scheduled under this id') };

  api.openapi(
    createRoute({
      ...operators('post', '/ops/schedule'),
      request: { body: jsonBody(scheduleBody) },
      responses: {
        201: jsonAnswer('What is scheduled, with what it moves named', scheduledAnswer),
        ...conflictProblem,
        ...commonProblems,
      },
    }),
    async (c) => {
      const { to, release, dataset, at, ...rest } = c.req.valid('json');
      const by = c.get('operator').name;
      const wish = { environment: to, releaseId: release, datasetId: dataset, ...rest, by };
      const moment = at === undefined ? service.clock.now() : new Date(at);
      const scheduled = await schedulePromotion(service, await service.promotions.requestOf(wish), moment);
      return c.json(viewOf(scheduled), 201);
    },
  );

  api.openapi(
    createRoute({
      ...operators('get', '/ops/schedule'),
      responses: answers('What waits and what became of it, the latest first', scheduleAnswer),
    }),
    async (c) => {
      const unreadable: string[] = [];
      const found = await listScheduled(service.store, ({ key }) => void unreadable.push(key));
      return c.json({ scheduled: found.map(viewOf), unreadable }, 200);
    },
  );

  api.openapi(
    createRoute({
      ...operators('put', '/ops/schedule/{id}/approval'),
      request: { params: scheduleParams, body: jsonBody(reasonBody) },
      responses: { ...answers('It begins at its time', scheduledAnswer), ...missing, ...conflictProblem },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { reason } = c.req.valid('json');
      return c.json(viewOf(await approveScheduled(service, id, c.get('operator').name, reason)), 200);
    },
  );

  api.openapi(
    createRoute({
      ...operators('delete', '/ops/schedule/{id}'),
      request: { params: scheduleParams, query: reasonQuery },
      responses: {
        ...answers('It does not begin any more', scheduledAnswer),
        ...missing,
        ...conflictProblem,
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { reason } = c.req.valid('query');
      return c.json(viewOf(await cancelScheduled(service, id, c.get('operator').name, reason)), 200);
    },
  );
}

function viewOf(scheduled: Scheduled) {
  const { schemaVersion: _, ...view } = scheduled;
  return view;
}
