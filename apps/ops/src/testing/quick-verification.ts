import { defaultVerification, type VerificationSettings } from '@mangetamain/deploy';

/** As many probes as everywhere, sooner after each other: sites in the process of the promotion follow it at once. */
export const quickVerification: VerificationSettings = { ...defaultVerification, interval: 20, grace: 600 };
