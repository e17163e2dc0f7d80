import type { Notice } from './notice.ts';

/** Limits of Discord's webhook messages, in characters (discord.com/developers/docs/resources/message#embed-object-embed-limits). */
const limits = { title: 256, description: 4096, fieldName: 256, fieldValue: 1024, fields: 25, total: 6000 };

const marks = { info: '🔵', good: '🟢', warning: '🟡', bad: '🔴' } as const;

/** Body of a Discord webhook call. */
export interface DiscordMessage {
  readonly content: string;
  readonly allowed_mentions: { readonly parse: readonly 'everyone'[] };
  readonly embeds: readonly DiscordEmbed[];
}

interface DiscordEmbed {
  readonly title: string;
  readonly description: string;
  readonly timestamp: string;
  readonly fields: readonly { readonly name: string; readonly value: string; readonly inline: boolean }[];
}

/**
 * A notice as a Discord message: within the limits, with Markdown and mentions in its texts made harmless.
 * Only a notice that says so mentions everyone.
 */
export function discordMessage(notice: Notice): DiscordMessage {
  let left = limits.total;
  const take = (text: string, limit: number) => {
    const taken = shorten(text, Math.min(limit, left));
    left -= taken.length;
    return taken;
  };
  const title = take(`${marks[notice.severity]} ${harmless(notice.title)}`, limits.title);
  const description = take(harmless(notice.description), limits.description);
  const fields: { name: string; value: string; inline: boolean }[] = [];
  for (const field of notice.fields.slice(0, limits.fields)) {
    if (left < 2) break;
    const name = take(harmless(field.name), Math.min(limits.fieldName, left - 1));
    fields.push({ name, value: take(harmless(field.value) || '–', limits.fieldValue), inline: true });
  }
  return {
    content: notice.mentionEveryone ? '@everyone' : '',
    allowed_mentions: { parse: notice.mentionEveryone ? ['everyone'] : [] },
    embeds: [{ title, description, timestamp: notice.at, fields }],
  };
}

/** Text that Discord shows as it was written: no control characters, no Markdown, no mention. */
function harmless(text: string): string {
  return (
    text
      .replaceAll(/\p{Surrogate}/gu, '\ufffd')
      // oxlint-disable-next-line no-control-regex -- control characters are what it removes
      .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
      .replaceAll(/[\\*_~`|>#[\]()<:-]/g, '\\$&')
      .replaceAll('@', '@\u200b')
  );
}

/** At most `limit` UTF-16 units, never half of a surrogate pair nor a lone escape at the end. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit <= 0) return '';
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$|\\+$/, '')}…`;
}
