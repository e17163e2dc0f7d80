import { selectionKey, type Condition } from '@mangetamain/analytics/selection';
import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { facts } from '../testing/analysis.ts';
import { asking } from '../testing/asking.ts';
import { fakeUrl } from '../testing/render.tsx';
import { createSelectionState } from './selection-state.ts';

/** Each condition leaves a tenth of a thousand recipes. */
const ask = asking((_text, { conditions }) => [{ n: 1000 / 10 ** conditions.length }]);

function open(initial: string) {
  const { url, history } = fakeUrl(initial);
  return createRoot((dispose) => ({
    state: createSelectionState(url, { dataset: () => facts, ask }),
    url,
    history,
    dispose,
  }));
}

const easy: Condition = { field: 'tag', negated: false, values: ['easy'] };

it('reads the selection of the address, and what of it is not understood', () => {
  const { state, dispose } = open('tag=easy&minutes=soon&years=2002-2013');
  expect(selectionKey(state.selection())).toBe('tag=easy');
  expect(state.leftOut()).toEqual([{ key: 'minutes', written: 'soon' }]);
  dispose();
});

it('writes every change as one step of the history, and leaves the rest of the address alone', () => {
  const { state, history, dispose } = open('lang=fr&volume.scale=log');
  state.put(easy);
  state.put({ field: 'minutes', negated: false, values: [[0, 30]] });
  const [first] = state.selection().conditions;
  state.put({ field: 'tag', negated: true, values: ['easy'] }, first);
  state.remove(state.selection().conditions[1] ?? easy);
  state.clear();
  expect(history).toEqual([
    { search: 'lang=fr&volume.scale=log&tag=easy', mode: 'push' },
    { search: 'lang=fr&volume.scale=log&tag=easy&minutes=0-30', mode: 'push' },
    { search: 'lang=fr&volume.scale=log&not-tag=easy&minutes=0-30', mode: 'push' },
    { search: 'lang=fr&volume.scale=log&not-tag=easy', mode: 'push' },
    { search: 'lang=fr&volume.scale=log', mode: 'push' },
  ]);
  dispose();
});

it('stays the same selection while other parts of the address change', () => {
  const { state, url, dispose } = open('tag=easy');
  const before = state.selection();
  url.update((search) => search.set('years', '2002-2013'), 'push');
  expect(state.selection()).toBe(before);
  dispose();
});

it('counts the selected recipes of all, and nothing where all are shown', async () => {
  const { state, dispose } = open('tag=easy');
  await expect.poll(() => state.counts()).toEqual({ selected: 100, all: 1000 });
  state.put({ field: 'rating', negated: false, values: [[4, null]] });
  expect(state.counts()).toBeNull();
  await expect.poll(() => state.counts()).toEqual({ selected: 10, all: 1000 });
  state.clear();
  expect(state.counts()).toBeNull();
  dispose();
});
