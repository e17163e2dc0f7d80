import { common } from './common.ts';
import { domain } from './domain.ts';
import { ratings } from './ratings.ts';
import { report } from './report.ts';
import { seasonality } from './seasonality.ts';
import { trends } from './trends.ts';
import { weekend } from './weekend.ts';

export const en = {
  ...common,
  ...domain,
  ...trends,
  ...seasonality,
  ...weekend,
  ...ratings,
  ...report,
} as const;

/** Ids of the analytics catalogue. */
export type MessageId = keyof typeof en;
