// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../testing/browser.ts';
import { renderInApp } from '../testing/render.tsx';
import * as overlays from './overlays.ts';
import { Opener } from './opener.tsx';

const load = vi.fn<() => Promise<typeof overlays>>();

fakeBrowser();
beforeEach(() => {
  load.mockReset().mockResolvedValue(overlays);
});

const renderOpener = () =>
  renderInApp(() => (
    <Opener kind="popover" class="opener" label="More" content="…" load={load}>
      {({ Popover }) => (
        <Popover.Content aria-label="Inside">
          <Popover.CloseButton>Done</Popover.CloseButton>
        </Popover.Content>
      )}
    </Opener>
  ));
const button = () => screen.getByRole('button', { name: 'More' });

it('fetches nothing before somebody turns to the button', () => {
  renderOpener();
  expect(button().getAttribute('aria-haspopup')).toBe('dialog');
  expect(button().getAttribute('aria-expanded')).toBe('false');
  expect(load).not.toHaveBeenCalled();
});

it.each([
  ['pointed at', () => fireEvent.pointerEnter(button())],
  ['focused', () => fireEvent.focus(button())],
])('fetches ahead when it is %s, and stays closed', async (_, turn) => {
  renderOpener();
  turn();
  await load.mock.results[0]?.value;
  expect(load).toHaveBeenCalledOnce();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('opens when it is pressed, and gives the focus back', async () => {
  renderOpener();
  fireEvent.click(button());
  const dialog = await screen.findByRole('dialog', { name: 'Inside' });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  fireEvent.click(screen.getByText('Done'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button()));
});

it('says so where the code does not arrive, and can be pressed again', async () => {
  const { announced } = renderOpener();
  load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  fireEvent.click(button());
  await waitFor(() => expect(announced).toHaveLength(1));
  expect(announced[0]).toContain('Check the connection');
  fireEvent.click(button());
  expect(await screen.findByRole('dialog', { name: 'Inside' })).toBeTruthy();
});
