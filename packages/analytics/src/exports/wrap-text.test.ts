import { expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

it('wraps words and loses none', () => {
  const words = 'Growth rates are compound, between complete years of the published data.';
  const lines = wrapText(words, 120, 13);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(words);
});
