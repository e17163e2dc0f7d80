import type { Locale } from '@mangetamain/analytics/text';
import { html } from 'hono/html';
import type { Preview } from './preview.ts';
import { addressOf } from './published-analysis.ts';

interface Address {
  /** Scheme, host and port by which visitors reach the site. */
  readonly origin: string;
  readonly path: string;
  readonly locale: Locale;
  /** Whether other sites may embed it. */
  readonly isEmbeddable: boolean;
}

const territories: Readonly<Record<Locale, string>> = { en: 'en_GB', fr: 'fr_FR' };

/** What stands in the head of a page for programs that show links: Open Graph, Twitter cards, oEmbed. */
export async function previewHead(
  preview: Preview,
  { origin, path, locale, isEmbeddable }: Address,
): Promise<string> {
  const { heading, documentTitle, description, picture } = preview;
  const canonical = addressOf(origin, path, locale);
  const image = picture && `${origin}${picture.path}`;
  const markup = await html`<title>${documentTitle}</title>
    <meta name="description" content="${description}" />
    <link rel="canonical" href="${canonical}" />
    ${
      isEmbeddable &&
      html`<link
        rel="alternate"
        type="application/json+oembed"
        href="${origin}/oembed?url=${encodeURIComponent(canonical)}&amp;format=json"
        title="${heading}"
      />`
    }
    <meta property="og:site_name" content="Back to the Kitchen" />
    <meta property="og:type" content="article" />
    <meta property="og:locale" content="${territories[locale]}" />
    <meta property="og:url" content="${canonical}" />
    <meta property="og:title" content="${heading}" />
    <meta property="og:description" content="${description}" />
    ${
      picture &&
      html`<meta property="og:image" content="${image}" />
        <meta property="og:image:type" content="image/png" />
        <meta property="og:image:width" content="${picture.width}" />
        <meta property="og:image:height" content="${picture.height}" />
        <meta property="og:image:alt" content="${picture.words}" />`
    }
    <meta name="twitter:card" content="${picture === null ? 'summary' : 'summary_large_image'}" />
    <meta name="twitter:title" content="${heading}" />
    <meta name="twitter:description" content="${description}" />
    ${picture && html`<meta name="twitter:image" content="${image}" />`}`;
  return String(markup);
}

/** The application's page with another head: its title and description are replaced, and its language named. */
export function withHead(page: string, head: string, locale: Locale): string {
  return page
    .replace(/<meta\s+name="description"[^>]*>/u, '')
    .replace(/<html lang="[^"]*"/u, `<html lang="${locale}"`)
    .replace(/<title>[^<]*<\/title>/u, () => head);
}
