import { describe, expect, it } from 'vitest';
import { keyFigureGroups } from '../../../analysis/key-figures.ts';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { seededRandom } from '../../../stats/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { calendarFigures } from './figures.ts';
import type { StarMeasure } from '../stars/star-measure.ts';
import { unrelatedPairs } from '../stars/unrelated-pairs.ts';
import { modelCalendar, type CalendarRow } from './model.ts';
import { calendarPart, calendarParts, type CalendarKind } from './parts.ts';
import { caption, findings, keyFigures, table } from './words.ts';

const english = createTranslator(catalogues.en, 'en');
const french = createTranslator(catalogues.fr, 'fr');

/** Ratings of one to five stars by season: the acceptance fixture of the reference implementation. */
const golden = {
  spring: [12, 13, 38, 175, 762],
  summer: [11, 12, 36, 172, 789],
  autumn: [14, 15, 40, 178, 733],
  winter: [18, 17, 44, 181, 790],
};

const rowsOf = (counts: Readonly<Record<string, readonly number[]>>, year = 2005): CalendarRow[] =>
  Object.entries(counts).flatMap(([key, stars]) =>
    stars.map((n, index) => ({ year, key, rating: index + 1, n })),
  );

const modelOfRows = (kind: CalendarKind, rows: readonly CalendarRow[], measure: StarMeasure = 'mean') =>
  modelCalendar(kind, rows, unrelatedPairs(rows, measure), { measure, axis: 'window' });

const modelOf = (
  kind: CalendarKind,
  counts: Readonly<Record<string, readonly number[]>>,
  measure: StarMeasure = 'mean',
) => modelOfRows(kind, rowsOf(counts), measure);

const model = modelOf('seasons', golden);

describe('seasons on the acceptance fixture', () => {
  it.each([
    ['spring', 1000, 4.662, 0.7226882303, 0.762, 0.025],
    ['summer', 1020, 4.6823529412, 0.6984367466, 0.773529411765, 0.022549019608],
    ['autumn', 980, 4.6336734694, 0.7600123484, 0.747959183673, 0.029591836735],
    ['winter', 1050, 4.6266666667, 0.7881712089, 0.752380952381, 0.033333333333],
  ])('%s', (key, n, mean, deviation, five, low) => {
    const summary = model.groups.find((group) => group.key === key)?.summary;
    expect(summary?.n).toBe(n);
    expect(summary?.mean).toBeCloseTo(mean, 9);
    expect(summary?.deviation).toBeCloseTo(deviation, 9);
    expect(summary?.five.share).toBeCloseTo(five, 9);
    expect(summary?.low.share).toBeCloseTo(low, 9);
  });

  it('has the published effect sizes, and Welch’s p where ratings are unrelated', () => {
    expect(model.etaSquared).toBeCloseTo(0.0009113137, 9);
    expect(model.epsilonSquared).toBeCloseTo(0.0006196205, 9);
    expect([model.best?.key, model.worst?.key]).toEqual(['summer', 'winter']);
    expect(model.gap?.difference).toBeCloseTo(0.0556862745, 9);
    // Welch’s is 0.08881816. Here t has the fewer ratings of both less one, and summer varies as both together.
    expect(model.gap?.pValue).toBeCloseTo(0.09883756, 8);
    expect(model.test?.pValue).toBeCloseTo(0.29, 1);
    expect(model.gap?.cohensD).toBeCloseTo(0.0747159589, 9);
  });

  it('says that there is no evidence of a difference, in both languages', () => {
    const [heading, size] = listed(findings(model));
    expect(heading?.verdict).toBe('unclear');
    expect(english(heading?.text ?? { message: '' })).toBe('Ratings do not clearly differ between seasons');
    expect(french(heading?.text ?? { message: '' })).toBe('Pas d’écart net entre saisons');
    expect(english(size?.text ?? { message: '' })).toContain('1.4% of the scale, can be chance');
    expect(model.groups.every(({ claim }) => claim.verdict === 'unclear')).toBe(true);
    expect(model.named).toEqual({ higher: null, lower: null });
    expect(english(caption(model))).toContain('the bar at the left');
    expect(english(caption(model))).toContain('Hollow');
    expect(english(caption({ ...model, axis: 'full' }))).not.toContain('bar');
  });

  it('says which is highest once there is ten times the evidence, and the other way round when it turns', () => {
    const times = (factor: number, counts: Readonly<Record<string, readonly number[]>>) =>
      Object.fromEntries(Object.entries(counts).map(([key, own]) => [key, own.map((n) => n * factor)]));
    const many = modelOf('seasons', times(10, golden));
    expect(english(listed(findings(many))[0]?.text ?? { message: '' })).toBe(
      'Clearly rated higher: summer; lower: winter',
    );
    const turned = { ...golden, summer: golden.winter, winter: golden.summer };
    const other = modelOf('seasons', times(10, turned));
    expect(english(listed(findings(other))[0]?.text ?? { message: '' })).toBe(
      'Clearly rated higher: winter; lower: summer',
    );
  });
});

