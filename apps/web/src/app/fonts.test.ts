// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { reachMilestone } from '../context/milestones.ts';
import { browserStore } from '../state/local-store.ts';
import { followDisplayFont } from './display-font.ts';

beforeEach(() => performance.clearMarks());

it('asks for the font of titles once the first chart stands, and remembers that it was there', () => {
  const store = browserStore();
  followDisplayFont(store);
  expect(document.documentElement.dataset['fonts']).toBeUndefined();
  expect(store.get('fonts')).toBeNull();
  reachMilestone('first-chart');
  expect(document.documentElement.dataset['fonts']).toBe('all');
  expect(store.get('fonts')).toBe('all');
});
