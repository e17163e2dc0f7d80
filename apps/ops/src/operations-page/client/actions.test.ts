import { expect, it } from 'vitest';
import { callFor, halvesOf, wordFor, type Action, type Choice } from './actions.ts';

const to = 'r-7be02f41c9d8';
const calls: [Action, string | null, ReturnType<typeof callFor>][] = [
  [
    { kind: 'promote', environment: 'prod', to },
    'DEPLOY',
    {
      method: 'POST',
      path: '/ops/promotions',
      body: { to: 'prod', release: to, confirm: 'WORD', reason: 'Why not?' },
    },
  ],
  [
    { kind: 'promote-preprod', environment: 'preprod', to },
    null,
    {
      method: 'POST',
      path: '/ops/promotions',
      body: { to: 'preprod', release: to, confirm: 'WORD', reason: 'Why not?' },
    },
  ],
  [
    { kind: 'promote-data', environment: 'preprod', data: { from: 'd-1', to: 'd-2' } },
    null,
    {
      method: 'POST',
      path: '/ops/promotions',
      body: { to: 'preprod', dataset: 'd-2', only: 'data', confirm: 'WORD', reason: 'Why not?' },
    },
  ],
  [
    { kind: 'rollback', environment: 'prod', to },
    'ROLLBACK',
    {
      method: 'POST',
      path: '/ops/environments/prod/rollback',
      body: { to, confirm: 'WORD', reason: 'Why not?' },
    },
  ],
  [
    { kind: 'hold', environment: 'prod' },
    null,
    { method: 'PUT', path: '/ops/environments/prod/hold', body: { reason: 'Why not?' } },
  ],
  [
    { kind: 'lift', environment: 'prod' },
    null,
    { method: 'DELETE', path: '/ops/environments/prod/hold?reason=Why+not%3F' },
  ],
];

it.each(calls)(
  '%o is the operator API’s own request, after the word where it is grave',
  (action, word, call) => {
    expect(wordFor(action)).toBe(word);
    expect(callFor(action, 'Why not?', 'WORD')).toEqual(call);
  },
);

const pair: Action = { kind: 'promote', environment: 'prod', to, data: { from: 'd-1', to: 'd-2' } };

it.each<[Choice, object]>([
  [{}, { release: to, dataset: 'd-2' }],
  [
    { half: 'both', acceptDrop: true },
    { release: to, dataset: 'd-2', acceptDrop: true },
  ],
  [
    { half: 'release', acceptDrop: true },
    { release: to, only: 'release' },
  ],
  [{ half: 'data' }, { dataset: 'd-2', only: 'data' }],
])('of a pair %o moves what was chosen, by its name', (choice, moved) => {
  const words = { to: 'prod', confirm: 'DEPLOY', reason: 'New' };
  expect(callFor(pair, 'New', 'DEPLOY', choice).body).toEqual({ ...words, ...moved });
});

it('there is a choice where both halves of a promotion differ, and no other', () => {
  expect(halvesOf(pair)).toEqual(['both', 'release', 'data']);
  expect(halvesOf({ ...pair, kind: 'rollback' })).toEqual([]);
  expect(halvesOf({ kind: 'promote', environment: 'prod', to })).toEqual([]);
});
