import { analyses } from '@mangetamain/analytics/registry';
import { describe, expect, it } from 'vitest';
import { otherValues } from './control-values.ts';

const controls = analyses.flatMap((analysis) =>
  Object.entries(analysis.controls).map(([name, control]) => ({ id: `${analysis.id}.${name}`, control })),
);

describe.each(controls)('values of $id', ({ control }) => {
  const values = otherValues(control);

  it('are some, all of them accepted', () => {
    expect(values.length).toBeGreaterThan(0);
    expect(values.every((value) => control.accepts(value))).toBe(true);
  });

  it('all differ from the initial one, and from one another', () => {
    const written = [control.initial, ...values].map((value) => control.encode(value));
    expect(new Set(written).size).toBe(written.length);
  });
});
