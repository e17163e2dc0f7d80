import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue, mostUrgent, orCancelled, type Priority } from './queue.ts';

const priority = fc.constantFrom<Priority[]>('touched', 'visible', 'hidden', 'idle');
const ranks: Readonly<Record<Priority, number>> = { touched: 0, visible: 1, hidden: 2, idle: 3 };

describe('a queue', () => {
  it('runs one task at a time, the most urgent first, whatever fails or is cancelled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.tuple(fc.constantFrom('works', 'fails', 'cancelled' as const), priority), {
          maxLength: 8,
        }),
        async (scheduler, tasks) => {
          const queue = createQueue();
          const started: number[] = [];
          let atWork = 0;
          const outcomes = tasks.map(([kind, wished], index) => {
            const abort = new AbortController();
            const task = async () => {
              started.push(index);
              atWork += 1;
              expect(atWork).toBe(1);
              await scheduler.schedule(Promise.resolve());
              atWork -= 1;
              if (kind === 'fails') throw new Error('fails');
              return 'works';
            };
            const outcome = queue
              .run(task, { signal: abort.signal, priority: () => wished })
              .catch((error: Error) => error);
            if (kind === 'cancelled') abort.abort();
            return outcome;
          });
          await scheduler.waitFor(Promise.all(outcomes));
          const expected = tasks
            .flatMap(([kind, wished], index) => (kind === 'cancelled' ? [] : [{ index, wished }]))
            .toSorted((a, b) => ranks[a.wished] - ranks[b.wished]);
          expect(started).toEqual(expected.map(({ index }) => index));
          for (const [index, [kind]] of tasks.entries()) {
            const outcome = await outcomes[index];
            expect(outcome instanceof Error ? outcome.message.split(' ')[0] : outcome).toBe(kind);
          }
        },
      ),
    );
  });

  it('lets what becomes urgent go before what was', async () => {
    const queue = createQueue();
    const started: string[] = [];
    let inView: 'first' | 'second' = 'first';
    const ask = (name: 'first' | 'second', during: () => void = () => undefined) =>
      queue.run(
        async () => {
          started.push(name);
          during();
        },
        { priority: () => (inView === name ? 'visible' : 'hidden') },
      );
    await Promise.all([ask('first', () => (inView = 'second')), ask('first'), ask('second')]);
    expect(started).toEqual(['first', 'second', 'first']);
  });

  it('works again after a rest', async () => {
    const queue = createQueue();
    const ask = (n: number) => queue.run(async () => n);
    expect(await ask(1)).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await Promise.all([ask(2), ask(3)])).toEqual([2, 3]);
  });
});

it('the most urgent of several wishes counts', () => {
  fc.assert(
    fc.property(fc.array(priority, { minLength: 1 }), (wishes) => {
      const rank = Math.min(...wishes.map((wish) => ranks[wish]));
      expect(ranks[mostUrgent(wishes.map((wish) => () => wish))]).toBe(rank);
    }),
  );
});

describe('orCancelled', () => {
  it('gives up at once, and keeps the reason', async () => {
    const abort = new AbortController();
    const endless = orCancelled(new Promise(() => undefined), abort.signal);
    abort.abort('enough');
    await expect(endless).rejects.toMatchObject({ code: 'cancelled', details: { reason: 'enough' } });
    await expect(orCancelled(Promise.resolve(1), abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('passes the outcome on', async () => {
    const { signal } = new AbortController();
    await expect(orCancelled(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(orCancelled(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
    await expect(orCancelled(Promise.resolve(2))).resolves.toBe(2);
  });
});
