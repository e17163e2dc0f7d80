// @vitest-environment jsdom
import type { Analysis } from '@mangetamain/analytics';
import { waitFor } from '@solidjs/testing-library';
import { afterEach, expect, it } from 'vitest';
import { createPageControls, type PageControls } from '../controls/page-controls.ts';
import { SelectionContext } from '../context/selection-context.ts';
import { createSelectionState } from '../state/selection-state.ts';
import { facts, sample } from '../testing/analysis.ts';
import { asking } from '../testing/asking.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeSession, fakeUrl, renderInApp } from '../testing/render.tsx';
import { AnalysisCard } from './analysis-card.tsx';
import { createAnalysisRun } from './analysis-run.ts';
import { createComparedRun } from './compared-run.ts';

fakeBrowser();

const other: Analysis = { ...sample, id: 'trends.other', name: 'other' };
const cards = [sample, other] as const;

const observers: MutationObserver[] = [];
afterEach(() => observers.splice(0).forEach((observer) => observer.disconnect()));

/** Two cards of one page, drawn; says which of them has changed since in any way. */
async function renderPage() {
  const { session } = fakeSession();
  const { url } = fakeUrl('');
  const kept: { controls?: PageControls } = {};
  renderInApp(
    () => {
      const controls = createPageControls(cards, url);
      const selected = createSelectionState(url, { ...session, ask: asking(() => [{ n: 60 }]) });
      kept.controls = controls;
      return (
        <SelectionContext.Provider value={selected}>
          {cards.map((analysis) => {
            const run = createAnalysisRun(analysis, controls.paramsOf(analysis), session, selected);
            run.start();
            const shown = createComparedRun(run, session, selected);
            return (
              <AnalysisCard
                run={run}
                shown={shown}
                controls={controls}
                dataset={facts}
                leading
                onRetry={() => undefined}
              />
            );
          })}
        </SelectionContext.Provider>
      );
    },
    { session },
  );
  await waitFor(() => expect(document.querySelectorAll('svg[role="img"]')).toHaveLength(4));
  const changed = new Set<string>();
  for (const { name } of cards) {
    const card = document.querySelector(`#${name}`);
    if (card === null) throw new Error(`There is no card ${name}.`);
    const observer = new MutationObserver(() => changed.add(name));
    observer.observe(card, { subtree: true, childList: true, attributes: true, characterData: true });
    observers.push(observer);
  }
  const { controls } = kept;
  if (controls === undefined) throw new Error('The page has no controls.');
  return { controls, session, changed: () => [...changed].toSorted() };
}

const ran = ({ run }: Awaited<ReturnType<typeof renderPage>>['session']) =>
  run.mock.calls.map(([analysis]) => analysis.name);

it('redraws the card whose own control is set, and leaves the other as it is to the last node', async () => {
  const { controls, session, changed } = await renderPage();
  session.run.mockClear();
  controls
    .ownOf(other)
    .find(({ name }) => name === 'scale')
    ?.set('log', 'push');
  await waitFor(() => expect(changed()).toContain('other'));
  expect([ran(session), changed()]).toEqual([['other'], ['other']]);
});

it('redraws both where a control is of both', async () => {
  const { controls, session, changed } = await renderPage();
  session.run.mockClear();
  controls.shared.find(({ name }) => name === 'years')?.set([2002, 2013], 'push');
  await waitFor(() => expect(changed()).toEqual(['other', 'sample']));
  expect(ran(session).toSorted()).toEqual(['other', 'sample']);
});
