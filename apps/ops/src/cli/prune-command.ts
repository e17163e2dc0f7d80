import { type Command, InvalidArgumentError } from 'commander';
import { pruneAnswer } from '../operator-api/answers.ts';
import type { CommandContext } from './command-context.ts';
import { withOperator } from './find-service.ts';
import { withJsonOption, writeResult } from './result.ts';
import { formatBytes, textTable } from './text-table.ts';

interface PruneOptions {
  readonly olderThan: number;
  readonly keep?: readonly string[];
  readonly apply?: boolean;
  readonly reason: string;
  readonly json?: boolean;
}

/** Adds `prune` to the commands of releases or of data. */
export function addPruneCommand(
  parent: Command,
  context: CommandContext,
  what: 'releases' | 'datasets',
): void {
  withJsonOption(parent.command('prune'))
    .description(`tell which ${what} nothing names any more, and remove them with --apply`)
    .option('--older-than <days>', 'what is younger stays', readDays, 30)
    .option('--keep <ids...>', 'what stays whatever its age')
    .option('--apply', 'remove them')
    .requiredOption('--reason <text>', 'why, for the record')
    .action(async ({ olderThan, json, ...given }: PruneOptions) => {
      const wish = { olderThanDays: olderThan, ...given };
      const value = await withOperator(context, (client) =>
        client.send('POST', `/ops/${what}/prune`, wish, pruneAnswer),
      );
      const { found, kept, applied } = value;
      const bytes = formatBytes(found.reduce((sum, each) => sum + each.bytes, 0));
      const end = applied
        ? `Removed ${found.length} ${what}, ${bytes}; ${kept} stay.`
        : `${found.length} ${what} would go, ${bytes}; ${kept} stay. Add --apply to remove them.`;
      const rows = found.map((each) => [
        each.id,
        each.createdAt.slice(0, 16).replace('T', ' '),
        formatBytes(each.bytes),
      ]);
      const text = rows.length === 0 ? end : `${textTable([['id', 'created', 'size'], ...rows])}\n${end}`;
      writeResult(context, { json, value, text });
    });
}

function readDays(given: string): number {
  if (/^\d{1,4}$/.test(given) && Number(given) > 0) return Number(given);
  throw new InvalidArgumentError('Give a whole number of days, at least 1.');
}
