import { describe, expect, it } from 'vitest';
import { requireUsableKey } from './object-key.ts';

describe('requireUsableKey', () => {
  it.each(['a', 'datasets/d-1/recipes.parquet', '...', 'a..b/.c', '/a', 'a//b/', 'é'.repeat(512), '🍲'])(
    'returns %j as it is',
    (key) => {
      expect(requireUsableKey(key)).toBe(key);
    },
  );

  it.each([
    ['', 'is empty'],
    ['.', 'has a dot segment'],
    ['a/../b', 'has a dot segment'],
    ['a/.', 'has a dot segment'],
    ['é'.repeat(513), 'is longer than 1024 bytes'],
    ['a\ud800', 'is not well-formed Unicode'],
  ])('refuses %j because it %s', (key, reason) => {
    expect(() => requireUsableKey(key)).toThrow(
      expect.objectContaining({ code: 'InvalidKey', key, message: expect.stringContaining(reason) }),
    );
  });
});
