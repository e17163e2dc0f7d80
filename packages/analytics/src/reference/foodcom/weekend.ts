import { isWeekend } from '../../analyses/calendar/weekend.ts';
import { compareMeans, groupedCounts, groupSummaries } from '../../stats/index.ts';
import { measured, printed, type MeasuredData, type ReferenceGroup } from '../reference.ts';
import { valuesOfMeasures, type RecipeMeasure } from './recipe-measures.ts';
import { sources } from './sources.ts';

const periods = ['weekday', 'weekend'] as const;

const periodOf = (weekday: number) => (isWeekend(weekday, 'sat-sun') ? 'weekend' : 'weekday');

async function measureWeekend({ engine }: MeasuredData) {
  const found: [string, number | undefined][] = [];
  for await (const { measure, rows } of valuesOfMeasures(engine)) {
    const table = groupedCounts(
      rows.map(({ weekday, ...row }) => ({ group: periodOf(weekday), ...row })),
      periods,
    );
    const [weekday, weekend] = groupSummaries(table);
    if (weekday === undefined || weekend === undefined || weekday.count * weekend.count === 0) continue;
    const test = compareMeans(weekday, weekend)?.pooled;
    found.push(
      [`${measure}.weekday`, weekday.mean],
      [`${measure}.weekend`, weekend.mean],
      [`${measure}.t`, test?.t],
      [`${measure}.p`, test?.pValue],
    );
  }
  return measured(found);
}

const means = (measure: RecipeMeasure, weekday: number, weekend: number, p: number, decimals: number) => [
  printed(`${measure}.weekday`, `${measure}, mean of weekdays`, weekday, decimals),
  printed(`${measure}.weekend`, `${measure}, mean of weekends`, weekend, decimals),
  printed(`${measure}.p`, `${measure}, p of Student’s t`, p, 3),
];

/** Weekends and weekdays compared by means, with Student's t of equal variances. */
export const weekendsCompared: ReferenceGroup = {
  title: 'Weekends compared',
  source: sources.weekend,
  published: [
    ...means('minutes', 42.4, 42.5, 0.869, 1),
    printed('minutes.t', 'minutes, Student’s t', -0.164, 3),
    ...means('complexity', 17.101, 17.048, 0.134, 3),
    printed('complexity.t', 'complexity, Student’s t', 1.499, 3),
    ...means('calories', 457, 446, 0.139, 0),
    ...means('protein', 32.7, 31.7, 0.001, 1),
    ...means('fat', 34.8, 34.2, 0.178, 1),
    ...means('saturated fat', 43.9, 43.4, 0.339, 1),
    ...means('sugar', 82.3, 77.6, 0.361, 1),
    ...means('sodium', 27.6, 27.7, 0.811, 1),
  ],
  measure: measureWeekend,
};
