import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { datasetPlace } from '../data/dataset-list.ts';
import { pageOf } from '../formats/page.ts';
import { datasetsAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { pageQuery } from './requests.ts';
import { answers, operators } from './route-parts.ts';

/** Adds the list of published datasets. */
export function addDatasetRoutes(
  api: OpenAPIHono<OperatorEnv>,
  { datasets }: Pick<OperatorService, 'datasets'>,
): void {
  api.openapi(
    createRoute({
      ...operators('get', '/ops/datasets'),
      request: { query: pageQuery },
      responses: answers('A page of published datasets, the latest first', datasetsAnswer),
    }),
    async (c) => {
      const all = await datasets.all();
      const { rows, ...page } = pageOf(all, datasetPlace, c.req.valid('query'));
      return c.json({ datasets: [...rows], ...page }, 200);
    },
  );
}
