import * as z from 'zod';

/** How patiently a switch is verified. Times in milliseconds. */
export const verificationSettingsSchema = z.strictObject({
  /** Good probes in a row that prove a release. */
  goodProbes: z.int().positive(),
  /** Definite failures in a row that disprove it. */
  failedProbes: z.int().positive(),
  /** Pause between probes. */
  interval: z.int().nonnegative(),
  /** Time for the site to notice the switch, during which a failure proves nothing. */
  grace: z.int().nonnegative(),
  /** Longest time without a verdict. */
  deadline: z.int().positive(),
});

export type VerificationSettings = z.infer<typeof verificationSettingsSchema>;

export const defaultVerification: VerificationSettings = {
  goodProbes: 3,
  failedProbes: 3,
  interval: 500,
  grace: 3_000,
  deadline: 60_000,
};
