import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { currentStatuses, isStale, overallStatus, readAudit } from '@mangetamain/deploy';
import { auditAnswer, healthAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { answers, operators } from './route-parts.ts';
import { limitQuery } from './requests.ts';
import { viewWindows } from './views.ts';

/** Adds the monitor's findings and the record of who did what. */
export function addWatchRoutes(api: OpenAPIHono<OperatorEnv>, service: OperatorService): void {
  const { store, clock, healthSettings, viewHealth } = service;

  api.openapi(
    createRoute({
      ...operators('get', '/ops/health'),
      responses: answers('What the monitor knows', healthAnswer),
    }),
    async (c) => {
      const { monitor, outbox, instances, isWhole } = await viewHealth();
      const now = clock.now();
      const statuses = currentStatuses(monitor, now, healthSettings);
      const { lastRunAt, targets } = monitor;
      const undelivered = outbox.flatMap(({ key, notice, deliveries, done }) =>
        done && Object.values(deliveries).every(({ status }) => status === 'delivered')
          ? []
          : [{ key, title: notice.title, deliveries }],
      );
      return c.json(
        {
          overall: overallStatus(statuses),
          statuses,
          lastRunAt,
          stale: isStale(monitor, now, healthSettings),
          targets,
          windows: viewWindows(monitor, now),
          undelivered,
          instances,
          whole: isWhole,
        },
        200,
      );
    },
  );

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
}
