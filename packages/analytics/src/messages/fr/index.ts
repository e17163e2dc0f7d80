import type { MessageId } from '../index.ts';
import { common } from './common.ts';
import { trends } from './trends.ts';

export const fr: Record<MessageId, string> = { ...common, ...trends };
