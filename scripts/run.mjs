#!/usr/bin/env node
// Entry of every root script. Needs nothing but Node and npm: it installs the workspace itself when needed.
import { writeCatalogues } from '../packages/analytics/scripts/write-catalogues.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { installWorkspace } from './install.mjs';
import { exitCodeOf, runNode, runTool, runTurbo } from './processes.mjs';

const operations = (...args) => runNode(['--import', 'tsx', 'apps/ops/src/main.ts', ...args]);
const build = () => runTurbo(['build']);

const tasks = {
  // A person starts it so, and wants to read the addresses, not every request.
  start: async (args) => {
    process.env.LOG_LEVEL ??= 'warn';
    return (await build()) || operations('up', '--demo-when-empty', ...args);
  },
  dev: (args) => runNode(['scripts/dev.mjs', ...args]),
  build,
  check: () => runNode(['scripts/check.mjs']),
  test: (args) => runNode(['scripts/test.mjs', ...args]),
  'test:long': (args) => runNode(['scripts/test.mjs', '--long', ...args]),
  // Apart from the others: it fetches an engine of half a gigabyte.
  'test:scale': (args) => runTool('vitest', ['run', '--config', 'tests/vitest.scale.config.ts', ...args]),
  ops: (args) => operations(...args),
  report: (args) => operations('report', ...args),
  'bench:peers': async (args) =>
    (await build()) || runNode(['--import', 'tsx', 'tests/peers/main.ts', ...args]),
  bench: async (args) => (await build()) || runNode(['--import', 'tsx', 'tests/bench/main.ts', ...args]),
  // What the simulations say goes into the methods, so they are written with it.
  calibrate: async () =>
    (await runNode(['--import', 'tsx', 'packages/analytics/scripts/calibrate.ts'])) ||
    runNode(['--import', 'tsx', 'packages/analytics/scripts/write-methods.ts']),
  soak: async (args) => (await build()) || runNode(['--import', 'tsx', 'tests/soak/main.ts', ...args]),
  sbom: () => runNode(['scripts/sbom.mjs']),
  shots: async (args) => (await build()) || runNode(['--import', 'tsx', 'tests/shots/main.ts', ...args]),
};

const [name, ...args] = process.argv.slice(2);
const task = tasks[name];
if (task === undefined) {
  console.error(`There is no task "${name ?? ''}". Tasks: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
if (process.env.npm_lifecycle_event === name) endWithNpm();
await installWorkspace();
writeCatalogues();
process.exitCode = exitCodeOf(await task(args));
