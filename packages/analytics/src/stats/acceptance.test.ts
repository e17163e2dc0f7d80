import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose } from './fixtures/close.ts';
import {
  analysisOfVariance,
  analysisOfVarianceFromCounts,
  compareMeans,
  describeValues,
  goodnessOfFit,
  groupSummaries,
  independence,
  kendall,
  kruskalWallis,
  mannKendall,
  mannWhitney,
  neweyWest,
  normalQuantilePlot,
  quantile,
  riskRatio,
  spearman,
  studentTwoSided,
  twoProportionScreen,
  weightedLeastSquares,
  weightedMean,
  weightedSpearman,
} from './index.ts';

/** The printed value: all of its digits agree. */
function expectPrinted(actual: number | null | undefined, printed: string): void {
  const [mantissa = '', exponent = '0'] = printed.toLowerCase().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const step = 10 ** (Number(exponent) - decimals);
  const error = Math.abs((actual ?? Number.NaN) - Number(printed));
  expect(error, `${actual} should print as ${printed}`).toBeLessThanOrEqual(0.5001 * step);
}

const years = Array.from({ length: 20 }, (_, i) => 1999 + i);
const recipesPerYear = [
  1121, 689, 3974, 17523, 15625, 14381, 20909, 23667, 29790, 26763, 19597, 10308, 6549, 4361, 3181, 853, 241,
  172, 228, 134,
];

describe('trends of the published recipes', () => {
  test('the normal plot of the yearly counts', () => {
    const plot = existing(normalQuantilePlot(recipesPerYear));
    expectPrinted(plot.slope, '9993.0716');
    expectPrinted(plot.intercept, '10003.3000');
    expectPrinted(plot.rSquared, '0.881903');
    const upper = [
      '0.061581',
      '0.185689',
      '0.312737',
      '0.445065',
      '0.585718',
      '0.739081',
      '0.912226',
      '1.118292',
    ];
    [...upper, '1.387680', '1.824164'].forEach((printed, i) => {
      expectPrinted(plot.theoretical[10 + i], printed);
      expectPrinted(plot.theoretical[9 - i], `-${printed}`);
    });
  });

  test('the weighted line through the median durations', () => {
    const medians = [40, 40, 35, 35, 40, 35, 35, 35, 35, 35, 35, 35, 32, 35, 33, 35, 35, 30, 40, 42];
    const line = existing(weightedLeastSquares({ x: years, y: medians, weights: recipesPerYear }));
    expectPrinted(line.slope, '-0.257117');
    expectPrinted(line.intercept, '551.1933');
    expectPrinted(line.rSquared, '0.227777');
    expectPrinted(line.pValue, '0.0333437');
    expectPrinted(line.effectivePoints, '10.2');
  });

  test.each([
    [0.7134, '2.81e-6'],
    [0.5564, '1.594e-4'],
    [0.5388, '2.294e-4'],
    [0.5643, '1.348e-4'],
    [0.4874, '6.19e-4'],
    [0.3902, '3.236e-3'],
    [0.0314, '0.4548'],
  ])('R² of %f on 18 degrees of freedom has p = %s', (rSquared, printed) => {
    const p = (r2: number) => studentTwoSided(Math.sqrt((18 * r2) / (1 - r2)), 18);
    // R² is itself printed to four digits: the printed p lies between those of its rounding limits.
    expect(p(rSquared + 5e-5)).toBeLessThanOrEqual(Number(printed) * 1.002);
    expect(p(rSquared - 5e-5)).toBeGreaterThanOrEqual(Number(printed) * 0.998);
  });

  test('the regular test series of 1,000 rows', () => {
    const weights = years.map(() => 50);
    const minutes = years.map((year) => 50 + ((year - 1999) % 10));
    const line = existing(weightedLeastSquares({ x: years, y: minutes, weights }));
    expectPrinted(line.slope, '0.248120');
    expectPrinted(line.intercept, '-443.849624');
    expectPrinted(line.rSquared, '0.248120');
    expectPrinted(line.pValue, '0.0254053');
    const calories = existing(
      weightedLeastSquares({ x: years, y: years.map((year) => year - 1609), weights }),
    );
    expectClose(calories.slope, 1, 1e-12);
    expect(calories.rSquared).toBe(1);
    expect(describeValues(Array.from({ length: 50 }, () => 2.3))?.standardDeviation).toBeCloseTo(0, 12);
  });

  test.each([
    [4, 0.1, 0],
    [4, 0.25, 1],
    [5, 0.5, 3],
    [6, 0.25, 2],
    [7, 0.25, 2],
    [7, 0.5, 4],
    [10, 0.25, 3],
  ])('nearest quantile of 0 … %d at %f is %d', (last, q, expected) => {
    const list = Array.from({ length: last + 1 }, (_, i) => i);
    expect(quantile(list, q, 'nearest')).toBe(expected);
  });

  test('spread of the yearly counts', () => {
    const spread = existing(describeValues(recipesPerYear));
    expect(spread).toMatchObject({ minimum: 134, firstQuartile: 812, median: 5455, thirdQuartile: 18_041.5 });
    expectPrinted(spread.populationStandardDeviation, '9844.89');
    expectPrinted(spread.standardDeviation, '10100.64');
    expectPrinted((spread.coefficientOfVariation ?? 0) * 100, '98.4');
  });
});

