// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { browserStore } from '../state/local-store.ts';
import { createAtHand } from './at-hand-state.ts';

it('what is at hand is kept for the next visit, each thing once', () => {
  const store = browserStore();
  const first = createAtHand(store);
  first.add('butter');
  first.add('salt');
  first.add('butter');
  first.add('');
  first.remove('salt');
  expect(createAtHand(store).names()).toEqual(['butter']);
  expect(createAtHand(store).has('salt')).toBe(false);
});
