import type { Ids } from '../ports.ts';

/** Ids that count up: `id-000001`, `id-000002`, … */
export function sequentialIds(): Ids {
  let last = 0;
  return {
    next() {
      last += 1;
      return `id-${String(last).padStart(6, '0')}`;
    },
  };
}
