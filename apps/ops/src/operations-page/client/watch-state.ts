import { createSignal, onCleanup, onMount } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { messages } from '../catalogue.ts';
import { answerSchema, type Answer } from '../state.ts';
import { ask, RequestError } from './requests.ts';
import { session } from './session.ts';

const REFRESH_MS = 10_000;
/** While a promotion is under way its steps are worth watching. */
const WATCH_MS = 1_000;

/**
 * Returns what the service last told, asked again and again while somebody is signed in and looks. `query` names what
 * is wanted. What stays the same between two answers stays the same object.
 */
export function watchState(query: () => URLSearchParams) {
  const [known, setKnown] = createStore<{ answer: Answer | null }>({ answer: null });
  const [problem, setProblem] = createSignal('');
  /** Why a token is asked for, empty where there is no other reason than that there is none; null while signed in. */
  const [refusal, setRefusal] = createSignal(session.token() === null ? '' : null);
  let asking = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function signOut(reason = ''): void {
    asking += 1;
    clearTimeout(timer);
    session.end();
    setKnown('answer', null);
    setProblem('');
    setRefusal(reason);
  }

  function fail(error: unknown): void {
    if (!(error instanceof RequestError)) throw error;
    if (error.status === 401) signOut(messages.signIn.refused);
    else if (error.status === 429) signOut(error.message);
    else setProblem(error.message);
  }

  /** Asks now. An answer that another question has overtaken is dropped. */
  async function refresh(): Promise<void> {
    if (session.token() === null) return;
    asking += 1;
    const mine = asking;
    clearTimeout(timer);
    try {
      const answer = await read(query());
      if (mine !== asking) return;
      setKnown('answer', reconcile(answer));
      setProblem('');
      setRefusal(null);
    } catch (error) {
      if (mine === asking) fail(error);
    }
    if (mine === asking) schedule();
  }

  function schedule(): void {
    const isWatching = known.answer?.promotions.some(({ isOver }) => !isOver) === true;
    timer = setTimeout(() => void poll(), isWatching ? WATCH_MS : REFRESH_MS);
  }

  const poll = () => (document.hidden ? schedule() : refresh());

  async function signIn(token: string): Promise<void> {
    if (token === '') return signOut(messages.signIn.missing);
    session.begin(token);
    await refresh();
  }

  onMount(() => {
    const look = () => !document.hidden && void refresh();
    document.addEventListener('visibilitychange', look);
    void refresh();
    onCleanup(() => {
      document.removeEventListener('visibilitychange', look);
      clearTimeout(timer);
    });
  });

  return { answer: () => known.answer, problem, refusal, refresh, signIn, signOut, fail };
}

async function read(query: URLSearchParams): Promise<Answer> {
  const answer = await ask(`/operations/state?${query.toString()}`);
  const { success, data } = answerSchema.safeParse(await answer.json());
  if (!success) throw new RequestError(answer.status, messages.problems.otherVersion);
  return data;
}
