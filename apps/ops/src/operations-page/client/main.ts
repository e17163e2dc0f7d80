import { messages } from '../messages.ts';
import { auditFragment, isSameSection, viewQuery } from './address.ts';
import { setUpDialogs } from './dialogs.ts';
import { around, find } from './elements.ts';
import { ask, download, RequestError } from './requests.ts';
import { session } from './session.ts';
import { clearView, headlineText, isBeingEdited, showView, withoutTimes } from './view.ts';

const REFRESH_MS = 10_000;
/** While a promotion is under way its steps are worth watching. */
const WATCH_MS = 1_000;

const signIn = find('#sign-in', HTMLFormElement);
const token = find('#token', HTMLInputElement);
let shown = '';
let asking = 0;
let timer: number | undefined;

function announce(text: string): void {
  find('#announcer', HTMLElement).textContent = text;
}

function showProblem(text: string): void {
  const banner = find('#problem', HTMLElement);
  banner.hidden = text === '';
  if (banner.textContent !== text) banner.textContent = text;
}

function showSignIn(problem: string): void {
  session.end();
  clearView();
  shown = '';
  showProblem('');
  signIn.hidden = false;
  find('#sign-in-problem', HTMLElement).textContent = problem;
  token.setAttribute('aria-invalid', String(problem !== ''));
  token.focus();
}

/** Asks for the section that the address names. An answer that another question has overtaken is dropped. */
async function refresh(): Promise<void> {
  asking += 1;
  const mine = asking;
  window.clearTimeout(timer);
  if (session.token() === null) return showSignIn('');
  const view = find('#view', HTMLElement);
  view.setAttribute('aria-busy', 'true');
  try {
    const answer = await ask(`/operations/view?${viewQuery(location.hash).toString()}`);
    const markup = await answer.text();
    if (mine === asking) show(markup);
  } catch (error) {
    if (mine === asking) fail(error);
  } finally {
    if (mine === asking) view.setAttribute('aria-busy', 'false');
  }
  if (mine === asking && session.token() !== null) schedule();
}

function show(markup: string): void {
  signIn.hidden = true;
  showProblem('');
  if (markup === shown) return;
  const before = headlineText();
  shown = markup;
  showView(markup);
  const after = headlineText();
  if (before !== '' && withoutTimes(before) !== withoutTimes(after)) announce(after);
}

function fail(error: unknown): void {
  if (!(error instanceof RequestError)) throw error;
  if (error.status === 401) showSignIn(messages.signIn.refused);
  else if (error.status === 429) showSignIn(error.message);
  else showProblem(error.message);
}

function schedule(): void {
  const isWatching = document.querySelector('.step-running') !== null;
  timer = window.setTimeout(() => void poll(), isWatching ? WATCH_MS : REFRESH_MS);
}

async function poll(): Promise<void> {
  if (document.hidden || isBeingEdited()) return schedule();
  await refresh();
}

async function save(path: string, name: string): Promise<void> {
  try {
    await download(path, name);
  } catch (error) {
    fail(error);
  }
}

async function begin(given: string): Promise<void> {
  session.begin(given);
  await refresh();
  if (session.token() !== null) find('#content', HTMLElement).focus({ preventScroll: true });
}

async function refreshAloud(): Promise<void> {
  await refresh();
  announce(messages.shell.refreshed);
}

signIn.addEventListener('submit', (event) => {
  event.preventDefault();
  const given = token.value.trim();
  token.value = '';
  if (given === '') showSignIn(messages.signIn.missing);
  else void begin(given);
});

document.addEventListener('click', (event) => {
  if (around(event, '#sign-out') !== null) showSignIn('');
  if (around(event, '[data-refresh]') !== null) void refreshAloud();
  if (around(event, '[data-csv]') !== null) {
    void save(`/operations/audit.csv?${viewQuery(location.hash).toString()}`, messages.audit.csvName);
  }
  const id = around(event, '[data-document]')?.dataset['document'];
  if (id !== undefined) void save(`/ops/promotions/${encodeURIComponent(id)}`, `${id}.json`);
  if (around(event, '[data-skip]') !== null) {
    event.preventDefault();
    find('#content', HTMLElement).focus();
  }
});

document.addEventListener('submit', (event) => {
  const form = around(event, '[data-filter]');
  if (!(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  const next = auditFragment(new FormData(form));
  if (next === location.hash) void refresh();
  else location.hash = next;
});

window.addEventListener('hashchange', ({ oldURL, newURL }) => {
  if (!isSameSection(oldURL, newURL)) window.scrollTo(0, 0);
  void refresh();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && session.token() !== null) void refresh();
});

setUpDialogs({
  onDone(message) {
    announce(message);
    void refresh();
  },
});
void refresh();
