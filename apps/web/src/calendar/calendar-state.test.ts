import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { leadChoices, readCalendar, readDay, weekChoices, writeCalendar } from './calendar-state.ts';

const read = (written: string) => readCalendar(new URLSearchParams(written));

const days = fc.option(fc.integer({ min: -25_567, max: 47_481 }));

it('gives back whatever was written into an address', () => {
  const states = fc.record({
    from: days,
    weeks: fc.constantFrom(...weekChoices),
    lead: fc.constantFrom(...leadChoices),
  });
  fc.assert(
    fc.property(states, (state) => {
      const search = new URLSearchParams('lang=fr');
      writeCalendar(search, state);
      expect(readCalendar(search)).toEqual(state);
      expect(search.get('lang')).toBe('fr');
    }),
  );
});

it('holds nothing in the address at first', () => {
  const search = new URLSearchParams();
  writeCalendar(search, read(''));
  expect(search.toString()).toBe('');
});

it('shows what is shown at first for what it does not understand', () => {
  expect(read('from=soon&weeks=9&lead=-1')).toEqual(read(''));
  fc.assert(
    fc.property(fc.string(), (word) => {
      const search = new URLSearchParams({ from: word, weeks: word, lead: word });
      expect(weekChoices).toContain(readCalendar(search).weeks);
      expect(leadChoices).toContain(readCalendar(search).lead);
    }),
  );
});

it.each(['2026-02-30', '2026-13-01', '2026-1-1', '', '0026-01-01'])('takes %s for no day', (written) => {
  expect(readDay(written)).toBeNull();
});
