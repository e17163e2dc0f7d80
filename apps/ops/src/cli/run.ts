import { Command, CommanderError } from 'commander';
import { diskErrorIn } from '../disk/disk.ts';
import { maskText } from '../log/mask.ts';
import { addAuditCommands } from './audit-commands.ts';
import type { CommandContext } from './command-context.ts';
import { addDataCommands } from './data-commands.ts';
import { addDeliveryCommand } from './delivery-command.ts';
import { addDiffCommand } from './diff-command.ts';
import { addHealthCommand } from './health-command.ts';
import { addReportCommand } from './report-command.ts';
import { addRulesCommand } from './rules-command.ts';
import { addScheduleCommands } from './schedule-commands.ts';
import { printable } from './printable.ts';
import { addPromotionCommands } from './promotion-commands.ts';
import { addReleaseCommands } from './release-commands.ts';
import { addStateCommands } from './state-commands.ts';
import { addStatusCommand } from './status-command.ts';
import { addUpCommand } from './up-command.ts';

/** Exit codes: contracts for scripts that call the command line. */
const exitCodes = { done: 0, failed: 1, usage: 2, disk: 3 };

/**
 * Runs one command and returns its exit code: 0 done, 1 refused or failed, 2 wrong usage, 3 a disk that is full or read-only.
 * A failure is told by its message; LOG_LEVEL=debug adds where it came from.
 */
export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    await createProgram(context).parseAsync([...args], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    // Commander has written its message already; help and version end with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const ofDisk = diskErrorIn(error);
    const failure = ofDisk ?? (error instanceof Error ? error : new Error(String(error)));
    context.err.write(
      `${printable(maskText(args.includes('--json') ? asJson(failure) : asText(failure, context)))}\n`,
    );
    return ofDisk === null ? exitCodes.failed : exitCodes.disk;
  }
}

function createProgram(context: CommandContext): Command {
  const program = new Command('ops')
    .description('Back to the Kitchen: run it, feed it data, look after it')
    .exitOverride()
    .showHelpAfterError('Add --help for what there is.')
    .configureOutput({
      writeOut: (text) => context.out.write(text),
      writeErr: (text) => context.err.write(text),
    });
  addUpCommand(program, context);
  addStatusCommand(program, context);
  addDataCommands(program, context);
  addReleaseCommands(program, context);
  addDiffCommand(program, context);
  addDeliveryCommand(program, context);
  addPromotionCommands(program, context);
  addRulesCommand(program, context);
  addScheduleCommands(program, context);
  addHealthCommand(program, context);
  addAuditCommands(program, context);
  addStateCommands(program, context);
  addReportCommand(program, context);
  return program;
}

function asText(error: Error, { env }: CommandContext): string {
  return env['LOG_LEVEL'] === 'debug' ? (error.stack ?? error.message) : error.message;
}

function asJson(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return JSON.stringify({ error: { code, message: error.message } });
}
