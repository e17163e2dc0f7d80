import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { seededRandom } from '../../../stats/index.ts';
import { datasetFacts, shuffledDays, type ShuffledDay } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { weekdays } from '../../calendar/weekdays.ts';
import { modelVolume, type VolumeModel } from './model.ts';
import type { QuarterCount } from './ratios.ts';
import { volumeFindings, volumeKpis, volumeSummary } from './words.ts';

const en = createTranslator(catalogues.en, 'en');
const dataset = datasetFacts({ period: ['2004-01-01', '2007-12-31'] });
const params = { years: null, weekend: 'sat-sun' } as const;

/** Counted as the engine counts recipes. */
function counted(days: readonly ShuffledDay[]): readonly QuarterCount[] {
  const found = new Map<string, QuarterCount>();
  for (const day of days) {
    const key = `${day.year}.${day.quarter}.${day.weekday}`;
    found.set(key, { ...day, recipes: (found.get(key)?.recipes ?? 0) + 1 });
  }
  return [...found.values()];
}

const model = (rows: readonly QuarterCount[]) => modelVolume(rows, params, dataset);

const words = (of: VolumeModel) => ({
  heading: listed(volumeFindings(of))[0],
  all: listed(volumeFindings(of)).map(({ text }) => en(text)),
  summary: String(Object(volumeSummary(of)).message),
  busiest: en(volumeKpis(of)[0]?.value ?? { message: 'common.verbatim', values: { value: '' } }),
});

describe('what is claimed of the counts', () => {
  it.each([13, 60, 400, 5000])('is nothing, in 95 of 100 cases, of %d recipes on random days', (recipes) => {
    const random = seededRandom(recipes);
    const models = Array.from({ length: 200 }, () =>
      model(counted(shuffledDays(random, dataset.period, recipes))),
    );
    const claims = models.map(words);
    const share = (of: (each: (typeof claims)[number]) => boolean) =>
      claims.filter(of).length / models.length;
    expect(share(({ heading }) => heading?.verdict === 'up' || heading?.verdict === 'down')).toBeLessThan(
      0.09,
    );
    expect(share(({ busiest }) => busiest !== 'None clearly')).toBeLessThan(0.09);
    expect(share(({ all }) => all.some((each) => /^The (busiest|quietest) day/u.test(each)))).toBeLessThan(
      0.09,
    );
  });

  it('is no equality where few recipes leave it open', () => {
    const found = model(counted(shuffledDays(seededRandom(1), dataset.period, 13)));
    expect(found.claim.verdict).toBe('unclear');
    expect(words(found).all[0]).toBe('No clear difference between weekend days and weekdays');
  });

  it('is equality where the whole interval lies within a tenth', () => {
    const found = model(counted(shuffledDays(seededRandom(2), dataset.period, 40_000)));
    expect(found.claim.verdict).toBe('same');
    expect(words(found).all[0]).toBe('Weekend days and weekdays bring about as many recipes, within 10%');
  });

  it('is the same in the heading, the lead and the headline number', () => {
    const counts = fc.array(fc.nat(60), { minLength: 7 * 16, maxLength: 7 * 16 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 4 }), (noise, busier) => {
        const rows = noise.map((recipes, index) => ({
          year: 2004 + Math.floor(index / 28),
          quarter: (Math.floor(index / 7) % 4) + 1,
          weekday: weekdays[index % 7] ?? 1,
          recipes: recipes + (index % 7 > 4 ? busier * 15 : 0),
        }));
        const found = model(rows);
        const { heading, summary, busiest } = words(found);
        expect(heading?.verdict).toBe(found.claim.verdict);
        expect(summary).toBe(`weekend.volume.summary.${found.claim.verdict}`);
        expect(busiest === 'None clearly').toBe(found.clear.busiest === null);
        const said = volumeSummary(found);
        expect(said !== null && /busiest/u.test(en(said))).toBe(
          found.clear.busiest !== null && ['up', 'down'].includes(found.claim.verdict),
        );
      }),
      { numRuns: 60 },
    );
  });
});
