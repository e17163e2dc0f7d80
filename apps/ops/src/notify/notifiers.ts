import { discordMessage, jsonMessage, type Notifier } from '@mangetamain/deploy';
import { postJson } from './post-json.ts';

/** Returns the channel to a Discord webhook. The answer is not waited for longer than `timeoutMs` (10,000). */
export function discordNotifier(webhookUrl: string, timeoutMs?: number): Notifier {
  return {
    channel: 'discord',
    send: (notice) => postJson(webhookUrl, discordMessage(notice), limit(timeoutMs)),
  };
}

/** Returns the channel to any other webhook that takes JSON. The event's id comes as `Idempotency-Key` too. */
export function jsonWebhookNotifier(webhookUrl: string, timeoutMs?: number): Notifier {
  return {
    channel: 'webhook',
    send: (notice, key) =>
      postJson(webhookUrl, jsonMessage(notice, key), {
        headers: { 'idempotency-key': encodeURIComponent(key) },
        ...limit(timeoutMs),
      }),
  };
}

const limit = (timeoutMs: number | undefined) => (timeoutMs === undefined ? {} : { timeoutMs });
