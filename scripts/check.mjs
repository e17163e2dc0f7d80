// Format, lint, types, unused code: everything that reads the source without running it.
import { pathToFileURL } from 'node:url';
import { runTool } from './processes.mjs';

/** @type {readonly [name: string, tool: string, args: readonly string[]][]} */
const checks = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['types', 'turbo', ['run', 'typecheck', '--output-logs=errors-only']],
  ['unused code', 'knip', []],
];

/** Runs every check, also after a failure. Resolves to the names of those that failed and passed. */
export async function runChecks() {
  const passed = [];
  const failed = [];
  for (const [name, tool, args] of checks) {
    console.log(`\n— ${name}: ${tool} ${args.join(' ')}`);
    ((await runTool(tool, args)) === 0 ? passed : failed).push(name);
  }
  return { passed, failed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await runChecks();
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
