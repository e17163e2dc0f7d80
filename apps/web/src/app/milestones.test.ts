import { beforeEach, expect, it } from 'vitest';
import { reachMilestone } from './milestones.ts';

beforeEach(() => performance.clearMarks());

const marks = () => performance.getEntriesByType('mark').map(({ name }) => name);

it('notes a moment once, however often it is reached', () => {
  reachMilestone('first-chart');
  const [first] = performance.getEntriesByName('first-chart');
  reachMilestone('first-chart');
  expect(performance.getEntriesByName('first-chart')).toEqual([first]);
});

it('keeps different moments apart', () => {
  reachMilestone('first-chart');
  reachMilestone('page-interactive');
  expect(marks()).toEqual(['first-chart', 'page-interactive']);
});
