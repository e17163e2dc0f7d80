import { createRoot, createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { createAnswer } from './answer.ts';

/** An answer whose promises a test settles. */
function open(first: string | null = 'a') {
  const settle = new Map<string, { resolve: (value: string) => void; reject: (error: unknown) => void }>();
  return createRoot((dispose) => {
    const [question, ask] = createSignal(first);
    const asked = vi.fn<(question: string) => Promise<string>>(
      (given) => new Promise((resolve, reject) => settle.set(given, { resolve, reject })),
    );
    return { answer: createAnswer(question, asked), ask, asked, settle, dispose };
  });
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('has a value once it is there, and the one before while a newer one is on its way', async () => {
  const { answer, ask, settle, dispose } = open();
  expect([answer.value(), answer.latest()]).toEqual([null, null]);
  settle.get('a')?.resolve('A');
  await settled();
  expect([answer.value(), answer.latest()]).toEqual(['A', 'A']);
  ask('b');
  expect([answer.value(), answer.latest()]).toEqual([null, 'A']);
  settle.get('b')?.resolve('B');
  await settled();
  expect(answer.value()).toBe('B');
  dispose();
});

it('lets the newest question win, whichever is answered last', async () => {
  const { answer, ask, settle, dispose } = open();
  ask('b');
  settle.get('b')?.resolve('B');
  await settled();
  settle.get('a')?.resolve('A');
  await settled();
  expect(answer.value()).toBe('B');
  dispose();
});

it('keeps a failure until it is asked again', async () => {
  const { answer, asked, settle, dispose } = open();
  settle.get('a')?.reject(new Error('away'));
  await settled();
  expect(answer.error()).toEqual(new Error('away'));
  answer.retry();
  expect(answer.error()).toBeNull();
  settle.get('a')?.resolve('A');
  await settled();
  expect(answer.value()).toBe('A');
  expect(asked).toHaveBeenCalledTimes(2);
  dispose();
});

it('asks nothing where there is no question, and forgets what was answered', async () => {
  const { answer, ask, asked, settle, dispose } = open(null);
  expect(asked).not.toHaveBeenCalled();
  ask('a');
  settle.get('a')?.resolve('A');
  await settled();
  ask(null);
  expect(answer.latest()).toBeNull();
  dispose();
});
