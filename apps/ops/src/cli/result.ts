import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { printable } from './printable.ts';

/** Adds `--json` to a command. */
export const withJsonOption = (command: Command): Command =>
  command.option('--json', 'write the result as one line of JSON, for other programs');

/** Writes a command's result: for people, or as JSON where that is asked for. */
export function writeResult(
  { out }: Pick<CommandContext, 'out'>,
  { json = false, value, text }: { json?: boolean | undefined; value: object; text: string },
): void {
  out.write(`${json ? JSON.stringify(value) : printable(text)}\n`);
}
