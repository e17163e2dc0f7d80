import { type Command, InvalidArgumentError } from 'commander';
import type * as z from 'zod';
import { auditAnswer, healthAnswer } from '../operator-api/answers.ts';
import type { CommandContext } from './command-context.ts';
import { withOperator } from './find-service.ts';
import { OperationFailed } from './operation-failed.ts';
import { withJsonOption, writeResult } from './result.ts';
import { textTable } from './text-table.ts';

/** Adds `health | audit`. */
export function addWatchCommands(program: Command, context: CommandContext): void {
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

  withJsonOption(program.command('audit'))
    .description('show who did what, the latest first')
    .option('--limit <number>', 'how many entries, at most 200', readLimit, 50)
    .action(async ({ limit, json }: { limit: number; json?: boolean }) => {
      const audit = await withOperator(context, (client) =>
        client.get(`/ops/audit?limit=${limit}`, auditAnswer),
      );
      writeResult(context, { json, value: audit, text: describeAudit(audit) });
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

const describeAudit = ({ entries, unreadable }: z.infer<typeof auditAnswer>) =>
  [describeEntries(entries), ...unreadable.map((key) => `Cannot be read: ${key}.`)].join('\n');

const describeEntries = (entries: z.infer<typeof auditAnswer>['entries']) =>
  textTable([
    ['when', 'who', 'what', 'where', 'from', 'to', 'outcome', 'why'],
    ...entries.map(({ at, who, what, where, from, to, outcome, why }) => [
      at,
      who,
      what,
      where ?? '',
      from ?? '',
      to ?? '',
      outcome,
      why,
    ]),
  ]);

function readLimit(given: string): number {
  const limit = Number(given);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 200) return limit;
  throw new InvalidArgumentError('Give a whole number from 1 to 200.');
}
