import { lockup, symbol } from '@mangetamain/theme/logo';
import { For, Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import type { Answer, OperationsState } from '../state.ts';
import type { Section } from './address.ts';
import { formatDayTime } from './format.ts';
import { locale, switchLocale } from './locale.ts';
import { Icon, IconText } from './parts.tsx';

interface BarProps {
  readonly section: Section;
  readonly operator: Answer['operator'] | null;
  readonly onSignOut: () => void;
}

/** The bar above every section: the mark, the way to the sections, and who is signed in. */
export function Bar(props: BarProps) {
  return (
    <header class="bar">
      <a class="bar-mark" href="#overview" aria-label={messages.product}>
        <span class="bar-lockup" aria-hidden="true" innerHTML={lockup} />
        <span class="bar-symbol" aria-hidden="true" innerHTML={symbol} />
      </a>
      <span class="shell-heading bar-title">{messages.operations}</span>
      <nav class="bar-nav" aria-label={messages.shell.navigation}>
        <ul class="bar-sections">
          <For each={Object.entries(messages.sections)}>
            {([section, name]) => (
              <li>
                <a
                  class="bar-link small"
                  href={`#${section}`}
                  aria-current={props.operator && section === props.section ? 'page' : undefined}
                >
                  {name}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <button
        type="button"
        class="bar-link bar-language small"
        lang={locale === 'fr' ? 'en' : 'fr'}
        onClick={() => switchLocale()}
      >
        <IconText icon="languages">{messages.shell.language}</IconText>
      </button>
      <Show when={props.operator}>
        {(operator) => (
          <p class="bar-operator small">
            <Icon name="user" />
            <strong>{operator().name}</strong> <span>{operator().role}</span>
            <button
              type="button"
              class="bar-link"
              aria-label={messages.shell.signOut}
              onClick={() => props.onSignOut()}
            >
              <Icon name="log-out" />
            </button>
          </p>
        )}
      </Show>
    </header>
  );
}

/** What runs the page, whether promotions are safe with its store, and whether people hear of changes. */
export function Footer(props: { state: OperationsState }) {
  const words = messages.footer;
  const service = () => props.state.service;
  const isSafe = () => service().stateStore === 'file' || service().stateStore === 'honoured';
  return (
    <footer class="caption view-foot" aria-label={words.label}>
      <IconText icon="package">{words.version(service().version)}</IconText>
      <IconText icon="server" class={isSafe() ? 'with-icon' : 'with-icon bad'}>
        {words.state[service().stateStore]}
      </IconText>
      <For each={channelsOf(props.state)}>
        {({ text, isGood }) => (
          <IconText icon="bell" class={isGood ? 'with-icon' : 'with-icon bad'}>
            {text}
          </IconText>
        )}
      </For>
      <a href="/openapi.json">
        <IconText icon="file-code">{words.openApi}</IconText>
      </a>
      <a href="/guide">
        <IconText icon="book-open">{words.guide}</IconText>
      </a>
    </footer>
  );
}

function channelsOf({ service: { channels, waiting }, now }: OperationsState) {
  const words = messages.footer;
  const names: Readonly<Record<string, string>> = words.channels;
  if (channels.length === 0) return [{ text: words.noChannel, isGood: false }];
  return channels.map(({ name: id, last }) => {
    const name = names[id] ?? id;
    if (waiting > 0) return { text: words.waiting(name, waiting), isGood: false };
    if (last === null) return { text: words.notTold(name), isGood: true };
    return last.status === 'delivered'
      ? { text: words.delivered(name, formatDayTime(last.at, now)), isGood: true }
      : { text: words.failing(name, last.lastError ?? last.status), isGood: false };
  });
}
