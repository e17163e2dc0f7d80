import type { Text } from '../text/index.ts';

/** Whether something in a presentation is a text, to be read out. */
export const isText = (value: object): value is Text =>
  ('message' in value && typeof value.message === 'string') ||
  ('named' in value && typeof value.named === 'string') ||
  ('listed' in value && Array.isArray(value.listed)) ||
  'quantity' in value;
