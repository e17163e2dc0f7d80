/** A whole day in a calendar file. */
export interface CalendarDay {
  /** The same day on every visit has the same id, so that importing the file twice doubles nothing. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly title: string;
  readonly description: string;
}

const compact = (day: string) => day.replaceAll('-', '');

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Text as a property holds it: RFC 5545, §3.3.11. */
const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`).replaceAll(/\r?\n/gu, String.raw`\n`);

const longestLine = 75;
const encoder = new TextEncoder();

/** Breaks a line at 75 octets, never within a character: RFC 5545, §3.1. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    const limit = lines.length === 0 ? longestLine : longestLine - 1;
    if (encoder.encode(current + character).length > limit) {
      lines.push(current);
      current = '';
    }
    current += character;
  }
  return [...lines, current].join('\r\n ');
}

/** Days as an iCalendar file (RFC 5545), stamped with the moment it was made. */
export function calendarFile(days: readonly CalendarDay[], made: Date): string {
  const stamp = made.toISOString().replaceAll(/[-:]|\.\d+/gu, '');
  const events = days.flatMap(({ id, day, title, description }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Back to the Kitchen//Seasons//EN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
