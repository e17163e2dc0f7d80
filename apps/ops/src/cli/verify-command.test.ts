import type { ReferenceComparison } from '@mangetamain/analytics/reference';
import { describe, expect, it } from 'vitest';
import type { DataOperations } from './command-context.ts';
import { createCommandContext } from '../testing/command-context.ts';
import { run } from './run.ts';

const figure = {
  group: 'Recipes by year',
  source: 'a notebook',
  id: 'year.2007',
  label: 'recipes, 2007',
  expected: 29_790,
  computed: 29_790,
  difference: 0,
  tolerance: 0,
  verdict: 'agrees',
} as const;
const mean = {
  ...figure,
  id: 'mean',
  label: 'mean',
  expected: 4.6615,
  computed: 4.661523456789,
  difference: 2.3456e-5,
};

const comparison = (parts: Partial<ReferenceComparison> = {}): ReferenceComparison => ({
  reference: 'foodcom',
  datasetId: 'd-1111111111111111',
  mismatch: null,
  figures: [figure, mean],
  ...parts,
});

type Compare = DataOperations['compareReference'];

async function verify(compareReference: Compare, ...args: string[]) {
  const { context, written, closed } = createCommandContext({
    operations: {
      compareReference,
      readCurrent: async () => ({ datasetId: 'd-2222222222222222', updatedAt: '2026-11-01T12:00:00.000Z' }),
    },
  });
  return { code: await run(['data', 'verify', ...args], context), ...written, closed };
}

describe('data verify --reference', () => {
  it('shows expected and computed figures, differences and verdicts', async () => {
    const { code, out, closed } = await verify(async () => comparison(), '--reference', 'foodcom');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Recipes by year (a notebook)',
      'figure         expected  computed    difference  verdict',
      'recipes, 2007  29,790    29,790      0           agrees',
      'mean           4.6615    4.66152346  0.0000235   agrees',
      '',
      'd-1111111111111111: 2 of 2 published figures agree, 0 differ, 0 are missing.',
      '',
    ]);
    expect(closed).toEqual(['store']);
  });

  it('takes the dataset in use, or the one named, and tells what it computes', async () => {
    const asked: unknown[] = [];
    const compare: Compare = async (_, id, reference, { force, onGroup }) => {
      asked.push([id, reference.name, force]);
      onGroup?.('Ratings');
      return comparison();
    };
    const { err } = await verify(compare, '--reference', 'foodcom');
    await verify(compare, 'd-3333333333333333', '--reference', 'foodcom', '--force');
    expect(err).toBe('Computing Ratings\n');
    expect(asked).toEqual([
      ['d-2222222222222222', 'foodcom', false],
      ['d-3333333333333333', 'foodcom', true],
    ]);
  });

  it('fails where figures differ or are missing, after showing them', async () => {
    const figures = [
      { ...figure, computed: 29_000, difference: -790, verdict: 'differs' },
      { ...figure, computed: null, difference: null, verdict: 'missing' },
    ] as const;
    const { code, out, err } = await verify(async () => comparison({ figures }), '--reference', 'foodcom');
    expect(code).toBe(1);
    expect(out).toMatch(/29,790 +29,000 +-790 +differs/);
    expect(out).toMatch(/29,790 +– +– +missing/);
    expect(out).toContain('0 of 2 published figures agree, 1 differ, 1 are missing.');
    expect(err).toContain('2 published figures are not what d-1111111111111111 gives.');
  });

  it('says that the reference is of other data, and passes', async () => {
    const other = comparison({ mismatch: 'It is demonstration data.', figures: [] });
    const { code, out } = await verify(async () => other, '--reference', 'foodcom');
    expect(code).toBe(0);
    expect(out).toBe(
      'The reference foodcom does not apply to d-1111111111111111. It is demonstration data.\nAdd --force to compare all the same.\n',
    );
  });

  it('is JSON for programs', async () => {
    const { out } = await verify(async () => comparison(), '--reference', 'foodcom', '--json');
    expect(JSON.parse(out)).toEqual(comparison());
  });

  it('knows its references', async () => {
    const { code, err } = await verify(async () => comparison(), '--reference', 'epicurious');
    expect(code).toBe(2);
    expect(err).toContain('Allowed choices are foodcom');
  });
});
