// @vitest-environment jsdom
import { verbatim } from '@mangetamain/analytics/text';
import { barX, dot, plot } from '@observablehq/plot';
import { expect, it } from 'vitest';
import { projectionOf } from './projection.ts';

const row = (name: string) => ({
  row: name,
  heading: verbatim(name),
  values: [{ label: verbatim('n'), value: verbatim('1') }],
});

const point = (x: number | string, y?: number) => ({
  x,
  heading: verbatim(String(x)),
  values: [{ label: verbatim('n'), value: verbatim('1'), ...(y === undefined ? {} : { y }) }],
});

it('reads places from a quantitative scale', () => {
  const drawn = plot({
    width: 640,
    marks: [
      dot([
        [0, 0],
        [10, 10],
      ]),
    ],
  });
  const projection = projectionOf(drawn, [point(0, 0), point(10, 10)]);
  expect(projection.vertical).toBe(false);
  expect(projection.positions).toEqual([projection.box.left, projection.box.right]);
  expect(projection.placed(0)).toEqual([{ index: 0, x: projection.box.left, y: projection.box.bottom }]);
  expect(projection.placed(1)[0]?.y).toBe(projection.box.top);
});

it('has no place for what the scale does not know', () => {
  const drawn = plot({
    x: { type: 'band', domain: [2001, 2002] },
    marks: [dot([2001], { x: (d) => d, y: 1 })],
  });
  const projection = projectionOf(drawn, [point(2001, 1), point(1990, 1)]);
  expect(projection.positions[1]).toBeNull();
  expect(projection.placed(1)).toEqual([]);
});

it('walks rows on the y scale', () => {
  const drawn = plot({
    y: { domain: ['five', 'four'] },
    marks: [
      barX(
        [
          { name: 'five', n: 3 },
          { name: 'four', n: 1 },
        ],
        { x: 'n', y: 'name' },
      ),
    ],
  });
  const projection = projectionOf(drawn, [row('five'), row('four'), row('six')]);
  expect(projection.vertical).toBe(true);
  const [five, four, six] = projection.positions;
  expect(Number(five)).toBeLessThan(Number(four));
  expect(six).toBeNull();
  expect(projection.placed(0)).toEqual([]);
});
