import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { seededRandom } from '../../../stats/index.ts';
import { shuffledDays } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { modelComplexity } from '../complexity/model.ts';
import { durationSummary } from '../duration/words.ts';
import { modelDayMeasure, type DayMeasure, type DayValue } from './model.ts';
import { dayMeasureFindings } from './words.ts';

const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');
const period = ['2004-01-01', '2007-12-31'] as const;

const isDirected = (verdict: string | undefined) => verdict === 'up' || verdict === 'down';

const findings = (model: DayMeasure) => listed(dayMeasureFindings(model, 'minutes'));

/** Skewed minutes, rounded to five as authors do. */
const skewed = (random: () => number) => 5 * Math.round(1 + 3 / (0.1 + random()));

describe('what is claimed of a measure', () => {
  it('is nothing, in 95 of 100 cases, of recipes on random days', () => {
    const random = seededRandom(3);
    const models = Array.from({ length: 200 }, () => {
      const days = shuffledDays(random, period, 400);
      return modelDayMeasure(
        days.map(({ weekday }) => ({ weekday, value: skewed(random), recipes: 1 })),
        'sat-sun',
      );
    });
    const share = (of: (model: DayMeasure) => boolean) => models.filter(of).length / models.length;
    expect(share((model) => isDirected(findings(model)[0]?.verdict))).toBeLessThan(0.09);
    expect(share(({ days }) => days.some(({ clear }) => clear))).toBeLessThan(0.09);
  });

  it('is nothing of score, steps and ingredients together either', () => {
    const random = seededRandom(4);
    const anyClaim = Array.from({ length: 200 }, () => {
      const days = shuffledDays(random, period, 200);
      const counts = days.map(({ weekday }) => ({
        weekday,
        steps: 1 + Math.floor(random() * 20),
        ingredients: 1 + Math.floor(random() * 15),
        recipes: 1,
      }));
      const scores = days.map(({ weekday }) => ({ weekday, bin: Math.floor(random() * 100), recipes: 1 }));
      const moments = scores.map(({ weekday, bin }) => ({
        weekday,
        recipes: 1,
        sum: bin,
        squares: bin ** 2,
      }));
      const model = modelComplexity({ counts, scores, moments }, { weekend: 'sat-sun', measure: 'score' });
      expect(model.steps.claim.family).toBe(3);
      return [model.score, model.steps, model.ingredients].some(({ claim }) => isDirected(claim.verdict));
    });
    expect(anyClaim.filter(Boolean).length / anyClaim.length).toBeLessThan(0.09);
  });

  it('says no word for the size of what 13 recipes leave open', () => {
    const random = seededRandom(5);
    const rows = shuffledDays(random, period, 13).map(({ weekday }) => ({
      weekday,
      value: skewed(random),
      recipes: 1,
    }));
    const said = findings(modelDayMeasure(rows, 'sat-sun')).map(({ text }) => en(text));
    expect(said[0]).toBe('No clear difference in preparation time on weekends');
    expect(said[1]).toMatch(/^The difference may lie anywhere from −[\d.]+ to \+[\d.]+ minutes/u);
  });

  it('is singular below two in French', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
      [20, 40, 60].map((value): DayValue => ({
        weekday,
        value: value + (weekday > 5 ? 1.6 : 0),
        recipes: 4000,
      })),
    );
    const [heading] = findings(modelDayMeasure(rows, 'sat-sun'));
    expect(heading && fr(heading.text)).toBe(
      'Les recettes du week-end prennent 1,6 minute de plus, sur 40,0',
    );
  });

  it('is the same in the heading and the lead', () => {
    const values = fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), value: fc.nat(180) }), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: -60, max: 60 }), (drawn, shift) => {
        const rows = drawn.map(({ weekday, value }) => ({
          weekday,
          value: value + (weekday > 5 ? shift : 0),
          recipes: 1,
        }));
        const model = modelDayMeasure(rows, 'sat-sun');
        expect(findings(model)[0]?.verdict).toBe(model.claim.verdict);
        const summary = durationSummary(model);
        if (summary === null) expect(rows).toEqual([]);
        else expect(Object(summary).message).toBe(`weekend.duration.summary.${model.claim.verdict}`);
      }),
    );
  });
});
