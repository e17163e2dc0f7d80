// @vitest-environment jsdom
import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { fakeBrowser } from '../testing/browser.ts';
import { renderInApp } from '../testing/render.tsx';
import { ItemField, matchingItems } from './item-field.tsx';

fakeBrowser();

const items = ['salt', 'brown sugar', 'sugar', 'zucchini'];

it('offers what begins with the text before what holds it', () => {
  expect(matchingItems(items, ' Su')).toEqual(['sugar', 'brown sugar']);
  expect(matchingItems(items, '')).toEqual(items);
  expect(
    matchingItems(
      Array.from({ length: 900 }, (_, index) => `a${index}`),
      'a',
    ),
  ).toHaveLength(40);
});

it('takes a name from the list at once, another one when it is finished, and clears', () => {
  const [value, setValue] = createSignal('');
  const chosen: string[] = [];
  renderInApp(() => (
    <ItemField
      label="Ingredient"
      value={value()}
      items={items}
      onChange={(item) => {
        chosen.push(item);
        setValue(item);
      }}
    />
  ));
  const field = screen.getByRole('combobox', { name: 'Ingredient' });
  fireEvent.input(field, { target: { value: 'zuc' } });
  expect(chosen).toEqual([]);
  fireEvent.input(field, { target: { value: 'zucchini' } });
  expect(chosen).toEqual(['zucchini']);
  fireEvent.change(field, { target: { value: ' Leek ' } });
  expect(chosen).toEqual(['zucchini', 'leek']);
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filter “Ingredient”' }));
  expect(chosen.at(-1)).toBe('');
});
