import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { auditExportSchema, exportAudit, readAuditPage } from '@mangetamain/deploy';
import { auditAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { auditQuery } from './requests.ts';
import { answers, operators } from './route-parts.ts';

/** Adds the record of who did what: the latest of it, and all of it as it stands in the store. */
export function addAuditRoutes(
  api: OpenAPIHono<OperatorEnv>,
  { store, clock }: Pick<OperatorService, 'store' | 'clock'>,
): void {
  api.openapi(
    createRoute({
      ...operators('get', '/ops/audit'),
      request: { query: auditQuery },
      responses: answers('A page of entries, latest first', auditAnswer),
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid('query');
      const unreadable: string[] = [];
      const { entries, next } = await readAuditPage(store, {
        limit,
        after: cursor,
        now: clock.now(),
        onUnreadable: ({ key }) => void unreadable.push(key),
      });
      return c.json({ entries, unreadable, next }, 200);
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
