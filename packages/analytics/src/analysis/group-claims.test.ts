import { expect, test } from 'vitest';
import { groupClaims } from './group-claims.ts';

const clear = { estimate: 2, interval: [1, 3], pValue: 0.01 } as const;
const near = { estimate: 0.1, interval: [-0.5, 0.7], pValue: 0.6 } as const;
const none = { estimate: null, interval: null, pValue: null };

const verdicts = (...given: Parameters<typeof groupClaims>) =>
  groupClaims(...given).map(({ verdict }) => verdict);

test('the p of each group is corrected over all of them', () => {
  const claims = groupClaims([clear, near, none], { page: null, gate: 0.01 });
  expect(claims.map(({ pValue, family }) => [pValue, family])).toEqual([
    [0.02, 3],
    [0.6, 3],
    [null, 3],
  ]);
  expect(verdicts([clear, near, none], { page: null, gate: 0.01 })).toEqual(['up', 'unclear', 'thin']);
  expect(verdicts([{ ...clear, pValue: 0.03 }, near], { page: null, gate: 0.01 })).toEqual([
    'unclear',
    'unclear',
  ]);
});

test('the test over all comes first, and the bounds are of every group', () => {
  expect(verdicts([clear, near], { page: null, gate: 0.2, within: 1 })).toEqual(['unclear', 'same']);
  expect(verdicts([clear, near], { page: null, gate: null })).toEqual(['thin', 'thin']);
});
