// Format, lint, types, unused code: everything that reads the source without running it.
import { pathToFileURL } from 'node:url';
import { runTool, runTurbo } from './processes.mjs';

const checks = {
  format: () => runTool('oxfmt', ['--check', '.']),
  lint: () => runTool('oxlint', ['--type-aware', '--deny-warnings']),
  types: () => runTurbo(['typecheck']),
  'unused code': () => runTool('knip', []),
};

/** Runs every check, also after a failure. Resolves to the names of those that passed and failed. */
export async function runChecks() {
  const passed = [];
  const failed = [];
  for (const [name, check] of Object.entries(checks)) {
    console.log(`\n— ${name}`);
    ((await check()) === 0 ? passed : failed).push(name);
  }
  return { passed, failed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await runChecks();
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
