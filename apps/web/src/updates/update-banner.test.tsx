// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reachMilestone } from '../context/milestones.ts';
import { markOf } from '../offline/build.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeSession, renderInApp } from '../testing/render.tsx';
import { serviceStatus } from '../testing/service-status.ts';
import { UpdateBanner } from './update-banner.tsx';

fakeBrowser();

beforeEach(() => {
  document.head.innerHTML = markOf('one');
  reachMilestone('page-interactive');
});
afterEach(() => vi.unstubAllGlobals());

const serve = (id: string) =>
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ id, files: ['/index.html'] })));

it.each([
  ['en', 'Newer data has been published.', 'Show it'],
  ['fr', 'Des données plus récentes sont publiées.', 'Les afficher'],
] as const)('announces newer data and shows them (%s)', async (locale, words, take) => {
  serve('one');
  const { session } = fakeSession();
  renderInApp(() => <UpdateBanner />, {
    session,
    locale,
    status: { ...serviceStatus, datasetId: 'd-fedcba9876543210' },
  });
  expect(screen.getByRole('status').textContent).toContain(words);
  fireEvent.click(screen.getByRole('button', { name: take }));
  expect(session.refresh).toHaveBeenCalledOnce();
});

it('announces another release in a live region that was there before, and puts it off', async () => {
  serve('two');
  renderInApp(() => <UpdateBanner />, { session: fakeSession().session, status: serviceStatus });
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  await waitFor(() => expect(region.textContent).toContain('A new version of this site is live.'));
  fireEvent.click(screen.getByRole('button', { name: 'Later' }));
  expect(region.textContent).toBe('');
});
