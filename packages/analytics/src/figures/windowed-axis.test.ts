import { expect, it } from 'vitest';
import { frameOf } from '../drawing/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { scaleBarRoom } from './scale-bar.ts';
import { windowedAxis } from './windowed-axis.ts';

const translate = createTranslator(catalogues.en, 'en');
const frame = frameOf(760, 'light', translate);

const axis = (values: readonly number[] | null) =>
  windowedAxis(frame, {
    scale: [1, 5],
    values,
    digits: ([low, high]) => (high - low > 2 ? 0 : 1),
    write: (value, digits) => value.toFixed(digits),
  });

it('shows the whole scale without a bar of it', () => {
  const { y, ground } = axis(null);
  expect(y.domain).toEqual([1, 5]);
  expect(ground).toHaveLength(1);
});

it('shows a window around values, with room for the whole scale beside it', () => {
  const [whole, window] = [axis(null), axis([4.61, 4.72])];
  const [low = 0, high = 0] = window.y.domain;
  expect([low <= 4.61, high >= 4.72, high - low < 0.5]).toEqual([true, true, true]);
  expect(window.ground).toHaveLength(2);
  expect(window.defaults.marginLeft - whole.defaults.marginLeft).toBeGreaterThanOrEqual(scaleBarRoom);
});