describe('seasons and weekends of the published recipes', () => {
  const weekday = 167_362;
  const weekend = 32_704;

  test('seasons against equal quarters and against their days', () => {
    const seasons = [48_540, 54_343, 48_952, 48_231];
    const equal = existing(goodnessOfFit(seasons));
    expectPrinted(equal.chiSquare, '504.2301');
    expectPrinted(equal.pValue, '5.8e-109');
    expectPrinted(equal.cohensW, '0.050');
    expectPrinted(goodnessOfFit(seasons, [90.25, 92, 92, 91])?.chiSquare, '419.28');
  });

  test('seven days, and working days against weekends', () => {
    const days = existing(goodnessOfFit([41_481, 36_881, 32_383, 31_008, 25_609, 14_443, 18_261]));
    expectPrinted(days.chiSquare, '19973.64');
    expectPrinted(days.cohensW, '0.316');
    const halves = existing(goodnessOfFit([weekday, weekend], [5, 2]));
    expectPrinted(halves.chiSquare, '14650.57');
    expectPrinted(halves.cohensW, '0.271');
  });

  test.each([
    ['ground cinnamon', 4749, 1041, '11.50', '6.958e-4', '1.122'],
    ['canola oil', 3015, 665, '8.02', '4.624e-3', '1.129'],
    ['mozzarella cheese', 3808, 670, '6.32', '1.195e-2', '0.900'],
    ['boneless skinless chicken breasts', 2835, 471, '10.68', '1.081e-3', '0.850'],
    ['honey', 7051, 1290, '4.87', '2.730e-2', '0.936'],
    ['vegetarian', 26_499, 5420, '11.10', '8.614e-4', '1.047'],
    ['christmas', 5667, 1290, '25.25', '5.038e-7', '1.165'],
    ['from-scratch', 1705, 487, '55.42', '9.719e-14', '1.462'],
    ['breakfast', 10_409, 2178, '8.92', '2.819e-3', '1.071'],
    ['eggs', 6460, 1393, '11.47', '7.058e-4', '1.104'],
    ['thanksgiving', 2994, 707, '20.75', '5.247e-6', '1.208'],
    ['heirloom-historical', 3012, 705, '18.82', '1.435e-5', '1.198'],
    ['canadian', 3225, 742, '16.28', '5.473e-5', '1.177'],
    ['vegan', 7195, 1517, '7.49', '6.203e-3', '1.079'],
    ['grains', 4275, 918, '6.81', '9.076e-3', '1.099'],
    ['gluten-free', 4153, 884, '5.38', '2.033e-2', '1.089'],
    ['fish', 5850, 1071, '3.92', '4.771e-2', '0.937'],
    ['small-appliance', 5776, 1049, '4.86', '2.756e-2', '0.929'],
    ['snacks', 5516, 989, '6.34', '1.183e-2', '0.918'],
    ['berries', 4388, 765, '8.60', '3.360e-3', '0.892'],
    ['served-cold', 5461, 962, '8.99', '2.708e-3', '0.901'],
    ['kosher', 3231, 524, '15.83', '6.919e-5', '0.830'],
    ['mexican', 4763, 794, '17.55', '2.792e-5', '0.853'],
    ['beginner-cook', 26_666, 5053, '4.74', '2.953e-2', '0.970'],
    ['one-dish-meal', 11_788, 2142, '10.22', '1.389e-3', '0.930'],
  ])('%s on weekends', (_, onWeekdays, onWeekends, chiSquare, pValue, ratio) => {
    const table = independence([
      [onWeekdays, weekday - onWeekdays],
      [onWeekends, weekend - onWeekends],
    ]);
    expectPrinted(table?.chiSquare, chiSquare);
    expectPrinted(table?.pValue, pValue);
    const second = { successes: onWeekdays, trials: weekday };
    expectPrinted(riskRatio({ successes: onWeekends, trials: weekend }, second)?.ratio, ratio);
    const screen = twoProportionScreen({
      firstCounts: [onWeekends],
      firstTotal: weekend,
      secondCounts: [onWeekdays],
      secondTotal: weekday,
    });
    expectPrinted(screen.chiSquare[0], chiSquare);
    expectPrinted(screen.pValue[0], pValue);
  });

  test.each([
    [-0.164, '0.87'],
    [1.499, '0.134'],
  ])('pooled t of %f on 200,064 degrees of freedom has p = %s', (t, printed) => {
    expectPrinted(studentTwoSided(t, weekday + weekend - 2), printed);
  });

  test('ratings by season from their published summaries', () => {
    const seasons = [
      { count: 266_609, mean: 4.66835, standardDeviation: 0.707203 },
      { count: 262_824, mean: 4.676255, standardDeviation: 0.7042 },
      { count: 261_007, mean: 4.654258, standardDeviation: 0.730149 },
      { count: 281_080, mean: 4.647926, standardDeviation: 0.747944 },
    ];
    const variance = existing(analysisOfVariance(seasons));
    expectPrinted(variance.f, '86.2'); // the summaries carry six decimals
    expectPrinted(variance.etaSquared, '0.00024');
    expect(variance.pValue).toBeLessThan(1e-55);
    expect(variance.pValue).toBeGreaterThan(1e-57);
  });
});

