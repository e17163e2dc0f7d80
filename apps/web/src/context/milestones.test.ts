import { beforeEach, expect, it, vi } from 'vitest';
import { afterMilestone, markAnswer, reachMilestone } from './milestones.ts';

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

it('calls back once, when the moment comes', () => {
  const callback = vi.fn<() => void>();
  afterMilestone('page-interactive', callback);
  reachMilestone('first-chart');
  expect(callback).not.toHaveBeenCalled();
  reachMilestone('page-interactive');
  reachMilestone('page-interactive');
  expect(callback).toHaveBeenCalledOnce();
});

it('calls back at once where the moment is past', () => {
  reachMilestone('first-chart');
  const callback = vi.fn<() => void>();
  afterMilestone('first-chart', callback);
  expect(callback).toHaveBeenCalledOnce();
});

it('keeps of the answers of an analysis the moment of the last one', () => {
  markAnswer('trends.volume');
  const [first] = performance.getEntriesByName('answered trends.volume');
  markAnswer('trends.volume');
  const marks = performance.getEntriesByName('answered trends.volume');
  expect(marks).toHaveLength(1);
  expect(marks).not.toContain(first);
});
