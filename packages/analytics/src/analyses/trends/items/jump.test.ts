import { describe, expect, it } from 'vitest';
import { jumpYear } from './jump.ts';

describe('a jump', () => {
  const reliable = Array.from({ length: 10 }, (_, index) => ({
    year: 2001 + index,
    recipes: 10_000,
    partial: false,
    thin: false,
  }));

  it('is told from a steady trend and from noise', () => {
    expect(jumpYear([400, 410, 390, 400, 1100, 1090, 1110, 1100, 1105, 1095], reliable)).toBe(2005);
    expect(jumpYear([400, 480, 560, 640, 720, 800, 880, 960, 1040, 1120], reliable)).toBeNull();
    expect(jumpYear([400, 500, 380, 510, 420, 470, 390, 505, 410, 490], reliable)).toBeNull();
  });

  it('needs levels that differ by half, and six reliable years', () => {
    expect(jumpYear([400, 401, 399, 400, 440, 441, 439, 440, 440, 440], reliable)).toBeNull();
    expect(jumpYear([400, 400, 1100, 1100], reliable.slice(0, 4))).toBeNull();
  });
});
