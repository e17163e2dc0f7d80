import { describe, expect, it } from 'vitest';
import { longestStepBeyond } from './time-in-steps.ts';

describe('a step that asks for more than the stated time', () => {
  it.each([
    ['bake at 350 for 30-35 minutes', [30, 35]],
    ['reduce the heat to low and simmer until tender , about 2 hours', [120, 120]],
    ['cook on low for 6 to 8 hours', [360, 480]],
    ['roast 45 mins', [45, 45]],
    ['bake , uncovered , until the custard is set , about 20 minutes', [20, 20]],
  ] as const)('is found: %s', (step, minutes) => {
    expect(longestStepBeyond(15, ['preheat oven to 350', step])).toEqual({ step: 2, minutes });
  });

  it.each([
    ['it asks for no more', 'bake for 10-15 minutes'],
    ['only its longer end is beyond', 'bake 10 to 20 minutes'],
    ['no cooking is named', 'refrigerate for 2 hours'],
    ['the time is another’s', 'stir every 20 minutes while you cook'],
    ['it need not be done', 'you can bake it for 40 minutes'],
    ['it depends', 'if frozen , bake 40 minutes'],
    ['it is a bound', 'cook up to 40 minutes'],
    ['a hyphen may be lost', 'cook the squash on high for 46 minutes'],
    ['the time is per pound', 'roast 20 minutes per pound'],
    ['a fraction was taken apart', 'simmer 1 / 2 hours'],
    ['the numbers are turned round', 'bake 40 to 4 minutes'],
  ])('is none where %s', (_, step) => {
    expect(longestStepBeyond(15, [step])).toBeNull();
  });

  it('is the longest of several', () => {
    const steps = ['simmer 20 minutes', 'bake for 1 hour', 'broil 30 minutes'];
    expect(longestStepBeyond(15, steps)).toEqual({ step: 2, minutes: [60, 60] });
  });
});
