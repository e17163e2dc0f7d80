import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, linearRgb } from '../colour/contrast.ts';
import { ciede2000, labOfHex, type Lab } from './colour-difference.ts';
import { seenAs, seenRgb, visions } from './colour-vision.ts';

describe('ciede2000', () => {
  /** Sharma, Wu and Dalal (2005), table 1: two colours and their difference, to four decimals. */
  it.each<[number, Lab, Lab, number]>([
    [1, [50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [2, [50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
    [3, [50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
    [4, [50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [5, [50, -1.1848, -84.8006], [50, 0, -82.7485], 1],
    [6, [50, -0.9009, -85.5211], [50, 0, -82.7485], 1],
    [7, [50, 0, 0], [50, -1, 2], 2.3669],
    [8, [50, -1, 2], [50, 0, 0], 2.3669],
    [9, [50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [10, [50, 2.49, -0.001], [50, -2.49, 0.001], 7.1792],
    [11, [50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [12, [50, 2.49, -0.001], [50, -2.49, 0.0012], 7.2195],
    [13, [50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
    [14, [50, -0.001, 2.49], [50, 0.001, -2.49], 4.8045],
    [15, [50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
    [16, [50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [17, [50, 2.5, 0], [73, 25, -18], 27.1492],
    [18, [50, 2.5, 0], [61, -5, 29], 22.8977],
    [19, [50, 2.5, 0], [56, -27, -3], 31.903],
    [20, [50, 2.5, 0], [58, 24, 15], 19.4535],
    [21, [50, 2.5, 0], [50, 3.1736, 0.5854], 1],
    [22, [50, 2.5, 0], [50, 3.2972, 0], 1],
    [23, [50, 2.5, 0], [50, 1.8634, 0.5757], 1],
    [24, [50, 2.5, 0], [50, 3.2592, 0.335], 1],
    [25, [60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [26, [63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263],
    [27, [61.2901, 3.7196, -5.3901], [61.4292, 2.248, -4.962], 1.8731],
    [28, [35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645],
    [29, [22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [30, [36.4612, 47.858, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146],
    [31, [90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
    [32, [90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381],
    [33, [6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
    [34, [2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])('agrees with published pair %i', (_pair, first, second, published) => {
    expect(ciede2000(first, second)).toBeCloseTo(published, 4);
    expect(ciede2000(second, first)).toBeCloseTo(published, 4);
  });
});

describe('labOfHex', () => {
  it.each([
    ['#ffffff', [100, 0, 0]],
    ['#000000', [0, 0, 0]],
    ['#ff0000', [53.24, 80.09, 67.2]],
    ['#0000ff', [32.3, 79.19, -107.86]],
  ] as const)('knows %s', (colour, expected) => {
    for (const [index, value] of labOfHex(colour).entries())
      expect(value).toBeCloseTo(expected[index] ?? 0, 1);
  });
});

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff8c00', '#ff8c00', 1],
  ])('of %s and %s is known', (first, second, known) => {
    expect(contrastRatio(first, second)).toBeCloseTo(known, 2);
  });

  it('does not depend on the order', () => {
    const colour = fc.integer({ min: 0, max: 0xff_ff_ff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, colour, (first, second) => {
        const ratio = contrastRatio(first, second);
        expect(ratio).toBe(contrastRatio(second, first));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });

  it.each(['red', '#fff', '#12345g', ''])('refuses "%s", naming it', (bad) => {
    expect(() => linearRgb(bad)).toThrow(`"${bad}"`);
  });
});

describe('seenAs', () => {
  it('leaves grey as it is, in every vision', () => {
    for (const vision of visions) {
      expect(ciede2000(seenAs('#808080', vision), labOfHex('#808080'))).toBeLessThan(0.1);
    }
  });

  it('changes nothing for normal vision', () => {
    expect(seenAs('#ff8c00', 'normal')).toEqual(labOfHex('#ff8c00'));
  });

  it('confuses red with green where it should, and only there', () => {
    const apart = (vision: (typeof visions)[number]) =>
      ciede2000(seenAs('#28a745', vision), seenAs('#dc3545', vision));
    expect(apart('normal')).toBeGreaterThan(60);
    expect(apart('deutan')).toBeLessThan(10);
    expect(apart('tritan')).toBeGreaterThan(40);
  });

  it('gives what the published matrix gives for a primary', () => {
    const [red, green, blue] = seenRgb('#00ff00', 'tritan');
    expect(red).toBe(0);
    expect(green).toBeCloseTo(0.930809, 6);
    expect(blue).toBeCloseTo(0.691367, 6);
  });
});
