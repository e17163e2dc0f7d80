/** Layout of the report on screen and on A4, over the theme's style sheets; every colour is one of theirs. */
export const reportStyle = `
body { background: var(--canvas); color: var(--text); }
.report { margin-inline: auto; max-inline-size: 1136px; padding: 40px 24px 64px; }
.quiet { color: var(--text-muted); font-size: var(--size-caption); font-weight: 400; }
.report-head { border-block-end: 1px solid var(--border-subtle); padding-block-end: 28px; }
.mark { margin: -12px 0 20px -8px; }
.mark svg { block-size: auto; inline-size: 260px; }
.report-head h1 { font-size: 2rem; }
.report-head .lead { margin-block-start: 6px; }
.facts { color: var(--text-secondary); display: flex; flex-wrap: wrap; font-size: var(--size-small); gap: 8px 24px;
  list-style: none; margin-block-start: 16px; align-items: center; }
.badge { background: var(--success-bg); border-radius: 999px; color: var(--success-fg); font-weight: 600; padding: 4px 12px; }
.badge-demo { background: var(--warning-bg); color: var(--warning-fg); }
.notice { background: var(--warning-bg); border-inline-start: 4px solid var(--warning-fg); border-radius: 4px;
  color: var(--text); font-size: var(--size-small); margin-block-start: 16px; padding: 12px 16px; }
.contents { margin-block: 28px 8px; }
.contents-pages { columns: 2; column-gap: 40px; margin-block-start: 12px; }
.contents section { break-inside: avoid; margin-block-end: 20px; }
.contents h3 { font-size: 1rem; margin-block-end: 4px; }
.contents ul { list-style: none; }
.contents li { border-block-start: 1px solid var(--border-subtle); font-size: var(--size-small); padding-block: 6px; }
.contents li .quiet { display: block; }
.contents a { color: inherit; text-decoration-color: var(--accent-edge); }
.page { margin-block-start: 56px; }
.page-head { margin-block-end: 24px; }
.page-head .display-1 { align-items: center; display: flex; gap: 14px; }
.page-head .display-1 .icon { color: var(--accent-edge); block-size: 1em; inline-size: 1em; }
.page-head .lead { margin-block-start: 12px; max-inline-size: 80ch; }
.kpi-row { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); margin-block-start: 24px; }
.kpi { background: var(--surface); border: 1px solid var(--border-subtle); border-radius: 8px; padding: 14px 16px; }
.kpi .kpi-value { display: inline-block; margin-block: 6px; }
.kpi-unit { color: var(--text-secondary); font-size: 1.125rem; font-weight: 400; letter-spacing: 0; }
.kpi-context { color: var(--text-secondary); display: block; font-size: var(--size-caption); line-height: var(--leading-caption); }
.card { background: var(--surface); border: 1px solid var(--border-subtle); border-radius: 12px; margin-block-start: 24px; padding: 20px 24px; }
.card .eyebrow .icon { block-size: 14px; inline-size: 14px; }
.card .title { font-size: 1.25rem; margin-block-start: 2px; }
.subtitle, .settings { color: var(--text-secondary); font-size: var(--size-small); margin-block-start: 4px; }
.setting { background: var(--inset); border-radius: 999px; display: inline-block; margin-inline-start: 8px; padding: 2px 10px; }
.panel { display: grid; gap: 20px 32px; grid-template-columns: minmax(0, 1fr); margin-block-start: 20px; }
.panel:has(> .rail) { grid-template-columns: minmax(0, 760px) minmax(0, 1fr); }
.panel-main { display: grid; gap: 20px; align-content: start; min-inline-size: 0; }
.chart { min-inline-size: 0; }
.chart figcaption, .rail-title { color: var(--text-secondary); font-size: var(--size-caption); font-weight: 600; margin-block-end: 6px; }
.chart .plot, .chart svg { block-size: auto; max-inline-size: 100%; }
.rail { align-content: start; display: grid; gap: 20px; }
.key-figure { padding-block: 8px; }
.key-figure + .key-figure { border-block-start: 1px solid var(--border-subtle); }
.key-figure dt, .key-figure-detail { color: var(--text-secondary); font-size: var(--size-caption); line-height: 18px; }
.key-figure-detail { display: block; white-space: pre-line; }
.key-figure-value { font-size: 1.25rem; font-variant-numeric: tabular-nums; font-weight: 700; line-height: 1.35; }
.findings { list-style: disc; padding-inline-start: 20px; }
.findings li { margin-block-start: 4px; max-inline-size: 90ch; }
.caption { max-inline-size: 110ch; }
.fold { border-block-start: 1px solid var(--border-subtle); margin-block-start: 16px; padding-block-start: 12px; }
.fold summary { cursor: pointer; font-size: var(--size-small); font-weight: 600; }
.method-text { color: var(--text-secondary); columns: 2; column-gap: 32px; font-size: var(--size-caption); line-height: 1.5; margin-block-start: 8px; }
.method-text p { break-inside: avoid; margin-block-end: 8px; text-wrap: pretty; }
.table-scroll { overflow-x: auto; }
.data-table { font-size: var(--size-caption); margin-block-start: 10px; }
.data-table th, .data-table td { border-block-end: 1px solid var(--border-subtle); padding: 5px 10px; text-align: start; vertical-align: top; }
.data-table tbody th { font-weight: 400; }
.data-table thead th { color: var(--text-secondary); vertical-align: bottom; }
.data-table .number { font-variant-numeric: tabular-nums; text-align: end; white-space: nowrap; }
@media (width < 900px) {
  .panel:has(> .rail) { grid-template-columns: minmax(0, 1fr); }
  .rail { grid-template-columns: repeat(auto-fit, minmax(216px, 1fr)); }
}
@media (width < 640px) {
  .report { padding-inline: 16px; }
  .card { padding-inline: 16px; }
  .contents-pages, .method-text { columns: 1; }
}
@media print {
  @page { margin: 14mm 12mm; size: A4; }
  html { font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { background: none; font-size: inherit; min-block-size: 0; }
  .report { max-inline-size: none; padding: 0; }
  .contents-pages, .method-text { columns: 2; }
  .contents { margin-block: 16px 0; }
  .contents li { line-height: 1.3; padding-block: 2px; }
  .contents section { margin-block-end: 12px; }
  .page { break-before: page; margin-block-start: 0; }
  .card { background: none; border: 0; border-radius: 0; margin-block-start: 22px; padding: 0; }
  .card-head { border-block-start: 2px solid var(--accent-edge); padding-block-start: 10px; }
  .card-head, .kpi, .chart, .key-figure, .rail > section, .findings li { break-inside: avoid; }
  .card-head, .rail-title, .fold summary { break-after: avoid; }
  .kpi-row { gap: 10px; grid-template-columns: repeat(4, 1fr); }
  .panel, .panel:has(> .rail) { display: block; }
  .panel-main { display: block; }
  .caption { margin-block-start: 8px; }
  .chart { margin-block-end: 12px; }
  .rail { align-items: flex-start; display: flex; flex-wrap: wrap; gap: 12px 24px; margin-block-start: 12px; }
  .rail > section { flex: 1 1 40%; }
  .key-figures { display: grid; gap: 0 20px; grid-template-columns: repeat(auto-fit, minmax(34mm, 1fr)); }
  .key-figure, .key-figure:first-child { border-block-start: 1px solid var(--border-subtle); padding-block: 4px 8px; }
  .key-figure-value { font-size: 1.1rem; }
  .rail > .chart { flex: 0 0 30%; }
  .data-table tr { break-inside: avoid; }
  .data-table { break-inside: auto; }
  .fold:not([open]) { display: none; }
}
`;
