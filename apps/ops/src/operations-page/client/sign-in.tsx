import { onMount } from 'solid-js';
import { messages } from '../catalogue.ts';
import { Button, Field, valueOf } from './parts.tsx';

interface SignInProps {
  /** Why a token is asked for again; empty where it is the first time. */
  readonly refusal: string;
  readonly onToken: (token: string) => void;
}

const words = messages.signIn;

/** Asks for the token of an operator, which goes nowhere but to `onToken`. */
export function SignIn(props: SignInProps) {
  let form: HTMLFormElement | undefined;
  const focus = () => form?.querySelector('input')?.focus();
  onMount(focus);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const token = valueOf(event.currentTarget, 'token');
    event.currentTarget.reset();
    focus();
    props.onToken(token);
  };
  return (
    <form class="sign-in card" novalidate onSubmit={submit} ref={(element) => (form = element)}>
      <h1 class="display-2">{words.title}</h1>
      <p class="small secondary">{words.lead}</p>
      <Field name="token" type="password" label={words.token} hint={words.hint} problem="" />
      <p class="bad small" role="alert">
        {props.refusal}
      </p>
      <Button icon="log-in" kind="primary" text={words.submit} />
    </form>
  );
}
