// @vitest-environment jsdom
import type { Effect, Presentation } from '@mangetamain/analytics';
import { verbatim } from '@mangetamain/analytics/text';
import { MemoryRouter, Route } from '@solidjs/router';
import { fireEvent, screen, within } from '@solidjs/testing-library';
import { beforeAll, expect, it, vi } from 'vitest';
import type { AnalysisRun } from '../analysis/analysis-run.ts';
import { sample, sampleResult } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { renderInApp } from '../testing/render.tsx';
import { runIn } from '../testing/runs.ts';
import { Findings } from './findings.tsx';

fakeBrowser();

let answer: Presentation;
beforeAll(async () => {
  answer = await sampleResult();
});

const effect = (words: string, verdict: Effect['finding']['verdict'], ratio: number): Effect => ({
  key: words,
  subject: verbatim(`subject of ${words}`),
  finding: { text: verbatim(words), verdict },
  size: verbatim(`size of ${words}`),
  times: { ratio, interval: [ratio * 0.9, ratio * 1.1] },
  spark: { kind: 'bars', values: [1, 2] },
});

const found = (...effects: Effect[]) => runIn({ status: 'ready', last: { ...answer, effects } });

function renderFindings(runs: readonly AnalysisRun[], lost: unknown = null) {
  const onRetry = vi.fn<() => void>();
  const Shown = () => <Findings runs={runs} lost={lost} onRetry={onRetry} />;
  const view = renderInApp(() => (
    <MemoryRouter>
      <Route path="*" component={Shown} />
    </MemoryRouter>
  ));
  return { ...view, onRetry };
}

const sentences = async () =>
  within((await screen.findAllByRole('list'))[0] ?? document.body)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

it('ranks what is found by size, says how sure it is, and leads to the card', async () => {
  renderFindings([
    found(effect('doubled', 'up', 2), effect('fell', 'down', 0.1), effect('open', 'unclear', 1.5)),
  ]);
  expect(await sentences()).toEqual(['fell', 'doubled', 'open']);
  const rows = screen.getAllByRole('listitem');
  expect(within(rows[0] ?? document.body).getByText('÷10')).toBeTruthy();
  expect(rows.map((row) => row.querySelector('.certainty')?.textContent)).toEqual([
    'Clear',
    'Clear',
    'Uncertain',
  ]);
  expect(screen.getByText('divided by 10, 95% interval ÷11 to ÷9.1')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'fell' }).getAttribute('href')).toBe('/trends#sample');
});

it('folds what makes no difference away, counted and named', async () => {
  renderFindings([found(effect('doubled', 'up', 2), effect('alike', 'same', 1.01))]);
  expect(await sentences()).toEqual(['doubled']);
  const folded = screen.getAllByRole('group').at(-1) ?? document.body;
  expect(within(folded).getByText('1 finding')).toBeTruthy();
  expect(within(folded).getByText('subject of alike (Trends)')).toBeTruthy();
  expect(within(folded).getByText('No difference')).toBeTruthy();
});

it('shows the strongest first, and all of them when asked', async () => {
  const many = Array.from({ length: 12 }, (_, index) => effect(`${index}`, 'up', 20 - index));
  renderFindings([found(...many)]);
  expect(await sentences()).toHaveLength(9);
  fireEvent.click(screen.getByRole('button', { name: 'Show 3 more' }));
  expect(await sentences()).toHaveLength(12);
  fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
  expect(await sentences()).toHaveLength(9);
});

it('orders by page when asked, and keeps the ranks', async () => {
  const other = { ...found(effect('large', 'up', 9)), analysis: { ...sample, id: 'ratings.sample' } };
  renderFindings([found(effect('small', 'up', 2)), other]);
  expect(await sentences()).toEqual(['large', 'small']);
  fireEvent.click(screen.getByLabelText('By page'));
  expect(await sentences()).toEqual(['small', 'large']);
  expect([...document.querySelectorAll('.finding-rank')].map(({ textContent }) => textContent)).toEqual([
    '2',
    '1',
  ]);
});

it('walks the rows by arrows', async () => {
  renderFindings([found(effect('one', 'up', 3), effect('two', 'up', 2))]);
  const [one, two] = [
    await screen.findByRole('link', { name: 'one' }),
    screen.getByRole('link', { name: 'two' }),
  ];
  one.focus();
  fireEvent.keyDown(one, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(two);
  fireEvent.keyDown(two, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(two);
  fireEvent.keyDown(two, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(one);
});

it('says what failed beside what was found, and how to try again', async () => {
  const failed = runIn({ status: 'failed', last: null, error: new Error('no') });
  const { onRetry } = renderFindings([found(effect('one', 'up', 3)), failed]);
  expect(await screen.findByText('1 analysis could not be computed.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledOnce();
});

it('says why nothing comes: every analysis failed, or their code did not arrive', async () => {
  const { unmount } = renderFindings([runIn({ status: 'failed', last: null, error: new Error('no') })]);
  expect(await screen.findByText('This analysis could not be computed')).toBeTruthy();
  unmount();
  renderFindings([], new Error('offline'));
  expect((await screen.findByRole('alert')).textContent).toContain('could not be fetched');
});
