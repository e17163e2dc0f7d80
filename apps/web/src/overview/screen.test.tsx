// @vitest-environment jsdom
import { MemoryRouter, Route } from '@solidjs/router';
import { loadAnalyses, pages } from '@mangetamain/analytics';
import { analyses } from '@mangetamain/analytics/registry';
import { screen, waitFor } from '@solidjs/testing-library';
import { beforeAll, expect, it } from 'vitest';
import { AskProvider } from '../ask/ask-context.tsx';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeSession, renderInApp } from '../testing/render.tsx';
import { Screen } from './screen.tsx';

fakeBrowser();

// Fetched when the screen is opened; the wait for that is no part of these tests.
beforeAll(() => Promise.all(pages.map(({ id }) => loadAnalyses(id))));

const open = (session = fakeSession().session) => {
  renderInApp(
    () => (
      <MemoryRouter root={(route) => <AskProvider>{route.children}</AskProvider>}>
        <Route path="*" component={Screen} />
      </MemoryRouter>
    ),
    { session },
  );
  return session;
};

it('asks every analysis once, with its own defaults, those of the headline first', async () => {
  const session = open();
  await waitFor(() => expect(session.run).toHaveBeenCalledTimes(analyses.length));
  expect(session.run.mock.calls.every(([, params]) => Object.keys(params).length === 0)).toBe(true);
  const ids = session.run.mock.calls.map(([{ id }]) => id);
  expect(new Set(ids).size).toBe(analyses.length);
  expect(new Set(ids.slice(0, 4))).toEqual(
    new Set(['trends.volume', 'trends.duration', 'seasonality.ingredients', 'ratings.distribution']),
  );
  // There is no control that an engine would have to be ready for.
  expect(session.readyFor).not.toHaveBeenCalled();
});

it('tells the headline and where the data come from', async () => {
  open();
  expect((await screen.findAllByText('The summary.', { exact: false })).length).toBeGreaterThan(0);
  expect(screen.getByRole('heading', { level: 1, name: 'Overview' })).toBeTruthy();
  expect(screen.getByText('Food.com, 6 Aug 1999 to 4 Dec 2018')).toBeTruthy();
  expect(screen.getByText('60 of 60 recipes kept')).toBeTruthy();
  expect(document.title).toBe('Overview · Back to the Kitchen');
});

it('goes on with the others where one fails', async () => {
  const { session } = fakeSession(() => Promise.reject(new Error('no')));
  open(session);
  await waitFor(() => expect(session.run).toHaveBeenCalledTimes(analyses.length));
  expect(await screen.findByText('This analysis could not be computed')).toBeTruthy();
});
