import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { currentStatuses, isStale, overallStatus } from '@mangetamain/deploy';
import { healthAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { answers, operators } from './route-parts.ts';
import { viewWindows } from './views.ts';

/** Adds what is known of health. */
export function addHealthRoute(api: OpenAPIHono<OperatorEnv>, service: OperatorService): void {
  const { clock, healthSettings, viewHealth } = service;

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
}
