import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  idSchema,
  ifValid,
  isOver,
  listPromotions,
  readPromotion,
  UnknownPromotionError,
  type Promotion,
} from '@mangetamain/deploy';
import { HttpProblem } from '../http/problem.ts';
import { promotionAnswer, promotionsAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { answers, commonProblems, conflictProblem, jsonAnswer, jsonBody, operators } from './route-parts.ts';
import { environmentParams, limitQuery, promotionBody, promotionParams, rollbackBody } from './requests.ts';

/** Gates that a better request would pass; behind the others stands the state of things. */
const requestProblems = new Set(['confirmation-mismatch', 'no-target']);

/** Adds promotions and rollbacks: to start one, and to follow them. */
export function addPromotionRoutes(api: OpenAPIHono<OperatorEnv>, service: OperatorService): void {
  const started = {
    201: jsonAnswer('It has begun; follow it under its id', promotionAnswer),
    ...conflictProblem,
    ...commonProblems,
  };

  api.openapi(
    createRoute({
      ...operators('post', '/ops/promotions'),
      request: { body: jsonBody(promotionBody) },
      responses: started,
    }),
    async (c) => {
      const { to, release, dataset, ...rest } = c.req.valid('json');
      const by = c.get('operator').name;
      const wish = { environment: to, releaseId: release, datasetId: dataset, ...rest, by };
      const promotion = begun(await service.promotions.promote(wish));
      return c.json(viewOf(promotion), 201, { Location: `/ops/promotions/${promotion.id}` });
    },
  );

  api.openapi(
    createRoute({
      ...operators('post', '/ops/environments/{env}/rollback'),
      request: { params: environmentParams, body: jsonBody(rollbackBody) },
      responses: started,
    }),
    async (c) => {
      const { to, confirm, reason } = c.req.valid('json');
      const { env: environment } = c.req.valid('param');
      const wish = { environment, releaseId: to, confirm, reason, by: c.get('operator').name };
      const promotion = begun(await service.promotions.rollBack(wish));
      return c.json(viewOf(promotion), 201, { Location: `/ops/promotions/${promotion.id}` });
    },
  );

  api.openapi(
    createRoute({
      ...operators('get', '/ops/promotions'),
      request: { query: limitQuery },
      responses: answers('The latest, latest first', promotionsAnswer),
    }),
    async (c) => {
      const ids = await listPromotions(service.store, c.req.valid('query').limit);
      const unreadable: string[] = [];
      const found = await Promise.all(
        ids.map((id) => ifValid(readPromotion(service.store, id), () => unreadable.push(id))),
      );
      const promotions = found.flatMap((entry) => (entry ? [viewOf(entry.value)] : []));
      return c.json({ promotions, unreadable }, 200);
    },
  );

  api.openapi(
    createRoute({
      ...operators('get', '/ops/promotions/{id}'),
      request: { params: promotionParams },
      responses: answers('Every step with its time and outcome', promotionAnswer),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = idSchema.safeParse(id).success ? await readPromotion(service.store, id) : null;
      if (found === null) throw unknownPromotion(id);
      return c.json(viewOf(found.value), 200);
    },
  );
}

/** The promotion if it goes on. @throws {HttpProblem} with the gate that stood against it. */
function begun(promotion: Promotion): Promotion {
  const { failure } = promotion;
  if (failure === null) return promotion;
  throw new HttpProblem({
    status: requestProblems.has(failure.code) ? 422 : 409,
    code: failure.code.replaceAll('-', '_'),
    detail: failure.message,
  });
}

function viewOf(promotion: Promotion) {
  const { writer: _, pending: __, pointer: ___, pointerVersion: ____, ...view } = promotion;
  return { ...view, over: isOver(promotion) };
}

function unknownPromotion(id: string): HttpProblem {
  const cause = new UnknownPromotionError(id.slice(0, 64));
  return new HttpProblem({ status: 404, code: 'unknown_promotion', detail: cause.message, cause });
}
