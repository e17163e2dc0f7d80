import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureImport } from '../bench/import.ts';
import { reportOf, tableOf } from '../bench/print.ts';
import { readVersions } from '../bench/versions.ts';
import { startRunningService } from '../support/running-service.ts';
import { service } from '../support/service.ts';
import { buildPeers } from './build.ts';
import { comparisonOf, measurementsOf, type Measured } from './compare.ts';
import { installPeers, peerVersions } from './install.ts';
import { downstreamOf, openLink } from './link.ts';
import { timeNative } from './native.ts';
import { serveFolder } from './serve.ts';
import { peers, product } from './subjects.ts';
import { visitSubject } from './visits.ts';

const line = { bitsPerSecond: 50e6, delayMs: 10 };

const sizes = { full: { scale: 1, rounds: 5 }, small: { scale: 0.05, rounds: 1 } } as const;

/**
 * Measures the product beside other ways to show the same four charts, each over the same line, and writes
 * `bench/peers.json`. Nothing else should run meanwhile. `--small` measures little data once, `--data DIR` takes the data
 * directory of an earlier import; then nothing is written unless `--write` is given.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      small: { type: 'boolean', default: false },
      data: { type: 'string' },
      write: { type: 'boolean' },
    },
  });
  const { scale, rounds } = sizes[values.small ? 'small' : 'full'];
  const directory = await mkdtemp(join(tmpdir(), 'mangetamain-peers-'));
  const tell = (what: string) => process.stderr.write(`${what} …\n`);
  try {
    tell('Installing the peers');
    const installed = await installPeers();
    const data = values.data ?? join(directory, 'data');
    if (values.data === undefined) {
      tell('Importing');
      await mkdir(join(directory, 'csv'));
      await measureImport(data, join(directory, 'csv'), scale);
    }
    const measured = await measureAll({ installed, data, directory, rounds, tell });
    const measurements = [...measured.flatMap(measurementsOf), ...comparisonOf(measured)];
    const report = reportOf(measurements, { ...(await readVersions()), ...peerVersions }, scale);
    if (values.write ?? (!values.small && values.data === undefined))
      await writeFile(join(service.root, 'bench/peers.json'), `${JSON.stringify(report, null, 2)}\n`);
    process.stdout.write(`${tableOf(report)}\n`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

interface Setting {
  readonly installed: string;
  readonly data: string;
  readonly directory: string;
  readonly rounds: number;
  readonly tell: (what: string) => void;
}

/** The product and its store share one line; the peers have theirs. */
async function measureAll({ installed, data, directory, rounds, tell }: Setting): Promise<Measured[]> {
  const shared = downstreamOf();
  const store = await openLink(Number(new URL(service.store).port), line, shared);
  const site = await openLink(Number(new URL(service.prod).port), line, shared);
  const log = await open(join(directory, 'service.log'), 'w');
  const running = await startRunningService(data, { log: log.fd });
  // The store's links name its own port: the browser is led to the line in front of it.
  const productLink = { ...site, instead: { [new URL(service.store).host]: `127.0.0.1:${store.port}` } };
  const output = join(directory, 'site');
  try {
    tell('Building the peers');
    await buildPeers(installed, output, service.prod);
    const peerSite = await serveFolder(output);
    const peerLink = await openLink(peerSite.port, line);
    const measured: Measured[] = [];
    try {
      for (const subject of [...peers, product]) {
        tell(`Measuring ${subject.name}`);
        const visits = await visitSubject(subject, subject === product ? productLink : peerLink, rounds);
        measured.push({ name: subject.name, ...visits });
      }
    } finally {
      peerLink.close();
      peerSite.close();
    }
    tell('Measuring native DuckDB');
    return [...measured, { name: 'native', ...(await timeNative(join(output, 'data'))) }];
  } finally {
    await running.stop();
    await log.close();
    site.close();
    store.close();
  }
}

await main();