describe('monthly ratings', () => {
  const volumes = [
    120, 150, 240, 400, 650, 900, 1300, 1700, 2200, 2600, 3000, 3300, 3100, 2800, 2500, 2000, 1500, 1100, 800,
    600, 450, 300, 220, 140,
  ];
  const means = [
    4.47, 4.39, 4.51, 4.58, 4.65, 4.7, 4.71, 4.73, 4.75, 4.72, 4.63, 4.62, 4.6, 4.64, 4.68, 4.69, 4.71, 4.7,
    4.72, 4.66, 4.74, 4.61, 4.76, 4.65,
  ];
  const months = volumes.map((_, i) => i);
  const roots = volumes.map(Math.sqrt);
  const line = (weights: readonly number[], x: readonly number[] = months) =>
    existing(weightedLeastSquares({ x, y: means, weights }));

  test('unweighted line', () => {
    const fit = line(volumes.map(() => 1));
    expectPrinted(fit.slope, '.0069739130');
    expectPrinted(fit.intercept, '4.5706333333');
    expectPrinted(fit.slopeStandardError, '.0023121312');
    expectPrinted(fit.pValue, '.0063510479');
  });

  test('line weighted by the root of the volume', () => {
    const fit = line(roots);
    expectPrinted(fit.intercept, '4.6168084649');
    expectPrinted(fit.slope, '.0042741575');
    expectPrinted(fit.slopeStandardError, '.0025279873');
    expectPrinted(fit.t, '1.6907353455');
    expectPrinted(fit.pValue, '.1050080141');
    expectPrinted(fit.rSquared, '.1149939103');
    const onVolume = line(roots, volumes);
    expectPrinted(onVolume.intercept, '4.6646032203');
    expectPrinted(onVolume.slope, '7.5914550e-7');
    expectPrinted(onVolume.pValue, '0.9568746125');
  });

  test('line weighted by the volume, and its serial-correlation robust error', () => {
    const fit = line(volumes);
    expectPrinted(fit.intercept, '4.6530064795');
    expectPrinted(fit.slope, '.0014058304');
    expectPrinted(fit.slopeStandardError, '.0027998596');
    expectPrinted(fit.pValue, '.6205804207');
    expectPrinted(fit.rSquared, '.0113297968');
    const robust = existing(neweyWest({ x: months, y: means, weights: volumes }, 4));
    expectPrinted(robust.slopeStandardError, '.0035893629');
    expectPrinted(robust.pValue, '.6953052204');
  });

  test('weighted means, effective count and spread of volumes', () => {
    const byRoot = existing(weightedMean(means, roots));
    expectPrinted(byRoot.mean, '4.6659899615');
    expectPrinted(byRoot.standardDeviation, '0.0677299145');
    expectPrinted(byRoot.effectiveCount, '19.6965310043');
    expectPrinted((1.96 * byRoot.standardDeviation) / Math.sqrt(byRoot.effectiveCount), '0.0299117434');
    expectPrinted(weightedMean(means, volumes)?.mean, '4.6690676645');
    expectPrinted(describeValues(volumes)?.coefficientOfVariation, '0.7970440606');
    expectPrinted((describeValues(means)?.populationStandardDeviation ?? 0) ** 2, '.0079659722');
  });

  test('rank correlations', () => {
    const order = existing(kendall(months, means));
    expectPrinted(order.tauB, '0.3357753684');
    expectPrinted(order.pValue, '0.0223234832');
    expectPrinted(weightedSpearman(months, means, roots), '.2001600623');
    expectPrinted(weightedSpearman(volumes, means, roots), '-.0799642181');
    const plain = existing(spearman(volumes, means));
    expectPrinted(plain.rho, '.1936467226');
    // Published as .3645909064; 40-digit arithmetic gives .36459090658.
    expectPrinted(plain.pValue, '.36459091');
  });

  test('monotone trend of twelve annual means, and of the months', () => {
    const annual = [4.17, 4.45, 4.32, 4.36, 4.52, 4.48, 4.27, 4.37, 4.6, 4.63, 4.39, 4.69];
    const times = annual.map((_, i) => i);
    const trend = existing(mannKendall(times, annual));
    expect(trend.s).toBe(34);
    expectPrinted(trend.variance, '212.6666667');
    expectPrinted(trend.z, '2.2628940884');
    expectPrinted(trend.pValue, '0.0236422189');
    expectPrinted(trend.tau, '0.5151515152');
    expectPrinted(trend.senSlope, '0.03');
    const monthly = existing(mannKendall(months, means));
    expect(monthly.s).toBe(92);
    expectPrinted(monthly.tau, '0.3333333333');
    expectPrinted(monthly.senSlope, '0.0073214286');
    // Published without the tie correction, which only lowers the variance.
    expect(monthly.variance).toBeLessThan(1625.3333333);
    expect(monthly.variance).toBeGreaterThan(1600);
  });
});

