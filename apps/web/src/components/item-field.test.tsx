// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { fakeBrowser } from '../testing/browser.ts';
import { renderInApp } from '../testing/render.tsx';
import { ItemField } from './item-field.tsx';

fakeBrowser();

const items = ['salt', 'brown sugar', 'sugar', 'zucchini'];

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

it('understands French names where French is read', async () => {
  const chosen: string[] = [];
  renderInApp(
    () => <ItemField label="Ingrédient" value="" items={items} onChange={(item) => chosen.push(item)} />,
    { locale: 'fr' },
  );
  const field = screen.getByRole('combobox', { name: 'Ingrédient' });
  fireEvent.focus(field);
  fireEvent.input(field, { target: { value: 'courg' } });
  await waitFor(() =>
    expect([...document.querySelectorAll('option')].map(({ value, label }) => [value, label])).toEqual([
      ['courgette', 'courgette (zucchini)'],
    ]),
  );
  fireEvent.input(field, { target: { value: 'ail' }, inputType: 'insertText' });
  fireEvent.input(field, { target: { value: 'sel' }, inputType: 'insertText' });
  expect(chosen).toEqual([]);
  fireEvent.change(field, { target: { value: 'Courgette' } });
  expect(chosen).toEqual(['zucchini']);
});
