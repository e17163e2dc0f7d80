// The whole test run: checks, unit tests, independent clients, the browser, Ceph. Closes with "N passed, N failed".
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { runTool, runTurbo } from './processes.mjs';
import { ensureCeph, ensureSystemTools } from './system-tools.mjs';

const reports = await mkdtemp(join(tmpdir(), 'mangetamain-test-'));

async function staticChecks() {
  const { passed, failed } = await runChecks();
  return { passed: passed.length, failed: failed.length };
}

const unitTests = () => vitest('unit');

async function vitest(name, ...args) {
  const report = join(reports, `${name}.json`);
  const code = await runTool('vitest', [
    'run',
    ...args,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = await readReport(report);
  return orAtLeastOne(code, {
    passed: numPassedTests,
    failed: numFailedTests || (code === 0 ? 0 : numFailedTestSuites),
  });
}

async function build() {
  const code = await runTurbo(['build']);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

const browserTests = () => playwright('browser', 'tests/playwright.config.ts');

async function playwright(name, config) {
  const report = join(reports, `${name}.json`);
  const code = await runTool('playwright', ['test', '--config', config, '--reporter=list,json'], {
    from: 'tests',
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const { stats } = await readReport(report);
  return orAtLeastOne(code, { passed: stats.expected, failed: stats.unexpected + stats.flaky });
}

/** The same store contract, and the service in a browser, against the S3 gateway that the embedded store stands in for. */
async function cephTests() {
  const reason = await ensureCeph();
  if (reason !== null) {
    console.log(`Left out, nothing counted: Ceph cannot be started here, ${reason}.`);
    return { passed: 0, failed: 0 };
  }
  const store = await vitest('ceph-store', '--config', 'tests/vitest.ceph.config.ts');
  const service = await playwright('ceph-service', 'tests/playwright.ceph.config.ts');
  return { passed: store.passed + service.passed, failed: store.failed + service.failed };
}

const readReport = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** A run that ended badly has failed, even when it counted no failure. */
const orAtLeastOne = (code, { passed, failed }) => ({
  passed,
  failed: code === 0 ? failed : Math.max(1, failed),
});

const stages = {
  'static checks': staticChecks,
  build,
  'unit tests': unitTests,
  'browser tests': browserTests,
  'object store: Ceph': cephTests,
};

const total = { passed: 0, failed: 0 };
await ensureSystemTools();
for (const [name, stage] of Object.entries(stages)) {
  console.log(`\n=== ${name}`);
  const started = performance.now();
  const result = await stage().catch((error) => {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  });
  console.log(
    `=== ${name}: ${result.passed} passed, ${result.failed} failed in ${Math.round((performance.now() - started) / 1000)} s`,
  );
  total.passed += result.passed;
  total.failed += result.failed;
}
await rm(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
