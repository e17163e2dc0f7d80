import { expect, it } from 'vitest';
import { callFor } from './actions.ts';

const wish = { environment: 'prod', to: 'r-7be02f41c9d8', reason: 'Why not?', confirm: 'WORD' };

it.each([
  [
    'promote',
    {
      method: 'POST',
      path: '/ops/promotions',
      body: { to: 'prod', release: 'r-7be02f41c9d8', confirm: 'WORD', reason: 'Why not?' },
    },
  ],
  [
    'rollback',
    {
      method: 'POST',
      path: '/ops/environments/prod/rollback',
      body: { to: 'r-7be02f41c9d8', confirm: 'WORD', reason: 'Why not?' },
    },
  ],
  ['hold', { method: 'PUT', path: '/ops/environments/prod/hold', body: { reason: 'Why not?' } }],
  ['lift', { method: 'DELETE', path: '/ops/environments/prod/hold?reason=Why+not%3F' }],
])('%s is the operator API’s own request', (name, call) => {
  expect(callFor({ ...wish, name })).toEqual(call);
});

it('leaves what no dialog is called alone, and keeps odd environments within their segment', () => {
  expect(callFor({ ...wish, name: 'delete-everything' })).toBeNull();
  expect(callFor({ ...wish, name: 'hold', environment: '../x' })?.path).toBe('/ops/environments/..%2Fx/hold');
});
