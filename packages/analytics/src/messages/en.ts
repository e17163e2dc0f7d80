// Written by scripts/write-catalogues.mjs from the files of messages; it runs before every task.
import { messages as common } from './common.en.ts';
import { messages as domain } from './domain.en.ts';
import { messages as ratings } from '../analyses/ratings/messages.en.ts';
import { messages as report } from './report.en.ts';
import { messages as seasonality } from '../analyses/seasonality/messages.en.ts';
import { messages as trends } from '../analyses/trends/messages.en.ts';
import { messages as weekend } from '../analyses/weekend/messages.en.ts';

export const en = {
  ...ratings,
  ...seasonality,
  ...trends,
  ...weekend,
  ...common,
  ...domain,
  ...report,
} as const;
