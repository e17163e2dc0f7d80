import { expect, it } from 'vitest';
import { callFor, wordFor, type Action } from './actions.ts';

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
