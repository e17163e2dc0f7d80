import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { idSchema, readPointer, type Deployed, type Environment } from '@mangetamain/deploy';
import { deliveryAnswer } from '../difference/delivery-schema.ts';
import { differenceSchema } from '../difference/schema.ts';
import { HttpProblem } from '../http/problem.ts';
import { previewAddress } from '../preview/preview-address.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { differenceQuery, promotionParams } from './requests.ts';
import { answers, operators, problem } from './route-parts.ts';

type Pair = Pick<Deployed, 'releaseId' | 'datasetId'>;

/** Adds what readers will see differently: between two pairs, and as it was kept with a promotion. */
export function addDifferenceRoutes(api: OpenAPIHono<OperatorEnv>, service: OperatorService): void {
  const { store, differences, readDelivery, previewUrl } = service;

  const liveOn = async (side: Environment | Pair): Promise<Pair | null> =>
    typeof side === 'string' ? ((await readPointer(store, side))?.value.live ?? null) : side;

  api.openapi(
    createRoute({
      ...operators('get', '/ops/difference'),
      request: { query: differenceQuery },
      responses: {
        ...answers(
          'Findings, key figures, rows and files that change from one pair to the other',
          differenceSchema,
        ),
        404: problem('Nothing is live where something was to be compared'),
      },
    }),
    async (c) => {
      const { from, to } = c.req.valid('query');
      const target = await liveOn(to);
      if (target === null) throw nothingLive(to);
      const preview = previewAddress(previewUrl(), target);
      const difference = await differences.between(await liveOn(from), target);
      return c.json(preview === null ? difference : { ...difference, preview }, 200);
    },
  );

  api.openapi(
    createRoute({
      ...operators('get', '/ops/delivery'),
      responses: answers(
        'How often PROD changed, how long that took, how much of it failed, how far it is behind',
        deliveryAnswer,
      ),
    }),
    async (c) => c.json(await readDelivery(), 200),
  );

  api.openapi(
    createRoute({
      ...operators('get', '/ops/promotions/{id}/difference'),
      request: { params: promotionParams },
      responses: {
        ...answers(
          'What the promotion changed for readers, as it was found before the switch',
          differenceSchema,
        ),
        404: problem('Nothing was kept with this promotion'),
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const kept = idSchema.safeParse(id).success ? await differences.keptWith(id) : null;
      if (kept === null) throw nothingKept(id);
      return c.json(kept, 200);
    },
  );
}

const nothingLive = (side: Environment | Pair) =>
  new HttpProblem({
    status: 404,
    code: 'nothing_live',
    detail: `${typeof side === 'string' ? side.toUpperCase() : side.releaseId} serves nothing yet, so there is nothing to compare. Promote a release there, or name a pair as r-…+d-….`,
  });

const nothingKept = (id: string) =>
  new HttpProblem({
    status: 404,
    code: 'difference_unknown',
    detail: `Promotion ${id.slice(0, 64)} has nothing kept of what it changed. Compare the two pairs instead: ops diff --from r-…+d-… --to r-…+d-….`,
  });
