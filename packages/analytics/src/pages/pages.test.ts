import { describe, expect, it } from 'vitest';
import { analysesOf } from '../analyses/registry.ts';
import { pages } from './pages.ts';

describe.each(pages)('$id', ({ id, sharedControls }) => {
  const analyses = analysesOf(id);

  it('knows the controls that its analyses share', () => {
    const shared = analyses
      .flatMap(({ controls }) => Object.entries(controls))
      .flatMap(([name, control]) => (control.shared ? [name] : []));
    expect([...new Set(shared)].toSorted()).toEqual([...sharedControls].toSorted());
  });
});