describe('shares as the measure', () => {
  it('compares five stars as zeros and ones: η² is χ² over n', () => {
    const five = modelOf('seasons', golden, 'five');
    expect(five.overallValue).toBeCloseTo(3074 / 4050, 12);
    expect(five.best?.value).toBeCloseTo(0.773529411765, 9);
    const share = 3074 / 4050;
    const between = five.groups.reduce(
      (sum, { summary }) => sum + summary.n * (summary.five.share - share) ** 2,
      0,
    );
    expect(five.etaSquared).toBeCloseTo(between / (4050 * share * (1 - share)), 12);
  });

  it('names the measure', () => {
    const counts = { '1': [400, 0, 0, 0, 600], '7': [100, 0, 0, 0, 900] };
    const low = modelOf('weekdays', counts, 'low');
    expect(english(listed(findings(low))[0]?.text ?? { message: '' })).toBe(
      'Two or fewer clearly more often: Monday; less often: Sunday',
    );
  });
});

describe('what the headings claim', () => {
  const headingOf = (counts: Readonly<Record<string, readonly number[]>>, translate = english) => {
    const found = modelOf('months', counts);
    return translate(listed(findings(found))[0]?.text ?? { message: '' }).replaceAll('\u00A0', ' ');
  };
  const [usual, high, low] = [
    [0, 0, 0, 50, 50],
    [0, 0, 0, 15, 85],
    [0, 0, 0, 85, 15],
  ];

  it('name no group on the side where none stands out', () => {
    expect(headingOf({ '4': usual, '5': usual, '6': usual, '7': usual, '8': usual, '9': high })).toBe(
      'Clearly rated higher: September; no month clearly lower',
    );
    expect(
      headingOf({ '1': low, '2': usual, '3': usual, '4': usual, '5': usual, '6': usual, '7': usual }),
    ).toBe('Clearly rated lower: January; no month clearly higher');
    expect(headingOf({ '4': usual, '5': usual, '6': usual, '7': usual, '8': usual, '9': high }, french)).toBe(
      'Notes nettement plus hautes : septembre ; aucun nettement au-dessous',
    );
  });

  it('say that all are alike only where each is told to be within a hundredth of the scale', () => {
    const many = [0, 0, 0, 50_000, 50_000];
    expect(headingOf({ '1': many, '2': many, '3': many })).toBe(
      'Ratings are alike in all months, within 0.040 points',
    );
    expect(headingOf({ '1': many, '2': many, '3': [0, 0, 0, 50, 50] })).toBe(
      'Ratings do not clearly differ between months',
    );
    expect(headingOf({ '1': many, '2': many, '3': many }, french)).toBe(
      'Notes semblables tous les mois, à 0,040 point près',
    );
  });

  it('name hardly anything in shuffles of a few ratings, of which some months have nothing but five stars', () => {
    const random = seededRandom(17);
    const drawn = () => {
      const draw = random();
      return [0.02, 0.04, 0.1, 0.26].filter((share) => draw >= share).length;
    };
    const shuffled = (keys: readonly string[]): CalendarRow[] => {
      const counts = keys.map(() => [0, 0, 0, 0, 0]);
      for (let rating = 0; rating < 150; rating += 1) {
        const own = counts[Math.floor(random() * keys.length)] ?? [];
        const star = drawn();
        own[star] = (own[star] ?? 0) + 1;
      }
      return rowsOf(Object.fromEntries(keys.map((key, index) => [key, counts[index] ?? []])));
    };
    for (const kind of ['seasons', 'months'] as const)
      for (const measure of ['mean', 'five', 'low'] as const) {
        const keys = calendarParts[kind].map(({ key }) => key);
        const claims = Array.from({ length: 60 }, () => {
          const found = modelOfRows(kind, shuffled(keys), measure);
          return listed(findings(found))[0]?.verdict;
        }).filter((verdict) => verdict === 'up' || verdict === 'down');
        expect(claims.length, `${kind}, ${measure}`).toBeLessThan(5);
      }
  });
});

