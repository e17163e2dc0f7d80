import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The package that takes longest begins. */
const projects = ['ops', 'tests', 'analytics', 'deploy', 'web', 'theme'];

/** Files that wait most of their time, the longest first. */
const waiting = [
  'deliver-dataset',
  'store-faults',
  'command-line-clients',
  'kill',
  'bad-releases',
  'promotion-service',
  'restart',
];

/**
 * Files that can share a worker follow each other: it is given up for a file of another package or environment, with all
 * modules that it has read. Of a package, what waits longest begins, and the rest fills the time, whatever the last run on
 * this machine took.
 */
class SharingWorkers extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const environments = new Map(files.map((file) => [file, environmentOf(file)]));
    const rank = (file: TestSpecification) => [
      rankIn(projects, (name) => file.project.name === name),
      rankIn(waiting, (name) => file.moduleId.endsWith(`/${name}.test.ts`)),
      rankIn(['node', 'jsdom'], (name) => environments.get(file) === name),
    ];
    return (await super.sort(files)).toSorted((a, b) => compare(rank(a), rank(b)));
  }
}

const environmentOf = ({ moduleId }: TestSpecification) =>
  /^\/\/ @vitest-environment (\w+)/u.exec(readFileSync(moduleId, 'utf8'))?.[1] ?? 'node';

/** Its place in the list, or that after the last. */
function rankIn(names: readonly string[], isIt: (name: string) => boolean): number {
  const place = names.findIndex(isIt);
  return place === -1 ? names.length : place;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const difference = a.map((rank, place) => rank - (b[place] ?? 0)).find((each) => each !== 0);
  return difference ?? 0;
}

export default defineConfig({
  test: {
    // More than there are cores, for those that wait.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    sequence: { sequencer: SharingWorkers },
    projects: ['packages/*', 'apps/*', 'tests'],
  },
});
