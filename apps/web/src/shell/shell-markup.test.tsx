// @vitest-environment jsdom
import { MemoryRouter, Route, createMemoryHistory } from '@solidjs/router';
import { fireEvent, screen } from '@solidjs/testing-library';
import { beforeAll, describe, expect, it } from 'vitest';
import { NotFound, PageNotLoaded } from '../app/lost-pages.tsx';
import { loadOverlays } from '../components/load-overlays.ts';
import { facts } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { markupOf } from '../testing/markup.ts';
import { fakeSession, renderInApp } from '../testing/render.tsx';
import { serviceStatus } from '../testing/service-status.ts';
import { Shell } from './shell.tsx';

fakeBrowser();
beforeAll(loadOverlays);

describe.each(['en', 'fr'] as const)('the markup of the shell (%s)', (locale) => {
  const renderShell = (Page = () => <p>The page</p>) => {
    const history = createMemoryHistory();
    history.set({ value: '/nowhere?years=2002-2013' });
    const fake = fakeSession();
    const view = renderInApp(
      () => (
        <MemoryRouter history={history} root={(route) => <Shell>{route.children}</Shell>}>
          <Route path="*" component={Page} />
        </MemoryRouter>
      ),
      { session: fake.session, status: serviceStatus, locale },
    );
    return { ...view, ...fake };
  };

  it('around a page', async () => {
    const { container } = renderShell();
    await screen.findByText('The page');
    expect(markupOf(container)).toMatchSnapshot();
  });

  it('over invented data that was saved earlier', async () => {
    const { container, setDataset, setSaved } = renderShell();
    await screen.findByText('The page');
    setDataset({ ...facts, source: 'demo' });
    setSaved({ at: '2026-01-02T14:02:00.000Z', reason: 'offline' });
    const body = container.querySelector('.shell-body');
    expect(body === null ? null : markupOf(body)).toMatchSnapshot();
  });

  it('as a drawer', async () => {
    const { container } = renderShell();
    await screen.findByText('The page');
    const menu = container.querySelector('.top-bar button');
    if (menu !== null) fireEvent.click(menu);
    expect(markupOf(await screen.findByRole('dialog'))).toMatchSnapshot();
  });

  it.each([
    ['nowhere', NotFound],
    ['a page whose code did not arrive', PageNotLoaded],
  ])('around %s', async (_where, Page) => {
    const { container } = renderShell(Page);
    await screen.findByRole('heading', { level: 1 });
    const main = container.querySelector('main');
    expect(main === null ? null : markupOf(main)).toMatchSnapshot('content');
    expect(document.title).toMatchSnapshot('title');
  });
});
