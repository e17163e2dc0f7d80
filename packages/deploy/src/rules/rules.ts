import * as z from 'zod';

const localTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, 'a local time such as 2026-12-18T17:00');

/** Time in which nothing is promoted, once or again and again. */
const freezeSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** When it begins the first time, on the clocks of the time zone. */
  starts: localTime,
  /** RFC 5545 and ISO 8601; days are those of the calendar, whatever the clocks do meanwhile. */
  lasts: z.string().max(40),
  /** A recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=FR; once, where not given. */
  rule: z.string().max(200).optional(),
});

/** When and how things are promoted to an environment. What is not given asks for nothing. */
export const rulesSchema = z.strictObject({
  /** That of the IANA database, such as Europe/Paris. */
  timeZone: z.string().min(1).max(60),
  freezes: z.array(freezeSchema).max(50).default([]),
  /** For PROD: how long PREPROD has to have served what changes, verified. */
  soakMinutes: z.int().positive().max(43_200).optional(),
  /** Whoever asks for a promotion needs the approval of another person. */
  secondPerson: z.boolean().default(false),
});

export type Freeze = z.infer<typeof freezeSchema>;
export type Rules = z.infer<typeof rulesSchema>;
