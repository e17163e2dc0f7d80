import type { Command } from 'commander';
import type * as z from 'zod';
import { healthAnswer } from '../operator-api/answers.ts';
import type { CommandContext } from './command-context.ts';
import { withOperator } from './find-service.ts';
import { OperationFailed } from './operation-failed.ts';
import { withJsonOption, writeResult } from './result.ts';
import { textTable } from './text-table.ts';

/** Adds `health`. */
export function addHealthCommand(program: Command, context: CommandContext): void {
  withJsonOption(program.command('health'))
    .description('show what the monitor found. Exit code 1 while anything is down or unknown')
    .action(async ({ json }: { json?: boolean }) => {
      const health = await withOperator(context, (client) => client.get('/ops/health', healthAnswer));
      writeResult(context, { json, value: health, text: describeHealth(health) });
      if (health.overall === 'up' || health.overall === 'warning') return;
      const bad = Object.entries(health.statuses).filter(([, status]) => status !== 'up');
      const names = bad.map(([name, status]) => `${name} is ${status}`).join(', ');
      throw new OperationFailed('unhealthy', `Not all is well: ${names}. Look at the details above.`);
    });
}

function describeHealth(health: z.infer<typeof healthAnswer>): string {
  const { statuses, targets, lastRunAt, instances, whole } = health;
  const table = textTable([
    ['target', 'status', 'since', 'reason'],
    ...Object.entries(statuses).map(([name, status]) => {
      const { since = null, incident = null } = targets[name] ?? {};
      return [name, status, since ?? '', incident?.reason ?? ''];
    }),
  ]);
  const gone = instances.filter(({ state }) => state === 'gone');
  return [
    table,
    `Last round: ${lastRunAt ?? 'none yet'}`,
    ...gone.map(({ name, lastSeenAt }) => `The instance ${name} is gone since ${lastSeenAt ?? ''}.`),
    ...(whole ? [] : ['The store does not answer: this is what one instance knows by itself.']),
  ].join('\n');
}
