import type { Analysis } from '../analysis/analysis.ts';

/** What stands at the head of a page, in order. */
export interface Headlines {
  /** Ids of the analyses whose summaries make the key finding. */
  readonly summaries: readonly string[];
  /** The KPIs to show, each with the analysis that computes it. */
  readonly kpis: readonly { readonly id: string; readonly analysis: string }[];
}

type Placed = Pick<Analysis, 'id' | 'headline'>;

const inOrder = <T>(placed: readonly (readonly [place: number, T])[]): readonly T[] =>
  placed.toSorted(([one], [other]) => one - other).map(([, each]) => each);

/** The headlines of the page of these analyses, in the places that they ask for. */
export function headlinesOf(analyses: readonly Placed[]): Headlines {
  return {
    summaries: inOrder(
      analyses.flatMap(({ id, headline: { summary } }) =>
        summary === undefined ? [] : [[summary, id] as const],
      ),
    ),
    kpis: inOrder(
      analyses.flatMap(({ id, headline: { kpis = {} } }) =>
        Object.entries(kpis).map(([name, place]) => [place, { id: `${id}.${name}`, analysis: id }] as const),
      ),
    ),
  };
}
