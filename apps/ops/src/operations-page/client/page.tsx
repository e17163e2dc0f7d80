import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { messages } from '../catalogue.ts';
import type { Answer } from '../state.ts';
import { ActionDialog } from './action-dialog.tsx';
import type { Action } from './actions.ts';
import { watchAddress } from './address.ts';
import { formatMoment } from './format.ts';
import { Bar, Footer } from './frame.tsx';
import { headline, headlineText, withoutTimes } from './headline.ts';
import { Button } from './parts.tsx';
import { download } from './requests.ts';
import { sections, type SectionProps } from './sections.tsx';
import { SignIn } from './sign-in.tsx';
import { watchState } from './watch-state.ts';

/** The whole page: it asks for a token first, and tells nothing before. */
export function Page() {
  const address = watchAddress(() => void service.refresh());
  const service = watchState(() => address().query);
  const [action, setAction] = createSignal<Action | null>(null);
  const [announcement, setAnnouncement] = createSignal('');
  let content: HTMLElement | undefined;

  const told = createMemo(() => {
    const answer = service.answer();
    return answer === null ? '' : headlineText(headline(answer));
  });
  createEffect(
    on(told, (now, before) => {
      if (before && now && withoutTimes(before) !== withoutTimes(now)) setAnnouncement(now);
    }),
  );

  async function signIn(token: string): Promise<void> {
    await service.signIn(token);
    if (service.refusal() === null) content?.focus({ preventScroll: true });
  }
  async function refreshAloud(): Promise<void> {
    await service.refresh();
    setAnnouncement(messages.shell.refreshed);
  }
  const save = (path: string, name: string) => void download(path, name).catch(service.fail);

  return (
    <>
      <a
        class="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          content?.focus();
        }}
      >
        {messages.shell.skip}
      </a>
      <Bar
        section={address().section}
        operator={service.answer()?.operator ?? null}
        onSignOut={() => service.signOut()}
      />
      <main id="content" tabindex="-1" ref={(element) => (content = element)}>
        <div role="alert">
          <Show when={service.problem()}>{(problem) => <p class="banner small">{problem()}</p>}</Show>
        </div>
        <Show
          when={service.refusal() === null}
          fallback={<SignIn refusal={service.refusal() ?? ''} onToken={(token) => void signIn(token)} />}
        >
          <Show when={service.answer()} fallback={<p class="secondary">{messages.shell.loading}</p>}>
            {(answer) => (
              <View
                answer={answer()}
                address={address()}
                act={answer().operator.role === 'deployer' ? setAction : null}
                save={save}
                onRefresh={() => void refreshAloud()}
              />
            )}
          </Show>
        </Show>
      </main>
      <p class="visually-hidden" role="status">
        {announcement()}
      </p>
      <ActionDialog
        action={action()}
        onDone={(message) => {
          setAnnouncement(message);
          void service.refresh();
        }}
      />
    </>
  );
}

interface ViewProps extends Omit<SectionProps, 'state'> {
  readonly answer: Answer;
  readonly onRefresh: () => void;
}

function View(props: ViewProps) {
  const isOverview = () => props.address.section === 'overview';
  return (
    <div class="view">
      <header class="view-head">
        <h1 class="display-1">
          {isOverview() ? messages.operations : messages.sections[props.address.section]}
        </h1>
        <p class="caption tabular">{formatMoment(props.answer.now)}</p>
        <Button icon="refresh-cw" text={messages.shell.refresh} onClick={() => props.onRefresh()} />
        <Show when={isOverview()}>
          <p class="lead">
            {headline(props.answer)
              .flatMap((sentence) => [...sentence, ' '])
              .map((part) => (typeof part === 'string' ? part : <strong>{part.strong}</strong>))}
          </p>
        </Show>
      </header>
      <Show when={props.answer.unreadable.length > 0}>
        <p class="banner small">{messages.shell.unreadable(props.answer.unreadable.join(', '))}</p>
      </Show>
      <Dynamic
        component={sections[props.address.section]}
        state={props.answer}
        address={props.address}
        act={props.act}
        save={props.save}
      />
      <Footer state={props.answer} />
    </div>
  );
}
