import type { Analysis } from '@mangetamain/analytics';
import type { Locale } from '@mangetamain/analytics/text';

type Named = Pick<Analysis, 'id'>;

/** Formats in which the service answers with every published analysis. */
export const publishedFormats = ['csv', 'json', 'svg'] as const;

/** An address with what differs from what is answered without it. */
function addressOf(path: string, parameters: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  const search = new URLSearchParams(given).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** English needs no language. */
const langOf = (locale: Locale) => (locale === 'en' ? null : locale);

/** The stable address of an analysis as a file. */
export const dataAddress = (
  { id }: Named,
  format: (typeof publishedFormats)[number],
  locale: Locale,
): string => addressOf(`/data/${id}.${format}`, { lang: langOf(locale) });

export const embedShapes = ['responsive', '16:9', '1:1', '9:16'] as const;
export const embedThemes = ['light', 'dark', 'transparent'] as const;

/** How an analysis stands in an article. */
export interface Embed {
  readonly shape: (typeof embedShapes)[number];
  readonly theme: (typeof embedThemes)[number];
  /** A title of one's own; empty for the finding of the day. */
  readonly title: string;
  readonly locale: Locale;
}

/** The address of an analysis as an article shows it. */
export const embedAddress = ({ id }: Named, { shape, theme, title, locale }: Embed): string =>
  addressOf(`/embed/${id}`, {
    ratio: shape === 'responsive' ? null : shape,
    theme: theme === 'light' ? null : theme,
    title: title.trim() === '' ? null : title.trim(),
    lang: langOf(locale),
  });

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What makes a frame without a shape as high as what it shows. */
const followHeight = (origin: string) => `
<script>
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== '${origin}' || data?.type !== 'mangetamain-embed') return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.style.height = data.height + 'px';
  });
</script>`;

/** The HTML that is copied into an article; `name` is what assistive technology calls the frame. */
export function embedCode(analysis: Named, embed: Embed, name: string, origin: string): string {
  const source = escaped(origin + embedAddress(analysis, embed));
  const size =
    embed.shape === 'responsive' ? 'height: 480px' : `aspect-ratio: ${embed.shape.replace(':', ' / ')}`;
  const frame = `<iframe src="${source}" title="${escaped(name)}" style="width: 100%; ${size}; border: 0" loading="lazy"></iframe>`;
  return embed.shape === 'responsive' ? frame + followHeight(origin) : frame;
}
