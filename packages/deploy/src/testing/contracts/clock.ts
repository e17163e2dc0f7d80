import { describe, expect, it } from 'vitest';
import type { Clock } from '../../ports.ts';

/** What every clock must do. */
export function clockContract(name: string, make: () => Clock): void {
  describe(`${name} as a clock`, () => {
    it('sleeps at least as long as it is told', async () => {
      const clock = make();
      const before = clock.now().getTime();
      await clock.sleep(20);
      expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(19);
    });

    it('hands out a date of its own each time', () => {
      const clock = make();
      const first = clock.now();
      first.setFullYear(1999);
      expect(clock.now().getFullYear()).not.toBe(1999);
    });
  });
}
