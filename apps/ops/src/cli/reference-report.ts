import type { ComparedFigure, ReferenceComparison } from '@mangetamain/analytics/reference';
import { formatCount, textTable } from './text-table.ts';

const significant = 9;

/** A figure with as many digits as it needs to be told from its neighbours; counts separated by thousands. */
function written(value: number | null): string {
  if (value === null) return '–';
  return Number.isInteger(value) ? formatCount(value) : String(Number(value.toPrecision(significant)));
}

/** The difference, to three digits: rounding of the published figure is all that the others show. */
const difference = (value: number | null) => (value === null ? '–' : String(Number(value.toPrecision(3))));

const row = (figure: ComparedFigure) => [
  figure.label,
  written(figure.expected),
  written(figure.computed),
  difference(figure.difference),
  figure.verdict,
];

function table(figures: readonly ComparedFigure[]): string {
  const [first] = figures;
  const rows = [['figure', 'expected', 'computed', 'difference', 'verdict'], ...figures.map(row)];
  return `${first?.group ?? ''} (${first?.source ?? ''})\n${textTable(rows)}`;
}

/** How many figures agree, differ and are missing. */
export function countVerdicts({ figures }: ReferenceComparison) {
  const count = (verdict: ComparedFigure['verdict']) =>
    figures.filter((figure) => figure.verdict === verdict).length;
  return { agrees: count('agrees'), differs: count('differs'), missing: count('missing') };
}

/** Returns the comparison as one table for each group of figures, or why there is nothing to compare. */
export function describeComparison(comparison: ReferenceComparison): string {
  const { datasetId, reference, mismatch, figures } = comparison;
  const why =
    mismatch === null ? [] : [`The reference ${reference} does not apply to ${datasetId}. ${mismatch}`];
  if (figures.length === 0) return [...why, 'Add --force to compare all the same.'].join('\n');
  const groups = [...new Set(figures.map(({ group }) => group))];
  const { agrees, differs, missing } = countVerdicts(comparison);
  return [
    ...why,
    ...groups.map((group) => table(figures.filter((figure) => figure.group === group))),
    `${datasetId}: ${agrees} of ${figures.length} published figures agree, ${differs} differ, ${missing} are missing.`,
  ].join('\n\n');
}
