// Written by scripts/write-catalogues.mjs from the files of messages; it runs before every task.
import type { MessageId } from './message-id.ts';
import { messages as common } from './common.fr.ts';
import { messages as domain } from './domain.fr.ts';
import { messages as ratings } from '../analyses/ratings/messages.fr.ts';
import { messages as report } from './report.fr.ts';
import { messages as seasonality } from '../analyses/seasonality/messages.fr.ts';
import { messages as trends } from '../analyses/trends/messages.fr.ts';
import { messages as weekend } from '../analyses/weekend/messages.fr.ts';

export const fr: Record<MessageId, string> = {
  ...ratings,
  ...seasonality,
  ...trends,
  ...weekend,
  ...common,
  ...domain,
  ...report,
};
