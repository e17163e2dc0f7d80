/** Runs tasks of one key one after another, tasks of different keys side by side. */
type KeyLock = <Result>(key: string, task: () => Promise<Result>) => Promise<Result>;

/** Returns a new lock. A task that fails frees its key for the next. */
export function createKeyLock(): KeyLock {
  const tails = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const previous = tails.get(key) ?? Promise.resolve();
    // The caller of the previous task learns of its failure; the next task only waits for its end.
    const run = previous.then(task, task);
    tails.set(key, run);
    const release = () => {
      if (tails.get(key) === run) tails.delete(key);
    };
    run.then(release, release);
    return run;
  };
}
