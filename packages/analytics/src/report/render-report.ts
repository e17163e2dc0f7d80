import type { DatasetFacts } from '../analysis/index.ts';
import { translators } from '../messages/index.ts';
import { pages } from '../pages/pages.ts';
import { text, type Locale } from '../text/index.ts';
import { markup, trusted } from './markup.ts';
import { pageSection } from './page-section.ts';
import type { ReportFrame } from './report-frame.ts';
import { contents, lineageSection, reportHead } from './report-head.ts';
import { reportStyle } from './report-style.ts';
import type { AnalysisResult } from './run-analyses.ts';

/** What a report is written with, beside its results. */
export interface ReportContext {
  readonly dataset: DatasetFacts;
  readonly locale: Locale;
  readonly writtenAt: Date;
  /** Makes the elements of the figures; nothing of it is kept. */
  readonly document: Document;
  /** The brand's mark as SVG text, for a light ground. */
  readonly mark: string;
  /** Style sheets of the theme with their fonts written in. */
  readonly styles: string;
}

/** The whole report as one HTML document that asks for nothing else: style, fonts and figures are in it. */
export function renderReport(results: readonly AnalysisResult[], context: ReportContext): string {
  const { dataset, locale, document, mark, styles, writtenAt } = context;
  const translate = translators[locale];
  const frame: ReportFrame = { translate, document, dataset };
  const chapters = pages
    .map((page) => ({ page, results: results.filter(({ analysis }) => analysis.page === page.id) }))
    .filter((chapter) => chapter.results.length > 0);
  const title = translate(text('report.documentTitle', { title: translate(text('report.title')) }));
  const page = markup`<!doctype html>
    <html lang="${locale}" data-theme="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${title}</title>
        <style>
          ${trusted(styles)}${trusted(reportStyle)}
        </style>
      </head>
      <body>
        <main class="report">
          ${reportHead(frame, mark, writtenAt)}
          ${contents(chapters, frame)}
          ${chapters.map((chapter) => pageSection(chapter.page, chapter.results, frame))}
          ${lineageSection(frame)}
        </main>
      </body>
    </html>`;
  return `${page.source}\n`;
}
