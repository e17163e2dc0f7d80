import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';

/** What was asked for last: under way until it has a value or an error. */
export interface Answer<Value> {
  /** The value, once it is there; while a newer one is on its way, the one before. */
  readonly latest: Accessor<Value | null>;
  /** The value of what is asked now, or null until it is there. */
  readonly value: Accessor<Value | null>;
  readonly error: Accessor<unknown>;
  readonly retry: () => void;
}

interface State<Value> {
  readonly value: Value | null;
  readonly error: unknown;
  readonly pending: boolean;
}

/** Asks whenever the question changes, for as long as the owner lives; the newest question wins. Null asks nothing. */
export function createAnswer<Question, Value>(
  question: Accessor<Question | null>,
  ask: (question: Question) => Promise<Value>,
): Answer<Value> {
  const [state, setState] = createSignal<State<Value>>({ value: null, error: null, pending: true });
  const [attempt, setAttempt] = createSignal(0);

  createEffect(
    on([question, attempt], ([asked]) => {
      if (asked === null) {
        setState({ value: null, error: null, pending: false });
        return;
      }
      let wanted = true;
      onCleanup(() => {
        wanted = false;
      });
      setState(({ value }) => ({ value, error: null, pending: true }));
      ask(asked).then(
        (value) => wanted && setState({ value, error: null, pending: false }),
        (error: unknown) => wanted && setState({ value: null, error, pending: false }),
      );
    }),
  );

  return {
    latest: () => state().value,
    value: () => (state().pending ? null : state().value),
    error: () => state().error,
    retry: () => setAttempt((count) => count + 1),
  };
}
