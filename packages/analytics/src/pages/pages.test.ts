import { describe, expect, it } from 'vitest';
import { analysesOf } from '../analyses/registry.ts';
import { pages } from './pages.ts';

describe.each(pages)('$id', ({ id, sharedControls, kpis, summaries }) => {
  const analyses = analysesOf(id);
  const ids = new Set(analyses.map((analysis) => analysis.id));

  it('knows the controls that its analyses share', () => {
    const shared = analyses
      .flatMap(({ controls }) => Object.entries(controls))
      .flatMap(([name, control]) => (control.shared ? [name] : []));
    expect([...new Set(shared)].toSorted()).toEqual([...sharedControls].toSorted());
  });

  it('speaks of its own analyses', () => {
    const named = [...summaries, ...kpis.map((kpi) => kpi.split('.').slice(0, 2).join('.'))];
    expect(named.filter((name) => !ids.has(name))).toEqual([]);
  });
});
