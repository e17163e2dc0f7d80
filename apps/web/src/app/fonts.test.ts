// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { reachMilestone } from '../context/milestones.ts';
import { browserStore } from '../state/local-store.ts';
import { followFonts } from './fonts.ts';

beforeEach(() => {
  performance.clearMarks();
  localStorage.clear();
  delete document.documentElement.dataset['fonts'];
});

it('takes the fonts once the first chart stands, and remembers that they were there', () => {
  const store = browserStore();
  followFonts(store, true);
  expect(document.documentElement.dataset['fonts']).toBeUndefined();
  expect(store.get('fonts')).toBeNull();
  reachMilestone('first-chart');
  expect(document.documentElement.dataset['fonts']).toBe('all');
  expect(store.get('fonts')).toBe('all');
});

it('takes them at once where there is no chart to wait for', () => {
  followFonts(browserStore(), false);
  expect(document.documentElement.dataset['fonts']).toBe('all');
});
