import { useLocation, useNavigate } from '@solidjs/router';
import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import type { Overlays } from '../components/load-overlays.ts';
import { useApp, useText } from '../context/app-context.ts';
import { copyText } from '../export/copy-text.ts';
import { keptOnScreens } from '../context/screens.ts';
import { keptSearch } from '../state/url-state.ts';
import { createAskState } from './ask-state.ts';
import type { Deed, Entry } from './entries.ts';
import { useAskText } from './text.ts';
import './ask-dialog.css';

export interface AskDialogProps {
  /** Comes with the code of everything that opens above the page. */
  readonly overlays: Overlays;
  /** What had the focus, and gets it back unless another page is gone to. */
  readonly opener: Element | null;
  readonly onClose: () => void;
}

/** One list for whatever can be asked for, found by writing: a combobox that opens above the page. */
export function AskDialog(props: AskDialogProps) {
  const { Dialog } = props.overlays;
  const app = useApp();
  const text = useAskText();
  const { wanted, want, entries, items } = createAskState(app, text);
  const [active, setActive] = createSignal(0);
  const listId = createUniqueId();
  const optionId = (index: number) => `${listId}-${index}`;
  const perform = createDeeds();
  let field: HTMLInputElement | undefined;
  let isLeaving = false;

  createEffect(on(entries, () => setActive(0), { defer: true }));

  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    isLeaving = entry.deed.kind === 'go';
    props.onClose();
    perform(entry.deed);
  };
  const move = (step: number) => {
    const { length } = entries();
    if (length === 0) return;
    setActive((index) => (index + step + length) % length);
    document.getElementById(optionId(active()))?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') choose(entries()[active()]);
    else return;
    event.preventDefault();
  };
  const note = createMemo(() => {
    if (wanted().trim() !== '' && entries().length === 0 && items() !== 'loading')
      return text('ask.nothing', { wanted: wanted().trim() });
    if (items() === 'failed') return text('ask.failed');
    return items() === 'loading' ? text('ask.loading') : null;
  });

  return (
    <Dialog open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="ask-overlay" />
        <Dialog.Content
          class="raised ask-dialog"
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            field?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!isLeaving && props.opener instanceof HTMLElement) props.opener.focus();
          }}
        >
          <Dialog.Title class="visually-hidden">{text('ask.title')}</Dialog.Title>
          <div class="row ask-bar">
            <Icon name="search" />
            <input
              ref={(element) => (field = element)}
              class="ask-input"
              type="text"
              role="combobox"
              aria-label={text('ask.title')}
              aria-autocomplete="list"
              aria-expanded={entries().length > 0}
              aria-controls={listId}
              aria-activedescendant={entries().length > 0 ? optionId(active()) : undefined}
              placeholder={text('ask.field.long')}
              value={wanted()}
              maxlength="120"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              onInput={(event) => want(event.currentTarget.value)}
              onKeyDown={press}
            />
            <Dialog.CloseButton class="row hoverable ask-close" aria-label={text('ask.close')}>
              <Icon name="x" />
            </Dialog.CloseButton>
          </div>
          <ul id={listId} class="ask-list" role="listbox" aria-label={text('ask.results')}>
            <For each={entries()}>
              {(entry, index) => (
                <li
                  id={optionId(index())}
                  role="option"
                  class="row ask-option"
                  aria-selected={index() === active()}
                  onPointerMove={() => setActive(index())}
                  onClick={() => choose(entry)}
                >
                  <Icon name={entry.icon} />
                  <span class="ask-name">{entry.title}</span>
                  <span class="label ask-note">{entry.note}</span>
                </li>
              )}
            </For>
          </ul>
          <Show when={note()}>{(words) => <p class="small secondary ask-message">{words()}</p>}</Show>
          <p class="visually-hidden" role="status">
            {wanted().trim() === '' ? '' : text('ask.count', { count: entries().length })}
          </p>
          <p class="label ask-hints" aria-hidden="true">
            <span>
              <kbd class="ask-key">↑</kbd> <kbd class="ask-key">↓</kbd> {text('ask.hint.move')}
            </span>
            <span>
              <kbd class="ask-key">↵</kbd> {text('ask.hint.open')}
            </span>
            <span>
              <kbd class="ask-key">Esc</kbd> {text('ask.hint.close')}
            </span>
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog>
  );
}

/** What does what an entry stands for. */
function createDeeds(): (deed: Deed) => void {
  const { theme, chooseLocale, session, announce } = useApp();
  const { ui } = useText();
  const navigate = useNavigate();
  const location = useLocation();
  const go = (path: string) => {
    const [pathname = '', anchor] = path.split('#');
    const kept = keptSearch(new URLSearchParams(location.search), keptOnScreens);
    navigate(`${pathname}${kept}${anchor === undefined ? '' : `#${anchor}`}`);
  };
  const copy = () =>
    copyText(window.location.href).then(
      () => announce(ui('page.linkCopied')),
      () => announce(ui('page.copyFailed')),
    );
  const refresh = () =>
    session.refresh().then(
      (outcome) => announce(ui(`shell.refresh.${outcome}`)),
      () => announce(ui('shell.refresh.failed')),
    );
  return (deed) => {
    switch (deed.kind) {
      case 'go':
        return go(deed.path);
      case 'theme':
        return theme.choose(deed.theme);
      case 'language':
        return chooseLocale(deed.locale);
      case 'copy':
        return void copy();
      case 'refresh':
        return void refresh();
    }
  };
}
