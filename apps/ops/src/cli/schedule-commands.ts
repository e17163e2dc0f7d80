import { type Command, InvalidArgumentError } from 'commander';
import { scheduleAnswer, scheduledAnswer, type ScheduledView } from '../operator-api/answers.ts';
import type { CommandContext } from './command-context.ts';
import { withOperator } from './find-service.ts';
import type { OperatorClient } from './operator-client.ts';
import { withJsonOption, writeResult } from './result.ts';
import { textTable } from './text-table.ts';

/** Adds `schedule list | approve | cancel`. */
export function addScheduleCommands(program: Command, context: CommandContext): void {
  const schedule = program.command('schedule').description('promotions that begin by themselves');

  withJsonOption(schedule.command('list'))
    .description('list what waits and what became of it, the latest first')
    .action(async ({ json }: { json?: boolean }) => {
      const found = await withOperator(context, (client) => client.get('/ops/schedule', scheduleAnswer));
      for (const key of found.unreadable) context.err.write(`${key} cannot be read.\n`);
      const text =
        found.scheduled.length === 0
          ? 'Nothing is scheduled. "promote --at TIME" schedules a promotion.'
          : textTable([
              ['id', 'at', 'to', 'what', 'by', 'approved by', 'state', ''],
              ...found.scheduled.map((each) => [
                each.id,
                each.at,
                each.request.environment,
                whatMoves(each),
                each.request.by,
                each.approval?.by ?? '',
                each.state,
                each.detail || (each.promotionId ?? ''),
              ]),
            ]);
      writeResult(context, { json, value: found, text });
    });

  const decides = (name: string, description: string, send: Send) =>
    withJsonOption(schedule.command(name))
      .description(description)
      .argument('<id>', 'as "schedule list" shows it')
      .requiredOption('--reason <text>', 'why, for the record')
      .action(async (id: string, { reason, json }: { reason: string; json?: boolean }) => {
        const path = `/ops/schedule/${encodeURIComponent(id)}`;
        const decided = await withOperator(context, (client) => send(client, path, reason));
        writeResult(context, { json, value: decided, text: describeScheduled(decided) });
      });

  decides('approve', 'approve what somebody else asked for', (client, path, reason) =>
    client.send('PUT', `${path}/approval`, { reason }, scheduledAnswer),
  );
  decides('cancel', 'let it not begin', (client, path, reason) =>
    client.send('DELETE', `${path}?reason=${encodeURIComponent(reason)}`, null, scheduledAnswer),
  );
}

type Send = (client: OperatorClient, path: string, reason: string) => Promise<ScheduledView>;

/** Says what is scheduled, and for whom it waits. */
export function describeScheduled(scheduled: ScheduledView): string {
  const { id, at, state, approval, request } = scheduled;
  const name = `${request.environment.toUpperCase()} to ${whatMoves(scheduled)}`;
  if (state !== 'waiting') return `Promotion of ${name}, scheduled as ${id}, is ${state}.`;
  const approved = approval === null ? '' : `, approved by ${approval.by}`;
  return `Promotion of ${name} is scheduled as ${id}, not before ${at}${approved}. "schedule list" tells what becomes of it.`;
}

const whatMoves = ({ request: { releaseId, datasetId } }: ScheduledView) =>
  [releaseId, datasetId].filter((part) => part !== undefined).join(' with ');

/** Returns a moment as ISO 8601. Only the time zone tells which one is meant. */
export function readMoment(given: string): string {
  if (given === 'now') return new Date().toISOString();
  const moment = new Date(given);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(given) || Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError('Name a time with its offset, such as 2026-12-01T08:00+01:00, or now.');
  return moment.toISOString();
}
