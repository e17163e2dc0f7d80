import type { IconName } from '@mangetamain/theme/icons';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import { callFor, halvesOf, wordFor, type Action, type Choice } from './actions.ts';
import { HalfField } from './half-field.tsx';
import { Button, Field, IconText, valueOf } from './parts.tsx';
import { ask, newIdempotencyKey, RequestError } from './requests.ts';

interface ActionDialogProps {
  /** What to ask about; a new one opens the dialog. */
  readonly action: Action | null;
  /** Called when the service did what was asked for, with what to tell. */
  readonly onDone: (message: string) => void;
}

interface Problems {
  readonly confirm?: string;
  readonly reason?: string;
  readonly answer?: string;
}

const words = messages.dialogs;
const icons: Record<Action['kind'], IconName> = {
  promote: 'rocket',
  'promote-preprod': 'rocket',
  'promote-data': 'rocket',
  rollback: 'undo-2',
  hold: 'pause',
  lift: 'play',
  approve: 'check',
  'cancel-schedule': 'x',
};

/** Asks for a reason before anything is changed, and for a word before anything grave; then sends it. */
export function ActionDialog(props: ActionDialogProps) {
  let dialog: HTMLDialogElement | undefined;
  createEffect(
    on(
      () => props.action,
      (action) => action !== null && dialog?.showModal(),
    ),
  );
  return (
    <Show when={props.action} keyed>
      {(action) => (
        <dialog class="dialog" aria-labelledby="dialog-title" ref={(element) => (dialog = element)}>
          <ActionForm
            action={action}
            onClose={() => dialog?.close()}
            onDone={() => {
              dialog?.close();
              props.onDone(words.actions[action.kind].done);
            }}
          />
        </dialog>
      )}
    </Show>
  );
}

function ActionForm(props: { action: Action; onClose: () => void; onDone: () => void }) {
  const { action } = props;
  const { title, lead, submit } = words.actions[action.kind];
  const word = wordFor(action);
  const [problems, setProblems] = createSignal<Problems>({});
  const [isBusy, setBusy] = createSignal(false);
  let key = newIdempotencyKey();

  async function send(reason: string, confirm: string, choice: Choice): Promise<void> {
    const call = callFor(action, reason, confirm, choice);
    setBusy(true);
    try {
      await ask(call.path, { ...call, idempotencyKey: key });
      props.onDone();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      // An answer under this key is final; without one the same key keeps another try from doing it twice.
      if (error.status > 0 && error.status < 500) key = newIdempotencyKey();
      setProblems({ answer: error.message });
    } finally {
      setBusy(false);
    }
  }

  function check(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    if (isBusy()) return;
    const form = event.currentTarget;
    const [confirm, reason] = [valueOf(form, 'confirm'), valueOf(form, 'reason')];
    setProblems({
      ...(word !== null && confirm !== word && { confirm: messages.problems.wrongWord(word) }),
      ...(reason === '' && { reason: messages.problems.reasonMissing }),
    });
    const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong === null) void send(reason, confirm, choiceIn(form, action));
    else wrong.focus();
  }

  return (
    <form autocomplete="off" novalidate aria-busy={isBusy()} onSubmit={check}>
      <h2 class="title" id="dialog-title">
        <IconText icon={icons[action.kind]}>{title}</IconText>
      </h2>
      <p class="small secondary">{lead}</p>
      <dl class="facts small">
        <Fact label={words.environment} value={messages.environments[action.environment]} />
        <Fact label={words.from} value={action.from} />
        <Fact label={words.to} value={action.to} />
        <Fact label={words.data} value={action.data && words.change(action.data.from, action.data.to)} />
      </dl>
      <HalfField action={action} />
      <Show when={action.hasRules}>
        <Field name="override" label={words.override} hint={words.overrideHint} problem="" />
      </Show>
      <Show when={word}>
        {(asked) => (
          <Field
            name="confirm"
            label={words.word(asked())}
            problem={problems().confirm ?? ''}
            autocapitalize="characters"
          />
        )}
      </Show>
      <Field name="reason" label={words.reason} hint={words.reasonHint} problem={problems().reason ?? ''} />
      <p class="bad small" role="alert">
        {problems().answer}
      </p>
      <p class="actions">
        <Button icon="x" text={words.cancel} onClick={() => props.onClose()} />
        <Button
          icon={icons[action.kind]}
          kind={action.kind === 'rollback' ? 'danger' : 'primary'}
          text={submit}
        />
      </p>
    </form>
  );
}

function choiceIn(form: HTMLFormElement, action: Action): Choice {
  const given = new FormData(form);
  const half = halvesOf(action).find((each) => each === given.get('half'));
  return { ...(half && { half }), acceptDrop: given.has('drop'), override: valueOf(form, 'override') };
}

function Fact(props: { label: string; value: string | undefined }) {
  return (
    <Show when={props.value}>
      <div>
        <dt>{props.label}</dt>
        <dd>{props.value}</dd>
      </div>
    </Show>
  );
}
