import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

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

/** What waits longest begins first, and the rest fills the time, whatever the last run on this machine took. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = waiting.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place === -1 ? waiting.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // More than there are cores, for those that wait.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    sequence: { sequencer: WaitingFirst },
    projects: ['packages/*', 'apps/*', 'tests'],
  },
});
