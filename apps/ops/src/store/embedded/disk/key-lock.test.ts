import { describe, expect, it } from 'vitest';
import { createKeyLock } from './key-lock.ts';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('createKeyLock', () => {
  it('runs tasks of one key in order, one at a time', async () => {
    const exclusively = createKeyLock();
    const log: string[] = [];
    const first = gate();
    const tasks = [
      exclusively('k', async () => {
        log.push('first begins');
        await first.opened;
        log.push('first ends');
      }),
      exclusively('k', async () => {
        log.push('second');
      }),
    ];
    await Promise.resolve();
    first.open();
    await Promise.all(tasks);
    expect(log).toEqual(['first begins', 'first ends', 'second']);
  });

  it('lets another key pass', async () => {
    const exclusively = createKeyLock();
    const blocked = gate();
    const waiting = exclusively('a', () => blocked.opened);
    await expect(exclusively('b', async () => 'passed')).resolves.toBe('passed');
    blocked.open();
    await waiting;
  });

  it('hands a failure to its own caller and goes on', async () => {
    const exclusively = createKeyLock();
    const failing = exclusively('k', () => Promise.reject(new Error('no')));
    const next = exclusively('k', async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});
