import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { letterOutlines } from '../src/logo/letter-outlines.ts';
import { deriveLetters } from './derive-letters.ts';

it('derives the committed outlines from the installed Michroma', async () => {
  const committed = await readFile(new URL('../src/logo/letter-outlines.ts', import.meta.url), 'utf8');
  expect(committed.replace(/:\n\s+'/g, ": '")).toBe(await deriveLetters());
});

it('closes every contour, so that the stroke around a letter has no gap', () => {
  for (const path of Object.values(letterOutlines)) {
    expect(path.match(/Z/g)?.length).toBe(path.match(/M/g)?.length);
    expect(path.endsWith('Z')).toBe(true);
  }
});

it('leaves the arm of the K to the flame', () => {
  const [k = ''] = letterOutlines.kitchen.split('Z');
  const highest = [...k.matchAll(/[ML](\S+) -100/g)].map(([, x]) => Number(x));
  expect(highest).toEqual([30.1, 42.6]);
});
