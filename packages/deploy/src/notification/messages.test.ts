import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testNotice } from '../testing/contracts/notifier.ts';
import { discordMessage } from './discord.ts';
import { jsonMessage } from './json.ts';
import { noticeSchema, type Notice } from './notice.ts';

const text = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', minLength: 900, maxLength: 2_000 }),
);

const notices: fc.Arbitrary<Notice> = fc
  .record({
    title: text,
    description: text,
    fields: fc.array(fc.record({ name: text, value: text }), { maxLength: 30 }),
    mentionEveryone: fc.boolean(),
  })
  .map((parts) => ({ ...testNotice, ...parts }));

const runs = { numRuns: 40 };

describe('a Discord message', () => {
  it('stays within the limits of Discord, whatever the texts', () => {
    fc.assert(
      fc.property(notices, (notice) => {
        const { content, embeds } = discordMessage(notice);
        const [embed] = embeds;
        if (embed === undefined) throw new Error('there must be an embed');
        expect(content.length).toBeLessThanOrEqual(2_000);
        expect(embed.title.length).toBeLessThanOrEqual(256);
        expect(embed.description.length).toBeLessThanOrEqual(4_096);
        expect(embed.fields.length).toBeLessThanOrEqual(25);
        const parts = embed.fields.flatMap(({ name, value }) => [name, value]);
        for (const { name, value } of embed.fields) {
          expect(name.length).toBeLessThanOrEqual(256);
          expect(value.length).toBeLessThanOrEqual(1_024);
          expect(value).not.toBe('');
        }
        const total = [embed.title, embed.description, ...parts].reduce((sum, part) => sum + part.length, 0);
        expect(total).toBeLessThanOrEqual(6_000);
      }),
      runs,
    );
  });

  it('survives JSON unharmed: no control character, no half of a character', () => {
    fc.assert(
      fc.property(notices, (notice) => {
        const json = JSON.stringify(discordMessage(notice));
        expect(json).not.toMatch(/\\u(00[01]|d[89a-f])/i);
      }),
      runs,
    );
  });

  it('mentions everyone only when the notice says so, never because a text does', () => {
    fc.assert(
      fc.property(notices, (notice) => {
        const { content, allowed_mentions, embeds } = discordMessage(notice);
        expect(content).toBe(notice.mentionEveryone ? '@everyone' : '');
        expect(allowed_mentions.parse).toEqual(notice.mentionEveryone ? ['everyone'] : []);
        expect(JSON.stringify(embeds)).not.toMatch(/@(everyone|here)|(?<!\\\\)<@/);
      }),
      runs,
    );
  });

  it('shows what people wrote as they wrote it', () => {
    const [embed] = discordMessage({ ...testNotice, title: 'a *b* `c` \\ [d](e) "f"\t@everyone' }).embeds;
    expect(embed?.title).toBe('🔵 a \\*b\\* \\`c\\` \\\\ \\[d\\]\\(e\\) "f" @\u200beveryone');
    expect(embed?.description).toContain('Two\nlines');
  });

  it('cuts a long description at its limit', () => {
    const [embed] = discordMessage({ ...testNotice, description: 'x'.repeat(5_000) }).embeds;
    expect(embed?.description).toHaveLength(4_096);
  });

  it('does not cut a character in two', () => {
    const [embed] = discordMessage({ ...testNotice, title: '🍲'.repeat(300) }).embeds;
    expect(embed?.title).toMatch(/🍲…$/u);
  });
});

it('a JSON message carries the texts as they are, the id of the event, and urgency instead of a mention', () => {
  expect(jsonMessage({ ...testNotice, mentionEveryone: true }, 'key-1')).toEqual({
    schemaVersion: 1,
    eventId: 'key-1',
    urgent: true,
    event: 'test',
    severity: 'info',
    environment: 'prod',
    title: testNotice.title,
    description: testNotice.description,
    fields: testNotice.fields,
    at: testNotice.at,
  });
});

it('the notice used in tests is a valid one', () => {
  expect(noticeSchema.parse(testNotice)).toEqual(testNotice);
});
