import type { Analysis, DatasetFacts } from '../analysis/analysis.ts';
import { isWhole, type Selection } from './selection.ts';
import { isBounds } from './values.ts';

/**
 * What an analysis may know of the data behind a selection. Recipes of some years can have been published in those years
 * only, so that rates a day are of their days; ratings go on after that, and keep the whole period. Their reviews without
 * a star are not known: these are published by day alone.
 */
export function selectedFacts(
  selection: Selection,
  { tables }: Pick<Analysis, 'tables'>,
  facts: DatasetFacts,
): DatasetFacts {
  const ofRatings = tables.some((table) => table === 'ratings_daily' || table === 'recipe_ratings');
  if (isWhole(selection)) return facts;
  if (ofRatings) return { ...facts, starlessUnknown: true };
  return { ...facts, period: periodOf(selection, facts.period) };
}

type Period = DatasetFacts['period'];

/** The period from the first to the last year that every condition on years leaves. */
function periodOf({ conditions }: Selection, period: Period): Period {
  const asked = conditions.filter(({ field, negated }) => field === 'published' && !negated);
  return asked.reduce(([from, to]: Period, { values }) => {
    const bounds = values.filter(isBounds);
    const first = Math.min(...bounds.map(([low]) => low));
    const last = Math.max(...bounds.map(([, high]) => high ?? 9999));
    return [later(from, `${fourDigits(first)}-01-01`), earlier(to, `${fourDigits(last)}-12-31`)];
  }, period);
}

const fourDigits = (year: number) => String(Math.min(year, 9999)).padStart(4, '0');
const later = (one: string, other: string) => (one > other ? one : other);
const earlier = (one: string, other: string) => (one < other ? one : other);