describe('within years', () => {
  it('does not take the level of a year for an effect of its seasons', () => {
    // Summer is rated mostly in the good year; in each year both seasons are alike.
    const rows = [
      ...rowsOf({ summer: [0, 0, 0, 0, 900], winter: [0, 0, 0, 0, 100] }, 2001),
      ...rowsOf({ summer: [0, 0, 0, 100, 0], winter: [0, 0, 0, 900, 0] }, 2002),
    ];
    const found = modelOfRows('seasons', rows);
    expect(found.gap?.difference).toBeCloseTo(0.8, 12);
    expect(found.gapWithinYears).toBeCloseTo(0, 12);
    expect(table(found).rows.map(({ within }) => within)).toEqual([4.5, 4.5]);
  });
});

describe('edges', () => {
  it('says why one group is too few', () => {
    const one = modelOf('months', { '3': [0, 0, 1, 0, 4] });
    expect(one).toMatchObject({ best: null, gap: null, test: null });
    expect(english(listed(findings(one))[0]?.text ?? { message: '' })).toBe(
      'Too few ratings to compare months',
    );
  });

  it('speaks of no gap where there is one group, and of no years within where there is one year', () => {
    const one = modelOf('months', { '3': [0, 0, 1, 0, 4] });
    expect(english(caption(one))).toBe('Intervals are 95%.');
    const two = { '3': [0, 0, 1, 0, 4], '4': [0, 1, 1, 0, 4] };
    expect(modelOf('months', two).gapWithinYears).toBeNull();
    expect(modelOfRows('months', [...rowsOf(two, 2001), ...rowsOf(two, 2002)]).gapWithinYears).not.toBeNull();
  });

  it('describes one group alone by its own value', () => {
    const one = modelOf('months', { '3': [0, 0, 1, 0, 4] });
    const [columns] = calendarFigures(one);
    expect(english(columns?.description ?? { message: '' })).toContain(
      'Highest: March, 4.600; lowest: March, 4.600; all 5 ratings: 4.600.',
    );
  });

  it('tests nothing where groups differ without any scatter, or all ratings are of one reader', () => {
    const apart = modelOf('months', { '1': [0, 0, 0, 0, 5], '2': [0, 0, 0, 5, 0] });
    expect([apart.test, apart.gap, apart.claim.verdict]).toEqual([null, null, 'thin']);
    const rows = rowsOf({ '1': [0, 0, 0, 9, 41], '2': [0, 0, 0, 25, 25] });
    const pairs = ['1', '2'].flatMap((key) =>
      ['1', '2'].map((otherKey) => ({ key, otherKey, pairs: 2500, first: 50, other: 50, both: 1 })),
    );
    const alone = modelCalendar('months', rows, pairs, { measure: 'mean', axis: 'window' });
    expect([alone.test, alone.gap, alone.groups[0]?.interval]).toEqual([null, null, null]);
    expect(keyFigureGroups(keyFigures(alone)).map(({ figures }) => figures.length)).toEqual([1, 2]);
  });

  it('keeps the order of the calendar and the names of both languages', () => {
    expect(calendarParts.seasons[0]?.key).toBe('winter');
    expect(french(calendarPart('seasons', 'summer').inSentence)).toBe('été');
    expect(english(calendarPart('weekdays', '7').short)).toBe('Sun');
  });
});
