import { isWhole, wholeSelection, type Selection } from '@mangetamain/analytics/selection';
import { createRoot, createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { sample, sampleResult } from '../testing/analysis.ts';
import { fakeSession } from '../testing/render.tsx';
import type { SessionSignals } from '../state/session-signals.ts';
import { createAnalysisRun } from './analysis-run.ts';
import { createComparedRun } from './compared-run.ts';

const easy: Selection = { conditions: [{ field: 'tag', negated: false, values: ['easy'] }] };

function open(answer: (selection: Selection) => ReturnType<typeof sampleResult>) {
  return createRoot((dispose) => {
    const [selection, setSelection] = createSignal<Selection>(easy);
    const [versus, setVersus] = createSignal<Selection | null>(wholeSelection);
    const ran = vi.fn<SessionSignals['run']>((_analysis, _params, wanted) =>
      answer(wanted?.selection ?? wholeSelection),
    );
    const session = { ...fakeSession().session, run: ran };
    const run = createAnalysisRun(sample, () => ({}), session, { selection });
    const overlap = () => ({ own: 100, other: 1000, common: 100 });
    const shown = createComparedRun(run, session, { versus, overlap });
    const asked = () => ran.mock.calls.map(([, , wanted]) => isWhole(wanted?.selection ?? wholeSelection));
    return { run, shown, asked, setSelection, setVersus, dispose };
  });
}

it('asks the others once the run has answered, and shows both', async () => {
  const { run, shown, asked, dispose } = open(() => sampleResult());
  expect(shown()).toBeNull();
  run.start();
  await expect.poll(() => shown()?.differences).toEqual([]);
  expect(asked()).toEqual([false, true]);
  const values = shown()?.presentation.figures[0]?.points[0]?.values;
  expect(values?.map(({ label }) => 'message' in label && label.message)).toContain('comparison.versus');
  dispose();
});

it('asks nobody where nothing is compared', async () => {
  const { run, shown, asked, setVersus, dispose } = open(() => sampleResult());
  setVersus(null);
  run.start();
  await expect.poll(() => run.state().status).toBe('ready');
  expect(shown()).toEqual({ presentation: run.state().last, differences: null, failed: false });
  expect(asked()).toEqual([false]);
  dispose();
});

it('says where the others could not be asked, and shows the answer alone', async () => {
  const { run, shown, dispose } = open((selection) =>
    isWhole(selection) ? Promise.reject(new Error('away')) : sampleResult(),
  );
  run.start();
  await expect.poll(() => shown()?.failed).toBe(true);
  expect(shown()?.presentation).toBe(run.state().last);
  dispose();
});

it('keeps what was shown while the run answers anew', async () => {
  let answerNow: () => void = () => undefined;
  const pending = new Promise<void>((resolve) => (answerNow = resolve)).then(() => sampleResult());
  const { run, shown, setSelection, dispose } = open((selection) =>
    selection.conditions.length === 2 ? pending : sampleResult(),
  );
  run.start();
  await expect.poll(() => shown()?.differences).toEqual([]);
  const before = shown();
  const [condition] = easy.conditions;
  if (condition === undefined) throw new Error('There is a condition.');
  setSelection({ conditions: [condition, { ...condition, negated: true }] });
  expect(run.state().status).toBe('running');
  expect(shown()).toBe(before);
  answerNow();
  await expect.poll(() => shown()).not.toBe(before);
  dispose();
});
