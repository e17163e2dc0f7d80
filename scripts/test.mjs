// The whole test run: checks, unit tests, independent clients, the browser, Ceph. Closes with "N passed, N failed".
// With --long, tests that have a long form take it.
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { runTool, runTurbo } from './processes.mjs';
import { ensureCeph, ensureSystemTools } from './system-tools.mjs';

const reports = await mkdtemp(join(tmpdir(), 'mangetamain-test-'));
const long = process.argv.includes('--long');
if (long) process.env.TEST_LENGTH = 'long';

// What the machine lacks is installed while the source is read; apt takes one order at a time.
const systemTools = settled(ensureSystemTools({ long }));
const ceph = settled(systemTools.then(ensureCeph));

/** The same promise; whoever awaits it later hears of its failure, and nobody else does before. */
function settled(promise) {
  promise.catch(() => undefined);
  return promise;
}

async function staticChecks() {
  const { passed, failed } = await runChecks();
  return { passed: passed.length, failed: failed.length };
}

/** Ceph waits for its daemons and the disk most of its time, the unit tests for promotions: together they take less. */
async function unitAndCephTests() {
  await systemTools;
  const [unit, ceph] = await Promise.all([vitest('unit', []), inBackground('object store: Ceph', cephTests)]);
  return sum(unit, ceph);
}

async function vitest(name, args, options) {
  const report = join(reports, `${name}.json`);
  const code = await runTool(
    'vitest',
    ['run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    options,
  );
  const { numPassedTests, numFailedTests, numFailedTestSuites } = await readReport(report);
  return orAtLeastOne(code, {
    passed: numPassedTests,
    failed: numFailedTests || (code === 0 ? 0 : numFailedTestSuites),
  });
}

async function build() {
  const code = await runTurbo(['build'], { BUILD_COMPRESSION: 'quick' });
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

const browserTests = () => playwright('browser', 'tests/playwright.config.ts');

async function playwright(name, config, { stdio } = {}) {
  const report = join(reports, `${name}.json`);
  const code = await runTool('playwright', ['test', '--config', config, '--reporter=list,json'], {
    from: 'tests',
    stdio,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const { stats } = await readReport(report);
  return orAtLeastOne(code, { passed: stats.expected, failed: stats.unexpected + stats.flaky });
}

/** The same store contract, and the service in a browser, against the S3 gateway that the embedded store stands in for. */
async function cephTests(options) {
  const reason = await ceph;
  if (reason !== null) {
    console.log(`Left out, nothing counted: Ceph cannot be started here, ${reason}.`);
    return { passed: 0, failed: 0 };
  }
  const store = await vitest('ceph-store', ['--config', 'tests/vitest.ceph.config.ts'], options);
  return sum(store, await playwright('ceph-service', 'tests/playwright.ceph.config.ts', options));
}

/** Runs a stage beside another one, and shows what it wrote when it has ended. */
async function inBackground(name, stage) {
  const path = join(reports, 'background.log');
  const log = await open(path, 'w');
  try {
    return await outcomeOf(name, () => stage({ stdio: ['ignore', log.fd, log.fd] }));
  } finally {
    await log.close();
    console.log(`\n--- ${name}\n${await readFile(path, 'utf8')}`);
  }
}

/** A stage that cannot be run has failed. */
async function outcomeOf(name, stage) {
  try {
    return await stage();
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

const sum = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

const readReport = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** A run that ended badly has failed, even when it counted no failure. */
const orAtLeastOne = (code, { passed, failed }) => ({
  passed,
  failed: code === 0 ? failed : Math.max(1, failed),
});

const stages = {
  'static checks': staticChecks,
  build,
  'unit tests and Ceph': unitAndCephTests,
  'browser tests': browserTests,
};

let total = { passed: 0, failed: 0 };
for (const [name, stage] of Object.entries(stages)) {
  console.log(`\n=== ${name}`);
  const started = performance.now();
  const result = await outcomeOf(name, stage);
  console.log(
    `=== ${name}: ${result.passed} passed, ${result.failed} failed in ${Math.round((performance.now() - started) / 1000)} s`,
  );
  total = sum(total, result);
}
await rm(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
