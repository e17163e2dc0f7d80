import type { Sample, TargetHealth } from './monitor.ts';
import { historyLength, historySlot } from './settings.ts';

type History = TargetHealth['history'];

const badness: readonly Sample[] = ['up', 'warning', 'down'];

/** The history with one more sample: one entry per slot, the worst of it, none older than a day. */
export function compactHistory(history: History, sample: Sample, at: Date): History {
  const slot = new Date(Math.floor(at.getTime() / historySlot) * historySlot).toISOString();
  const oldest = at.getTime() - historyLength;
  const kept = history.filter((entry) => Date.parse(entry.slot) > oldest && entry.slot !== slot);
  const same = history.find((entry) => entry.slot === slot);
  const worst = same === undefined ? sample : worse(same.worst, sample);
  return [...kept, { slot, worst }].toSorted((a, b) => (a.slot < b.slot ? -1 : 1));
}

function worse(a: Sample, b: Sample): Sample {
  return badness.indexOf(a) > badness.indexOf(b) ? a : b;
}
