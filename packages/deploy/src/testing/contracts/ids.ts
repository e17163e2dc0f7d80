import { describe, expect, it } from 'vitest';
import { idSchema } from '../../environment.ts';
import type { Ids } from '../../ports.ts';

/** What every source of ids must do. */
export function idsContract(name: string, make: () => Ids): void {
  describe(`${name} as a source of ids`, () => {
    it('gives ids that are valid, unique and in order, however fast they are asked for', () => {
      const ids = make();
      const given = Array.from({ length: 2_000 }, () => ids.next());
      expect(new Set(given).size).toBe(given.length);
      expect(given).toEqual(given.toSorted());
      expect(given.filter((id) => !idSchema.safeParse(id).success)).toEqual([]);
    });
  });
}
