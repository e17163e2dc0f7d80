import { expect, test } from 'vitest';
import { decimal, signed, text } from '../text/index.ts';
import { inBrackets, intervalText } from './interval-text.ts';

test('both ends stand in brackets as they are written', () => {
  const written = text('common.intervalInBrackets', { low: decimal(0.5, 1), high: decimal(2, 1) });
  expect(inBrackets([0.5, 2], (end) => decimal(end, 1))).toEqual(written);
});

test('the interval of a change has its signs', () => {
  const written = text('common.intervalInBrackets', { low: signed(-0.61, 2), high: signed(0.32, 2) });
  expect(intervalText([-0.61, 0.32], 2)).toEqual(written);
});
