import { datasetTitle } from '../analysis/index.ts';
import type { Page } from '../pages/pages.ts';
import { date, integer, text } from '../text/index.ts';
import { lineageWords } from './lineage-words.ts';
import { markup, trusted, type Markup } from './markup.ts';
import type { ReportFrame } from './report-frame.ts';
import { richText } from './rich-text.ts';
import type { AnalysisResult } from './run-analyses.ts';

/** Recipes that the cleaning left. */
const recipesOf = ({ dataset }: ReportFrame) =>
  dataset.lineage.findLast(({ table }) => table === 'recipes')?.rows ?? 0;

/** The head of the report: the mark, what it speaks of, and how far to trust it. */
export function reportHead(frame: ReportFrame, mark: string, writtenAt: Date): Markup {
  const { translate, dataset } = frame;
  const [from, to] = dataset.period;
  const recipes = recipesOf(frame);
  const demo = dataset.source === 'demo';
  const source = translate(text(`report.source.${dataset.source}`));
  return markup`<header class="report-head">
    <div class="mark">${trusted(mark)}</div>
    <h1 class="display-1">${translate(text('report.title'))}</h1>
    <p class="lead">${translate(text('report.period', { from: date(from), to: date(to) }))}</p>
    <ul class="facts">
      <li><span class="badge badge-${dataset.source}">${source}</span></li>
      <li>${translate(datasetTitle(dataset))}</li>
      <li>${translate(text('report.recipes', { n: integer(recipes), count: recipes }))}</li>
      <li>${translate(text('report.dataset'))} <code>${dataset.datasetId}</code></li>
      <li>${translate(text('report.writtenOn', { date: date(writtenAt.toISOString().slice(0, 10)) }))}</li>
    </ul>
    ${demo ? markup`<p class="notice">${richText(translate, text('report.demo'))}</p>` : null}
  </header>`;
}

/** The table of contents: pages, and the analyses of each by what they found. */
export function contents(
  chapters: readonly { readonly page: Page; readonly results: readonly AnalysisResult[] }[],
  { translate, dataset }: ReportFrame,
): Markup {
  const entry = ({ analysis, presentation }: AnalysisResult) => {
    const [heading] = presentation.findings;
    const finding =
      heading === undefined ? null : markup` <span class="quiet">${translate(heading.text)}</span>`;
    return markup`<li><a href="#${analysis.id}">${translate(analysis.title)}</a>${finding}</li>`;
  };
  return markup`<nav class="contents" aria-labelledby="contents">
    <h2 class="display-2" id="contents">${translate(text('report.contents'))}</h2>
    <div class="contents-pages">
      ${chapters.map(
        ({ page, results }) =>
          markup`<section>
            <h3><a href="#${page.id}">${translate(page.title(dataset))}</a></h3>
            <ul>${results.map(entry)}</ul>
          </section>`,
      )}
    </div>
  </nav>`;
}

/** How many rows each step of the import left, and by which rule. */
export function lineageSection({ translate, dataset }: ReportFrame): Markup {
  const rows = dataset.lineage.map((each) => {
    const { table, step, rule, isTranslated } = lineageWords(each);
    const language = isTranslated ? translate.locale : 'en';
    return markup`<tr>
      <th scope="row">${translate(table)}</th>
      <td>${translate(step)}</td>
      <td lang="${language}">${translate(rule)}</td>
      <td class="number">${translate.format(integer(each.rows))}</td>
    </tr>`;
  });
  return markup`<section class="page" id="data">
    <header class="page-head">
      <h2 class="display-1">${translate(text('report.data.title'))}</h2>
      <p class="lead">${translate(text('report.data.intro'))}</p>
    </header>
    <div class="card table-scroll">
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">${translate(text('report.data.table'))}</th>
            <th scope="col">${translate(text('report.data.step'))}</th>
            <th scope="col">${translate(text('report.data.rule'))}</th>
            <th scope="col" class="number">${translate(text('report.data.rows'))}</th>
          </tr>
        </thead>
        <tbody>${rows}</tbody>
      </table>
    </div>
  </section>`;
}
