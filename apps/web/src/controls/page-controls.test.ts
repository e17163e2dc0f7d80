import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import type { Analysis } from '@mangetamain/analytics';
import { sample } from '../testing/analysis.ts';
import { fakeUrl } from '../testing/render.tsx';
import { createPageControls } from './page-controls.ts';

const other: Analysis = { ...sample, id: 'trends.other', name: 'other' };

function open(search = '') {
  const { url, history } = fakeUrl(search);
  return createRoot((dispose) => ({ controls: createPageControls([sample, other], url), history, dispose }));
}

it('shows each shared control once, whatever the number of analyses that have it', () => {
  const { controls, dispose } = open();
  expect(controls.shared.map(({ key }) => key)).toEqual(['years', 'minutes']);
  expect(controls.ownOf(other).map(({ key }) => key)).toEqual(['other.values', 'other.scale']);
  dispose();
});

it('drives every analysis with a shared control', () => {
  const { controls, dispose } = open();
  controls.shared[1]?.set([5, 60], 'replace');
  expect(controls.paramsOf(sample)()['minutes']).toEqual([5, 60]);
  expect(controls.paramsOf(other)()['minutes']).toEqual([5, 60]);
  dispose();
});

it('drives one analysis with a control of its own', () => {
  const { controls, dispose } = open('other.scale=log');
  expect(controls.paramsOf(other)()['scale']).toBe('log');
  expect(controls.paramsOf(sample)()['scale']).toBe('linear');
  dispose();
});

it('is changed only by a value that differs from the initial one', () => {
  const { controls, dispose } = open('minutes=1-180&years=2002-2013&sample.scale=cubic');
  const changed = [...controls.shared, ...controls.ownOf(sample)].filter((handle) => handle.changed());
  expect(changed.map(({ key }) => key)).toEqual(['years']);
  dispose();
});

it('says which values of the address no control understands', () => {
  const { controls, dispose } = open('minutes=5-60&years=soon&sample.scale=cubic&lang=fr&unknown=1');
  expect(controls.leftOut()).toEqual([
    { key: 'years', written: 'soon' },
    { key: 'sample.scale', written: 'cubic' },
  ]);
  expect(controls.paramsOf(sample)()).toMatchObject({ minutes: [5, 60], scale: 'linear' });
  dispose();
});

it('clears one control or several, each as one step back', () => {
  const { controls, history, dispose } = open('minutes=5-60&years=2002-2013&lang=fr');
  controls.clearAll(controls.shared.map(({ key }) => key));
  expect(history).toEqual([{ search: 'lang=fr', mode: 'push' }]);
  controls.shared[0]?.set([2001, 2002], 'replace');
  controls.shared[0]?.clear();
  expect(history.at(-1)).toEqual({ search: 'lang=fr', mode: 'push' });
  dispose();
});
