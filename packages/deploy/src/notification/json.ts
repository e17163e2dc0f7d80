import type { Notice } from './notice.ts';

/** Body for a webhook of any other kind. */
export interface JsonMessage extends Omit<Notice, 'mentionEveryone'> {
  readonly schemaVersion: 1;
  /** The same on every attempt to deliver the same notice. */
  readonly eventId: string;
  readonly urgent: boolean;
}

/** A notice as plain JSON, its texts as they were written. */
export function jsonMessage(notice: Notice, idempotencyKey: string): JsonMessage {
  const { mentionEveryone, ...rest } = notice;
  return { schemaVersion: 1, eventId: idempotencyKey, urgent: mentionEveryone, ...rest };
}
