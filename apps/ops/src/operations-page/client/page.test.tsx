// @vitest-environment jsdom
import { fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../state.ts';
import { exampleState, withEnvironment } from '../testing/example-state.ts';
import { eventually, openPage, press, problem, textOf, textsOf } from '../testing/open-page.tsx';
import { session } from './session.ts';

let state: Answer;
beforeAll(async () => {
  state = await exampleState();
});

const said = () => textOf(document.querySelector('[role="status"]'));
const alerts = () => textsOf('[role="alert"]').join(' ');
const refresh = () => press('Refresh');
const heading = () => textOf(document.querySelector('h1'));

describe('signing in', () => {
  const token = () => screen.getByLabelText<HTMLInputElement>(/Operator token/u);
  const submit = (value: string) => {
    fireEvent.input(token(), { target: { value } });
    press('Sign in');
  };

  it('comes before anything is asked or told', async () => {
    const service = await openPage(state, '', null);
    expect(token().type).toBe('password');
    expect(document.activeElement).toBe(token());
    expect(service.state).not.toHaveBeenCalled();
    expect(document.body.textContent).not.toMatch(/r-[0-9a-f]{12}/u);
  });

  it('takes a token, leaves the focus at the content and says who it is', async () => {
    await openPage(state, '', null);
    submit(' a-token ');
    await eventually(() => expect(heading()).toBe('Operations'));
    expect(session.token()).toBe('a-token');
    await eventually(() => expect(document.activeElement?.id).toBe('content'));
    expect(textOf(document.querySelector('.bar-operator'))).toBe('ana deployer');
  });

  it('asks for one where none was given, and again where nobody has it', async () => {
    const service = await openPage(state, '', null);
    submit('  ');
    expect(alerts()).toContain('Paste a token first.');
    service.state.mockResolvedValue(problem('', 401));
    submit('a-guess');
    await eventually(() => expect(alerts()).toContain('No operator has this token.'));
    expect(session.token()).toBeNull();
    expect(token().value).toBe('');
  });

  it('passes on what the service says of too many tries', async () => {
    const service = await openPage(state, '', null);
    service.state.mockResolvedValue(problem('Too many tries. Wait a minute.', 429));
    submit('a-guess');
    await eventually(() => expect(alerts()).toContain('Too many tries. Wait a minute.'));
  });

  it('out leaves nothing behind', async () => {
    await openPage(state);
    press('Sign out');
    expect(session.token()).toBeNull();
    expect(document.querySelector('.bar-operator')).toBeNull();
    expect(document.body.textContent).not.toMatch(/r-[0-9a-f]{12}/u);
  });
});

describe('what is told', () => {
  it('follows the address, from its top where the section is another', async () => {
    const service = await openPage(state);
    location.hash = '#releases';
    await eventually(() => expect(heading()).toBe('Releases'));
    expect(window.scrollTo).toHaveBeenCalledWith(0, 0);
    const current = [...document.querySelectorAll('[aria-current="page"]')].map(textOf);
    expect(current).toEqual(['Releases']);
    await eventually(() =>
      expect(service.state.mock.lastCall?.[0]).toBe('/operations/state?section=releases'),
    );
  });

  it('stays where it is when only the window changes', async () => {
    const service = await openPage(state);
    location.hash = '#overview?window=7d';
    await eventually(() => expect(service.state.mock.lastCall?.[0]).toContain('window=7d'));
    expect(window.scrollTo).not.toHaveBeenCalled();
  });

  it('is announced when it changes, and not when only time went on', async () => {
    const service = await openPage(state);
    service.told = { ...state, now: new Date(Date.parse(state.now) + 60_000).toISOString() };
    refresh();
    await eventually(() => expect(document.body.textContent).toContain('2 h 14 min'));
    await eventually(() => expect(said()).toBe('Refreshed'));
    const hold = { by: 'bob', reason: 'Holidays', since: state.now };
    service.told = withEnvironment(state, 'prod', { hold });
    document.dispatchEvent(new Event('visibilitychange'));
    await eventually(() => expect(said()).toContain('A promotion is blocked: PROD is on hold'));
  });

  it('keeps the focus, the scrolled tables and what somebody is writing', async () => {
    const service = await openPage(state, '#audit');
    const who = screen.getByLabelText<HTMLInputElement>('Who');
    const row = document.querySelector('tbody tr');
    who.focus();
    fireEvent.input(who, { target: { value: 'an' } });
    service.told = { ...state, now: new Date(Date.parse(state.now) + 60_000).toISOString() };
    document.dispatchEvent(new Event('visibilitychange'));
    await eventually(() => expect(document.body.textContent).toContain('01:14:25 UTC'));
    expect(document.activeElement).toBe(who);
    expect(who.value).toBe('an');
    expect(document.contains(row)).toBe(true);
  });

  it('stays on the page while the service is away, under a word of it', async () => {
    const service = await openPage(state);
    service.state.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    refresh();
    await eventually(() => expect(alerts()).toContain('does not answer'));
    expect(heading()).toBe('Operations');
    refresh();
    await eventually(() => expect(alerts()).not.toContain('does not answer'));
  });

  it('is not taken for what it is not', async () => {
    const service = await openPage(state);
    service.state.mockResolvedValueOnce(new Response('{"now":"soon"}'));
    refresh();
    await eventually(() => expect(alerts()).toContain('another version'));
  });

  it('is the latest that was asked for, whichever answer comes first', async () => {
    const service = await openPage(state);
    let answerLate: (answer: Response) => void = () => {};
    service.state.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    refresh();
    service.told = { ...state, operator: { name: 'bob', role: 'deployer' } };
    refresh();
    const name = () => textOf(document.querySelector('.bar-operator strong'));
    await eventually(() => expect(name()).toBe('bob'));
    answerLate(new Response(JSON.stringify(state)));
    await new Promise((resolve) => setTimeout(resolve));
    expect(name()).toBe('bob');
  });
});

describe('asking again', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it.each([
    ['every ten seconds', true, 10_000],
    ['every second while a promotion is under way', false, 1_000],
  ])('%s', async (_, isOver, wait) => {
    const promotions = state.promotions.map((promotion) => ({ ...promotion, isOver }));
    const service = await openPage({ ...state, promotions });
    const before = service.state.mock.calls.length;
    // Waiting for the page took a little of the time.
    await vi.advanceTimersByTimeAsync(wait - 500);
    expect(service.state.mock.calls.length).toBe(before);
    await vi.advanceTimersByTimeAsync(500);
    expect(service.state.mock.calls.length).toBe(before + 1);
  });

  it('rests while nobody looks', async () => {
    const service = await openPage(state);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(service.state).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });
});

describe('files', () => {
  it.each([
    [
      'Document',
      () => `/ops/promotions/${state.promotions.find(({ environment }) => environment === 'prod')?.id}`,
    ],
    ['CSV', () => '/operations/audit.csv?section=overview'],
  ])('%s is asked for with the token', async (name, path) => {
    const service = await openPage(state);
    const created = vi.fn<() => string>(() => 'blob:file');
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: created, revokeObjectURL: vi.fn<() => void>() }),
    );
    press(name);
    await eventually(() => expect(created).toHaveBeenCalledOnce());
    expect(service.act.mock.calls[0]?.[0]).toBe(path());
    expect(service.headersOf(0).get('authorization')).toBe('Bearer secret');
  });
});

it('names what is damaged and left out', async () => {
  await openPage({ ...state, unreadable: ['promotions/zzz'] });
  await eventually(() => expect(document.body.textContent).toContain('Left out, as it is damaged'));
  expect(document.body.textContent).toContain('promotions/zzz');
});
