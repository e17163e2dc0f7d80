import { createNodeContext } from '@mangetamain/ops/src/cli/node-context.ts';
import { run } from '@mangetamain/ops/src/cli/run.ts';

/** Where the `npm run ops` command line is called in a text: what follows it, to the end of the line. */
export function operationsCalls(text: string): string[] {
  // A backslash at the end of a line continues it.
  const lines = text.replaceAll(/\\\n\s*/gu, ' ');
  return [...lines.matchAll(/npm run (?:--silent )?ops -- ([^\n`]+)/gu)].map(([, call = '']) => call.trim());
}

/** What the command line says of a command, such as `['release', 'publish']`, or null where there is no such command. */
async function helpOf(words: readonly string[]): Promise<string | null> {
  let help = '';
  const context = {
    ...createNodeContext(),
    out: { write: (text: string) => (help += text) },
    err: { write: () => undefined },
  };
  await run([...words, '--help'], context);
  const usage = new RegExp(`^Usage: ops ${words.join(' ')}(?: |$)`, 'mu');
  return usage.test(help) ? help : null;
}

/** What is wrong with a call as it is written: a command or an option that there is not. Empty where nothing is. */
export async function mistakesIn(call: string): Promise<string[]> {
  const words = call.split(/\s+/u);
  const nested = await helpOf(words.slice(0, 2).filter((word) => /^[a-z]+$/u.test(word)));
  const help = nested ?? (await helpOf(words.slice(0, 1)));
  if (help === null) return [`there is no command "${words.slice(0, 2).join(' ')}"`];
  if (/\[command\]$/mu.test(help)) return [`"${words[0] ?? ''}" needs a command of its own`];
  const options = [...call.matchAll(/(?<![\w-])--[a-z][a-z-]*/gu)].map(([option]) => option);
  return options
    .filter((option) => !new RegExp(`^\\s+(?:-\\w, )?${option}\\b`, 'mu').test(help))
    .map((option) => `"${call}" has no option ${option}`);
}
