import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { auditExportSchema, exportAudit, readAudit } from '@mangetamain/deploy';
import { auditAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { limitQuery } from './requests.ts';
import { answers, operators } from './route-parts.ts';

/** Adds the record of who did what: the latest of it, and all of it as it stands in the store. */
export function addAuditRoutes(
  api: OpenAPIHono<OperatorEnv>,
  { store, clock }: Pick<OperatorService, 'store' | 'clock'>,
): void {
  api.openapi(
    createRoute({
      ...operators('get', '/ops/audit'),
      request: { query: limitQuery },
      responses: answers('The latest entries, latest first', auditAnswer),
    }),
    async (c) => {
      const { limit } = c.req.valid('query');
      const unreadable: string[] = [];
      const entries = await readAudit(store, limit, clock.now(), ({ key }) => unreadable.push(key));
      return c.json({ entries, unreadable }, 200);
    },
  );

  api.openapi(
    createRoute({
      ...operators('get', '/ops/audit/export'),
      responses: answers('The whole audit, to be kept or verified elsewhere', auditExportSchema),
    }),
    async (c) => c.json(await exportAudit(store), 200),
  );
}
