import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** Slow enough to leave the machine to whoever is visited. */
const PAUSE_MS = 20;

interface Visits {
  readonly total: number;
  /** Statuses from 500 on, and 0 where nobody answered. */
  readonly failures: readonly number[];
}

interface Visitors {
  /** Lets everybody finish, and returns what each path answered. */
  leave(): Promise<Record<string, Visits>>;
}

/** Asks a site for each of the paths, over and over and all at once, until told to leave. */
export function sendVisitors(url: string, paths: readonly string[]): Visitors {
  const visits = new Map(paths.map((path) => [path, { total: 0, failures: [] as number[] }]));
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());

  async function visit(path: string, seen: { total: number; failures: number[] }): Promise<void> {
    while (!leaving.signal.aborted) {
      const status = await statusOf(url + path);
      seen.total += 1;
      if (status === 0 || status >= 500) seen.failures.push(status);
      await delay(PAUSE_MS);
    }
  }

  const everybody = Promise.all([...visits].map(([path, seen]) => visit(path, seen)));
  return {
    async leave() {
      leaving.abort();
      await everybody;
      return Object.fromEntries(visits);
    },
  };
}

async function statusOf(url: string): Promise<number> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
