import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const made = new Date('2026-11-28T06:30:00.000Z');
const peak = {
  id: 'zucchini-2026@kitchen',
  day: '2026-12-31',
  title: 'Peak: soup, salt',
  description: 'a;b\nc',
};

it('writes whole days that end on the next one, with what has a meaning of its own escaped', () => {
  const lines = calendarFile([peak], made).split('\r\n');
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Back to the Kitchen//Seasons//EN',
    'BEGIN:VEVENT',
    'UID:zucchini-2026@kitchen',
    'DTSTAMP:20261128T063000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    String.raw`SUMMARY:Peak: soup\, salt`,
    String.raw`DESCRIPTION:a\;b\nc`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('breaks lines at 75 octets, and unfolding gives the text back', () => {
  const anyTitle = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .map((text) => text.replaceAll(/[\r\n\\;,]/gu, ''));
  fc.assert(
    fc.property(anyTitle, (title) => {
      const written = calendarFile([{ ...peak, title }], made);
      for (const line of written.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(written.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
    }),
  );
});
