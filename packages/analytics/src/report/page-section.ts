import type { Kpi } from '../analysis/index.ts';
import { headlinesOf } from '../pages/headlines.ts';
import type { Page } from '../pages/pages.ts';
import { analysisSection, headingIcon } from './analysis-section.ts';
import { markup, type Markup } from './markup.ts';
import type { ReportFrame } from './report-frame.ts';
import { richText } from './rich-text.ts';
import type { AnalysisResult } from './run-analyses.ts';

function kpiCard({ label, value, unit, context }: Kpi, { translate }: ReportFrame): Markup {
  const small = unit === undefined ? null : markup` <span class="kpi-unit">${translate(unit)}</span>`;
  return markup`<div class="kpi">
    <dt class="label">${translate(label)}</dt>
    <dd>
      <span class="kpi-value">${richText(translate, value)}${small}</span>
      <span class="kpi-context">${richText(translate, context)}</span>
    </dd>
  </div>`;
}

/** A page of the application as a chapter: its key finding, its headline numbers, its analyses. */
export function pageSection(page: Page, results: readonly AnalysisResult[], frame: ReportFrame): Markup {
  const { translate, dataset } = frame;
  const headlines = headlinesOf(results.map(({ analysis }) => analysis));
  const known = new Map(results.flatMap(({ presentation }) => presentation.kpis).map((kpi) => [kpi.id, kpi]));
  const kpis = headlines.kpis.flatMap(({ id }) => known.get(id) ?? []);
  const summaries = headlines.summaries.flatMap(
    (id) => results.find(({ analysis }) => analysis.id === id)?.presentation.summary ?? [],
  );
  const sentences = summaries.map((summary) => markup`${richText(translate, summary)} `);
  return markup`<section class="page" id="${page.id}">
    <header class="page-head">
      <h2 class="display-1">${headingIcon(page.icon)}${translate(page.title(dataset))}</h2>
      ${sentences.length === 0 ? null : markup`<p class="lead">${sentences}</p>`}
      ${kpis.length === 0 ? null : markup`<dl class="kpi-row">${kpis.map((kpi) => kpiCard(kpi, frame))}</dl>`}
    </header>
    ${results.map((result) => analysisSection(result, frame))}
  </section>`;
}
