// @vitest-environment jsdom
import { choice, item, range, toggle, yearRange, type Control } from '@mangetamain/analytics';
import { describe, expect, it, vi } from 'vitest';
import { sample } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { markupOf } from '../testing/markup.ts';
import { fakeUrl, renderInApp } from '../testing/render.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterEditor } from './filter-editor.tsx';
import { OwnControls } from './own-controls.tsx';
import { createPageControls, type ControlHandle } from './page-controls.ts';

fakeBrowser();

const handleOf = (control: Control, value: unknown): ControlHandle => ({
  key: 'key',
  name: 'name',
  control,
  value: () => value,
  changed: () => true,
  set: vi.fn<ControlHandle['set']>(),
  clear: vi.fn<ControlHandle['clear']>(),
});

const scale = choice('control.scale', [
  ['linear', 'control.scale.linear'],
  ['log', 'control.scale.log'],
]);

describe.each(['en', 'fr'] as const)('the markup of controls (%s)', (locale) => {
  it.each([
    ['years', yearRange(), [2002, 2013]],
    ['a range', range('control.minutes', { minimum: 1, maximum: 180 }), [5, 60]],
    ['a choice', scale, 'log'],
    ['a switch', toggle('control.values', { initial: true }), true],
  ] as const)('that edit %s', (_kind, control, value) => {
    const { container } = renderInApp(() => <FilterEditor handle={handleOf(control, value)} />, { locale });
    expect(markupOf(container)).toMatchSnapshot();
  });

  it.each(['', 'years=2002-2013&minutes=5-60'])('above the cards, with “%s” in the address', (search) => {
    const { container } = renderInApp(
      () => <FilterBar handles={createPageControls([sample], fakeUrl(search).url).shared} />,
      { locale },
    );
    expect(markupOf(container)).toMatchSnapshot();
  });

  it('of a card alone, which is also for an item', () => {
    const analysis = {
      ...sample,
      controls: { ...sample.controls, ingredient: item('control.minutes', 'ingredient') },
    };
    const controls = createPageControls([analysis], fakeUrl('sample.ingredient=salt').url);
    const { container } = renderInApp(
      () => <OwnControls analysis={analysis} controls={controls} items={['salt', 'sugar']} />,
      { locale },
    );
    expect(markupOf(container)).toMatchSnapshot();
  });
});
