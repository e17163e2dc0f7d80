import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const AT_ONCE = 2;
const PAUSE_MS = 5;

interface Visits {
  readonly total: number;
  /** Statuses from 500 on, and 0 where nobody answered. */
  readonly failures: readonly number[];
}

export interface Visitors {
  /** Lets everybody finish, and returns what each path answered. */
  leave(): Promise<Record<string, Visits>>;
}

/** Asks a site for each of the paths, over and over, several visitors at once, until they are to leave. */
export function sendVisitors(url: string, paths: readonly string[]): Visitors {
  const visits = new Map(paths.map((path) => [path, { total: 0, failures: [] as number[] }]));
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  onTestFinished(end);

  async function visit(path: string): Promise<void> {
    const seen = visits.get(path);
    while (!isOver && seen !== undefined) {
      const status = await fetch(url + path).then(
        async (answer) => (await answer.arrayBuffer(), answer.status),
        () => 0,
      );
      seen.total += 1;
      if (status === 0 || status >= 500) seen.failures.push(status);
      await delay(PAUSE_MS);
    }
  }

  const everybody = Promise.all(paths.flatMap((path) => Array.from({ length: AT_ONCE }, () => visit(path))));
  return {
    async leave() {
      end();
      await everybody;
      return Object.fromEntries(visits);
    },
  };
}
