import * as z from 'zod';
import { load, type LoadReport } from '../bench/load.ts';
import { copyBuild } from '../support/another-build.ts';
import { commandLine } from '../support/command-line.ts';
import { service } from '../support/service.ts';
import { memoryOf, processesOf } from './processes.ts';

/** What visitors ask for, and how much of all they ask. */
const shares = { '/': 0.5, '/api/dataset': 0.3, '/version.json': 0.2 };
const CONNECTIONS = 16;

const releaseSchema = z.object({ releaseId: z.string() });
const versionSchema = z.object({ releaseId: z.string() });

interface SoakOptions {
  readonly directory: string;
  readonly minutes: number;
  /** Requests a second, all together. */
  readonly rate: number;
  /** The store is killed in every so manieth minute. */
  readonly killEvery: number;
  readonly onMinute: (minute: SoakMinute) => void;
}

export interface SoakMinute {
  readonly requests: number;
  readonly failed: number;
  /** The worst of the addresses, in milliseconds. */
  readonly p99: number;
  /** What the promotion of this minute came to. */
  readonly promotion: string;
  readonly isStoreKilled: boolean;
  /** Megabytes. */
  readonly memory: { readonly service: number; readonly store: number };
}

/** Loads a running service for so many minutes, with a promotion in each and a store that is killed now and then. */
export async function soak({
  directory,
  minutes,
  rate,
  killEvery,
  onMinute,
}: SoakOptions): Promise<SoakMinute[]> {
  const ops = commandLine(directory);
  const first = await servedRelease();
  const build = await copyBuild(directory, '<meta name="edition" content="second">');
  const { releaseId: second } = releaseSchema.parse(await ops('release', 'publish', build));
  await ops('promote', '--to', 'preprod', '--release', second, '--reason', 'Soak');

  async function promote(): Promise<string> {
    const release = (await servedRelease()) === first ? second : first;
    const how = ['--release', release, '--confirm', 'DEPLOY', '--reason', 'Soak'];
    try {
      await ops('promote', '--to', 'prod', ...how);
      return 'succeeded';
    } catch (error) {
      return error instanceof Error ? error.message.slice(-200) : String(error);
    }
  }

  async function minute(number: number): Promise<SoakMinute> {
    const asked = Object.entries(shares).map(([path, share]) =>
      load(service.prod + path, { seconds: 60, rate: Math.ceil(rate * share), connections: CONNECTIONS }),
    );
    const isStoreKilled = number % killEvery === 0;
    // After the promotion: one that meets a store that dies is undone, and that is another question.
    const promotion = await promote();
    if (isStoreKilled) process.kill((await processesOf(directory)).store, 'SIGKILL');
    const reports = await Promise.all(asked);
    const pids = await processesOf(directory);
    const memory = { service: await memoryOf(pids.service), store: await memoryOf(pids.store) };
    return { ...totalOf(reports), promotion, isStoreKilled, memory };
  }

  const found: SoakMinute[] = [];
  for (let number = 1; number <= minutes; number += 1) {
    const each = await minute(number);
    found.push(each);
    onMinute(each);
  }
  return found;
}

function totalOf(reports: readonly LoadReport[]) {
  const sum = (of: (report: LoadReport) => number) => reports.reduce((total, each) => total + of(each), 0);
  return {
    requests: sum(({ requests }) => requests),
    failed: sum(({ failed }) => failed),
    p99: Math.max(...reports.map(({ p99 }) => p99)),
  };
}

async function servedRelease(): Promise<string> {
  const answer = await fetch(`${service.prod}/version.json`);
  return versionSchema.parse(await answer.json()).releaseId;
}
