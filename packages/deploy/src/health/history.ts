import { worst } from '../observation.ts';
import type { Sample, TargetHealth } from './monitor.ts';
import { historyLength, historySlot } from './settings.ts';

type History = TargetHealth['history'];

/** The history with one more sample: one entry per slot, the worst of it, none older than a day. */
export function compactHistory(history: History, sample: Sample, at: Date): History {
  const slot = new Date(Math.floor(at.getTime() / historySlot) * historySlot).toISOString();
  const oldest = at.getTime() - historyLength;
  const kept = history.filter((entry) => Date.parse(entry.slot) > oldest && entry.slot !== slot);
  const same = history.flatMap((entry) => (entry.slot === slot ? [entry.worst] : []));
  const next = { slot, worst: worst<Sample>(['up', 'warning', 'down'], [...same, sample]) };
  return [...kept, next].toSorted((a, b) => (a.slot < b.slot ? -1 : 1));
}
