import { icon } from '@mangetamain/theme/icons';
import type { Figure, KeyFigureGroup } from '../analysis/index.ts';
import { text } from '../text/index.ts';
import { dataTable } from './data-table.ts';
import { figureImage } from './figure-image.ts';
import { markup, trusted, type Markup } from './markup.ts';
import type { ReportFrame } from './report-frame.ts';
import { richText } from './rich-text.ts';
import type { AnalysisResult } from './run-analyses.ts';
import { settingsLine } from './settings-line.ts';

/** Widths of the figures in pixels, for a page of 1088 and for A4, where the rail goes below. */
const figureWidth = { main: 760, rail: 232 } as const;

/** The icon that goes before a heading. */
export const headingIcon = (name: Parameters<typeof icon>[0]): Markup =>
  markup`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${trusted(icon(name))}</svg>`;

function figureMarkup(figure: Figure, prefix: string, frame: ReportFrame): Markup {
  const title =
    figure.title === undefined ? null : markup`<figcaption>${frame.translate(figure.title)}</figcaption>`;
  const drawing = figureImage(figure, figureWidth[figure.place], frame, prefix);
  return markup`<figure class="chart">${title}${drawing}</figure>`;
}

function keyFigureGroup({ title, sentence, figures }: KeyFigureGroup, { translate }: ReportFrame): Markup {
  const rows = figures.map(
    ({ label, value, detail }) =>
      markup`<div class="key-figure">
        <dt>${translate(label)}</dt>
        <dd>
          <span class="key-figure-value">${richText(translate, value)}</span>
          ${detail === undefined ? null : markup`<span class="key-figure-detail">${translate(detail)}</span>`}
        </dd>
      </div>`,
  );
  return markup`<section>
    <h4 class="rail-title">${translate(title)}</h4>
    ${sentence === undefined ? null : markup`<p>${translate(sentence)}</p>`}
    ${rows.length === 0 ? null : markup`<dl class="key-figures">${rows}</dl>`}
  </section>`;
}

function answer({ analysis, presentation }: AnalysisResult, frame: ReportFrame): Markup {
  const { translate } = frame;
  const placed = (place: Figure['place']) =>
    presentation.figures
      .filter((figure) => figure.place === place)
      .map((figure) => figureMarkup(figure, `${analysis.page}-${analysis.name}-${figure.id}`, frame));
  const rail = [...presentation.keyFigures.map((group) => keyFigureGroup(group, frame)), ...placed('rail')];
  const further = presentation.findings
    .slice(1)
    .map((finding) => markup`<li>${richText(translate, finding.text)}</li>`);
  return markup`
    <div class="panel">
      <div class="panel-main">
        ${placed('main')}
        ${further.length === 0 ? null : markup`<ul class="findings">${further}</ul>`}
        <p class="caption">${translate(presentation.caption)}</p>
      </div>
      ${rail.length === 0 ? null : markup`<div class="rail">${rail}</div>`}
    </div>
    ${dataTable(presentation.table, translate)}`;
}

/** One analysis: what it found, its figures with the numbers they rest on, its table and its method. */
export function analysisSection(result: AnalysisResult, frame: ReportFrame): Markup {
  const { analysis, presentation } = result;
  const { translate } = frame;
  const title = translate(analysis.title);
  const [heading] = presentation.findings;
  const method = analysis.method.map((paragraph) => markup`<p>${richText(translate, paragraph)}</p>`);
  return markup`<article class="card" id="${analysis.id}">
    <header class="card-head">
      <p class="eyebrow">${headingIcon(analysis.icon)}${title}</p>
      <h3 class="title">${heading === undefined ? title : richText(translate, heading.text)}</h3>
      ${presentation.notice === null ? markup`<p class="subtitle">${translate(presentation.subtitle)}</p>` : null}
      ${settingsLine(result, translate)}
    </header>
    ${
      presentation.notice === null
        ? answer(result, frame)
        : markup`<p class="notice">${richText(translate, presentation.notice)}</p>`
    }
    <details class="fold method" open>
      <summary>${translate(text('report.method'))}</summary>
      <div class="method-text">${method}</div>
    </details>
  </article>`;
}
