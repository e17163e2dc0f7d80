import { deliverySchema } from '@mangetamain/deploy';
import * as z from 'zod';

const driftSchema = z.object({
  /** Releases that PREPROD has verified since the one on PROD; null where that one is not among them. */
  releases: z.int().nonnegative().nullable(),
  /** For how long PREPROD has been showing what PROD does not; 0 where both show the same. */
  forMs: z.number().nonnegative(),
  /** Analyses that say something else on PREPROD; null where that is not known. */
  findings: z.int().nonnegative().nullable(),
});

/** How delivery goes, and how far PROD is behind. */
export const deliveryAnswer = deliverySchema.extend({ drift: driftSchema });

export type DeliveryView = z.infer<typeof deliveryAnswer>;