describe('star counts by season', () => {
  const values = [1, 2, 3, 4, 5];
  const spring = [12, 13, 38, 175, 762];
  const summer = [11, 12, 36, 172, 789];
  const autumn = [14, 15, 40, 178, 733];
  const winter = [18, 17, 44, 181, 790];
  const table = { values, counts: [spring, summer, autumn, winter] };

  test('means and standard deviations', () => {
    const summaries = groupSummaries(table);
    expectAllClose(
      summaries.map((group) => group.mean),
      [4.662, 4.6823529412, 4.6336734694, 4.6266666667],
      1e-10,
    );
    expectAllClose(
      summaries.map((group) => group.standardDeviation),
      [0.7226882303, 0.6984367466, 0.7600123484, 0.7881712089],
      1e-9,
    );
  });

  test('no evidence of a seasonal difference', () => {
    const variance = existing(analysisOfVarianceFromCounts(table));
    expectPrinted(variance.f, '1.2301794463');
    expectPrinted(variance.pValue, '.2970261727');
    expectPrinted(variance.etaSquared, '.0009113137');
    const rank = existing(kruskalWallis(table));
    expectPrinted(rank.h, '2.5088435950');
    expectPrinted(rank.pValue, '.4736949676');
    expectPrinted(rank.epsilonSquared, '.0006196205');
    const shares = existing(independence(table.counts));
    expectPrinted(shares.chiSquare, '4.4203728496');
    expect(shares.degreesOfFreedom).toBe(12);
    expectPrinted(shares.pValue, '.9746023657');
    expectPrinted(shares.cramersV, '.0190739795');
  });

  test('Summer against Winter', () => {
    const rank = existing(mannWhitney({ values, counts: [summer, winter] }));
    expect(rank.u).toBe(548_418);
    expectPrinted(rank.z, '1.2798463750');
    expectPrinted(rank.pValue, '.2005991703');
    expectPrinted(rank.superiority, '.5120616246');
    expectPrinted(rank.rankBiserial, '.0241232493');
    const [, first, , second] = groupSummaries(table);
    const means = existing(compareMeans(existing(first), existing(second)));
    expectPrinted(means.cohensDAverage, '.0747811185');
    expectPrinted(means.cohensD, '.0747159589');
    expectPrinted(means.welch.t, '1.7024736364');
    expectPrinted(means.welch.degreesOfFreedom, '2050.8372487');
    // Published as .0888181626; 40-digit arithmetic gives .08881815637.
    expectPrinted(means.welch.pValue, '.08881816');
  });

  test.each([
    ['Spring and Summer', spring, summer, 503_851, '.5240734'],
    ['Spring and Autumn', spring, autumn, 497_362.5, '.4408020'],
    ['Spring and Winter', spring, winter, 531_391, '.5241090'],
    ['Summer and Autumn', summer, autumn, 513_326.5, '.1592111'],
    ['Autumn and Winter', autumn, winter, 513_089.5, '.8876666'],
  ])('%s', (_, first, second, u, pValue) => {
    const rank = existing(mannWhitney({ values, counts: [first, second] }));
    expect(rank.u).toBe(u);
    expectPrinted(rank.pValue, pValue);
  });
});
