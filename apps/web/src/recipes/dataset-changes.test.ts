import type { Manifest } from '@mangetamain/analytics/dataset';
import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { facts } from '../testing/analysis.ts';
import { createDatasetChanges } from './dataset-changes.ts';

it('a dataset that takes the place of another one is a change; the first one is none', () => {
  createRoot((dispose) => {
    const [dataset, setDataset] = createSignal<Manifest | null>(null);
    const changes = createDatasetChanges({ dataset });
    setDataset(facts);
    expect(changes()).toBe(0);
    setDataset({ ...facts, title: 'again' });
    expect(changes()).toBe(0);
    setDataset({ ...facts, datasetId: 'd-ffffffffffffffff' });
    expect(changes()).toBe(1);
    dispose();
  });
});
