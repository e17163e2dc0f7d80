import { datasetTitle } from '@mangetamain/analytics';
import type { Manifest } from '@mangetamain/analytics/dataset';
import { translators } from '@mangetamain/analytics/messages';
import type { Locale } from '@mangetamain/analytics/text';
import type { Deployed } from '@mangetamain/deploy';
import type { Handler } from 'hono';
import { html, raw } from 'hono/html';
import type { Difference } from '../difference/schema.ts';
import type { HttpEnv } from '../http/env.ts';
import { askedLocale } from '../http/asked-locale.ts';
import { addressOf, originOf } from './published-analysis.ts';

/** What proved itself on an environment, and when. */
export interface Delivered extends Pick<Deployed, 'releaseId' | 'datasetId'> {
  readonly verifiedAt: string;
  readonly promotionId: string;
}

interface FeedRouteOptions {
  /** The latest first. */
  readonly history: () => Promise<readonly Delivered[]>;
  /** Null where its manifest cannot be read. */
  readonly manifestOf: (datasetId: string) => Promise<Manifest | null>;
  /** What a promotion changed for readers; null where that was not kept. */
  readonly differenceOf: (promotionId: string) => Promise<Difference | null>;
  readonly publicUrl: string | undefined;
}

const words = {
  en: {
    title: 'Back to the Kitchen: data and releases',
    data: 'New data',
    release: 'New version of the site',
    both: 'New data and version of the site',
    same: 'Nothing reads differently.',
  },
  fr: {
    title: 'Back to the Kitchen\u00a0: données et versions',
    data: 'Nouvelles données',
    release: 'Nouvelle version du site',
    both: 'Nouvelles données et version du site',
    same: 'Rien ne se lit autrement.',
  },
} satisfies Record<Locale, object>;

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * Returns the handler of `GET /feed.xml?lang=`: an Atom feed (RFC 4287) of what this site has shown, each with the
 * sentences that readers find in place of others.
 */
export function feedRoute(options: FeedRouteOptions): Handler<HttpEnv> {
  return async (c) => {
    const locale = askedLocale(c.req.query('lang'));
    const origin = originOf(c, options.publicUrl);
    const history = await options.history();
    const entries = await Promise.all(
      history.map((delivered, index) => entryOf(delivered, history[index + 1], locale, options)),
    );
    const self = addressOf(origin, '/feed.xml', locale);
    const feed = await html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
      <id>${self}</id>
      <title>${words[locale].title}</title>
      <updated>${entries[0]?.at ?? new Date(0).toISOString()}</updated>
      <author><name>Back to the Kitchen</name></author>
      <link rel="self" type="application/atom+xml" href="${self}" />
      <link rel="alternate" type="text/html" href="${addressOf(origin, '/', locale)}" />
      ${entries.map(
        ({ id, at, title, sentences }) => html`
          <entry>
            <id>${origin}/feed.xml#${id}</id>
            <title>${title}</title>
            <updated>${at}</updated>
            <link rel="alternate" type="text/html" href="${addressOf(origin, '/data', locale)}" />
            <content type="text">${sentences.join('\n')}</content>
          </entry>
        `,
      )}</feed
    > `;
    return c.body(`${raw('<?xml version="1.0" encoding="utf-8"?>')}\n${feed}`, 200, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  };
}

async function entryOf(
  { releaseId, datasetId, verifiedAt, promotionId }: Delivered,
  before: Delivered | undefined,
  locale: Locale,
  { manifestOf, differenceOf }: FeedRouteOptions,
): Promise<Entry> {
  const [manifest, difference] = await Promise.all([manifestOf(datasetId), differenceOf(promotionId)]);
  const isNew = { data: before?.datasetId !== datasetId, release: before?.releaseId !== releaseId };
  const what = isNew.data && isNew.release ? 'both' : isNew.data ? 'data' : 'release';
  const name = manifest && translators[locale](datasetTitle(manifest));
  return {
    id: promotionId,
    at: verifiedAt,
    title: [words[locale][what], ...(name === null ? [] : [name])].join(' · '),
    sentences: [`${releaseId} · ${datasetId}`, ...sentencesOf(difference, locale)],
  };
}

function sentencesOf(difference: Difference | null, locale: Locale): readonly string[] {
  if (!difference?.findings) return [];
  const { changed } = difference.findings;
  if (changed.length === 0) return [words[locale].same];
  return changed.flatMap(({ after }) => after.map(({ text }) => text[locale]));
}
