import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue, orCancelled } from './queue.ts';

describe('a queue', () => {
  it('runs one task at a time, in order, whatever fails or is cancelled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('works', 'fails', 'cancelled' as const), { maxLength: 8 }),
        async (scheduler, kinds) => {
          const queue = createQueue();
          const started: number[] = [];
          let atWork = 0;
          const outcomes = kinds.map((kind, index) => {
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
            const outcome = queue.run(task, abort.signal).catch((error: Error) => error);
            if (kind === 'cancelled') abort.abort();
            return outcome;
          });
          await scheduler.waitFor(Promise.all(outcomes));
          expect(started).toEqual(kinds.flatMap((kind, index) => (kind === 'cancelled' ? [] : [index])));
          for (const [index, kind] of kinds.entries()) {
            const outcome = await outcomes[index];
            expect(outcome instanceof Error ? outcome.message.split(' ')[0] : outcome).toBe(kind);
          }
        },
      ),
    );
  });
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
