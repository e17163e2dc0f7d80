import { render } from '@solidjs/testing-library';
import { onTestFinished, vi } from 'vitest';
import { Page } from '../client/page.tsx';
import { session } from '../client/session.ts';
import type { Answer } from '../state.ts';

// Where the machine is busy, a whole page takes its time to be drawn.
const PATIENCE_MS = 20_000;
vi.setConfig({ testTimeout: PATIENCE_MS });

/** Waits until what is checked holds. */
export const eventually = <T,>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: PATIENCE_MS });

export const problem = (detail: string, status: number) =>
  new Response(JSON.stringify({ detail }), { status });

/** What a text says, its lines put together. */
export const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();

export const textsOf = (selector: string) => [...document.querySelectorAll(selector)].map(textOf);

/** The button that says this. Roles are not asked for: working them out for a whole page takes a second. */
export function buttonOf(name: string, within: ParentNode = document): HTMLButtonElement | undefined {
  return [...within.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? textOf(each)) === name,
  );
}

/** Presses the button that says this. */
export function press(name: string): void {
  const button = buttonOf(name);
  if (button === undefined) throw new Error(`There is no button "${name}".`);
  button.click();
}

/** A service that tells `told` at `/operations/state`, and answers anything else as `act` does. */
function createService(told: Answer) {
  const act = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();
  act.mockResolvedValue(new Response('{}', { status: 201 }));
  const state = vi.fn<(path: string) => Promise<Response>>();
  const service = {
    told,
    act,
    state,
    headersOf: (call: number) => new Headers(act.mock.calls[call]?.[1].headers),
  };
  state.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(service.told))));
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    path.startsWith('/operations/state') ? state(path) : act(path, init),
  );
  return service;
}

/** Opens the page on what a service tells, signed in unless said otherwise, and waits until it is told. */
export async function openPage(told: Answer, fragment = '', token: string | null = 'secret') {
  // Opening and closing a dialog, and scrolling, are the browser's work, which jsdom leaves out.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  vi.stubGlobal('scrollTo', vi.fn());
  const service = createService(told);
  history.replaceState(null, '', fragment === '' ? '#' : fragment);
  session.end();
  if (token !== null) session.begin(token);
  const { unmount } = render(() => <Page />);
  onTestFinished(() => {
    unmount();
    vi.unstubAllGlobals();
    session.end();
  });
  if (token !== null)
    await eventually(() => document.querySelector('main h1') ?? Promise.reject(new Error('no view yet')));
  return service;
}
