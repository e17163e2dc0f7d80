import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { EmbeddedDrawings, PublishedAnalysis } from '@mangetamain/analytics/exports';
import { text, type Translator } from '@mangetamain/analytics/text';
import { html, raw } from 'hono/html';
import type { EmbedOptions } from './embed-options.ts';
import { headingOf } from './published-analysis.ts';

const require = createRequire(import.meta.url);
const own = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
const ofTheme = (name: string) => readFile(require.resolve(`@mangetamain/theme/${name}.css`), 'utf8');

/** What every embedded page has in it, so that it asks for nothing else. */
export interface EmbedParts {
  readonly style: string;
  readonly script: string;
}

/** Reads the style of embedded pages, in the colours of the theme, and their script. */
export async function readEmbedParts(): Promise<EmbedParts> {
  const [fonts, ...sheets] = await Promise.all([
    ofTheme('fonts'),
    ofTheme('tokens'),
    ofTheme('plot'),
    own('embed.css'),
  ]);
  return { style: [...localFaces(fonts), ...sheets].join('\n'), script: await own('embed-height.js') };
}

/** Fonts of the reader's machine in the measures of the theme's own, which would be most of what is transferred. */
const localFaces = (fonts: string) =>
  (fonts.match(/@font-face\s*\{[^}]*\}/gu) ?? []).filter((face) => !face.includes('url('));

interface EmbedContent {
  readonly published: PublishedAnalysis;
  readonly drawings: EmbeddedDrawings;
  readonly options: EmbedOptions;
  readonly translate: Translator;
  /** Where the analysis stands with everything else. */
  readonly address: string;
}

/** The page that an article shows in a frame: title, figures, and always where they come from. */
export async function embedPage(content: EmbedContent, { style, script }: EmbedParts): Promise<string> {
  const { published, drawings, options, translate, address } = content;
  const { theme, ratio } = options;
  const scheme = theme === 'dark' ? 'dark' : 'light';
  const { wide, narrow } = drawings[scheme];
  const title = headingOf(published, options.title);
  const invented = published.demonstration ? html`<strong>${translate(text('exports.demo'))}</strong>` : null;
  const { title: data, from, to } = published.dataset;
  const years = `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  const classes = [ratio === null ? 'responsive' : 'fixed', theme].join(' ');
  const page = await html`<!doctype html>
    <html lang="${published.language}" data-theme="${scheme}" class="${classes}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="${scheme}" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="canonical" href="${address}" />
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <article class="embed">
          <h1>${title}</h1>
          <p class="about">${published.title} · ${published.notice ?? published.subtitle}</p>
          <div class="drawings wide">${raw(wide.join(''))}</div>
          <div class="drawings narrow">${raw(narrow.join(''))}</div>
          <footer>
            <span>${invented} ${data}, ${years}</span>
            <a href="${address}" target="_blank" rel="noopener">Back to the Kitchen</a>
          </footer>
        </article>
        ${ratio === null ? raw(`<script>${script}</script>`) : null}
      </body>
    </html>`;
  return String(page);
}
