import { expect, it } from 'vitest';
import { DataError } from '../engine/errors.ts';
import { surviving } from './surviving.ts';

const died = (statement: string | null) => new DataError('engine_crashed', { reason: 'trap', statement });

/** Work that fails with each of these in turn, and then succeeds; says how often it was tried. */
function failing(...errors: Error[]) {
  const left = [...errors];
  const work = async () => {
    work.tries += 1;
    const error = left.shift();
    if (error !== undefined) throw error;
    return 'done';
  };
  work.tries = 0;
  return work;
}

it('repeats what the engine died of once', async () => {
  expect(await surviving(failing(died('SELECT 1')))).toBe('done');
  const twice = failing(died('SELECT 1'), died('SELECT 1'));
  await expect(surviving(twice)).rejects.toMatchObject({ details: { statement: 'SELECT 1' } });
  expect(twice.tries).toBe(2);
});

it('repeats what only waited as often as others kill the engine', async () => {
  const bystander = failing(died(null), died(null), died('SELECT 1'), died(null));
  expect(await surviving(bystander)).toBe('done');
  expect(bystander.tries).toBe(5);
});

it('repeats no other failure', async () => {
  const wrong = failing(new DataError('query_failed', { statement: 'SELECT', reason: 'no such column' }));
  await expect(surviving(wrong)).rejects.toMatchObject({ code: 'query_failed' });
  expect(wrong.tries).toBe(1);
});
