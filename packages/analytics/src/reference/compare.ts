import type { MeasuredData, PublishedFigure, Reference, ReferenceGroup } from './reference.ts';

export interface ComparedFigure {
  readonly group: string;
  readonly source: string;
  readonly id: string;
  readonly label: string;
  readonly expected: number;
  /** Null where the data give no such figure. */
  readonly computed: number | null;
  /** Computed minus expected. */
  readonly difference: number | null;
  readonly tolerance: number;
  readonly verdict: 'agrees' | 'differs' | 'missing';
}

export interface ReferenceComparison {
  readonly reference: string;
  readonly datasetId: string;
  /** Why the published figures say nothing about this dataset, or null. */
  readonly mismatch: string | null;
  /** Empty where the reference does not apply and the comparison was not forced. */
  readonly figures: readonly ComparedFigure[];
}

function comparedFigure(
  { title, source }: ReferenceGroup,
  { id, label, value: expected, tolerance }: PublishedFigure,
  computed: number | null,
): ComparedFigure {
  const difference = computed === null ? null : computed - expected;
  const verdict = difference === null ? 'missing' : Math.abs(difference) <= tolerance ? 'agrees' : 'differs';
  return { group: title, source, id, label, expected, computed, difference, tolerance, verdict };
}

async function compareGroup(group: ReferenceGroup, data: MeasuredData): Promise<ComparedFigure[]> {
  const computed = await group.measure(data);
  return group.published.map((figure) => comparedFigure(group, figure, computed.get(figure.id) ?? null));
}

/**
 * Computes every figure of a reference on a dataset and sets it beside the published one. Where the reference is
 * of other data nothing is computed, unless forced. Rejects with what the engine throws.
 */
export async function compareWithReference(
  reference: Reference,
  data: MeasuredData,
  options: { readonly force?: boolean; readonly onGroup?: (title: string) => void } = {},
): Promise<ReferenceComparison> {
  const mismatch = reference.mismatch(data.dataset);
  const figures: ComparedFigure[] = [];
  for (const group of mismatch === null || options.force === true ? reference.groups : []) {
    options.onGroup?.(group.title);
    figures.push(...(await compareGroup(group, data)));
  }
  return { reference: reference.name, datasetId: data.dataset.datasetId, mismatch, figures };
}
