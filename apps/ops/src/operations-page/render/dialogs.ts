import type { IconName } from '@mangetamain/theme/icons';
import { html } from 'hono/html';
import { messages } from '../messages.ts';
import { iconOf, type Markup } from './parts.ts';

type Name = 'promote' | 'promote-preprod' | 'rollback' | 'hold' | 'lift';

interface Words {
  readonly promotion: string;
  readonly rollback: string;
}

/** Returns the dialogs behind the buttons that change something; each asks for a reason, the grave ones for a word. */
export function renderDialogs({ promotion, rollback }: Words): Markup {
  return html`${renderDialog('promote', 'rocket', promotion)}${renderDialog('promote-preprod', 'rocket', null)}
  ${renderDialog('rollback', 'undo-2', rollback)}${renderDialog('hold', 'pause', null)}
  ${renderDialog('lift', 'play', null)}`;
}

function renderDialog(name: Name, icon: IconName, word: string | null): Markup {
  const { title, lead, submit, done } = messages.dialogs[name];
  const words = messages.dialogs;
  const id = (part: string) => `${name}-${part}`;
  const kind = name === 'rollback' ? 'button-danger' : 'button-flame';
  return html`<dialog
    class="dialog"
    id="dialog-${name}"
    aria-labelledby="${id('title')}"
    data-name="${name}"
    data-done="${done}"
  >
    <form class="dialog-form" method="dialog" autocomplete="off" novalidate data-word="${word ?? ''}">
      <h2 class="title with-icon" id="${id('title')}">${iconOf(icon)}${title}</h2>
      <p class="small secondary">${lead}</p>
      <dl class="facts small">
        <div>
          <dt>${words.environment}</dt>
          <dd data-slot="environment"></dd>
        </div>
        <div data-needs="from">
          <dt>${words.from}</dt>
          <dd data-slot="from"></dd>
        </div>
        <div data-needs="to">
          <dt>${words.to}</dt>
          <dd data-slot="to"></dd>
        </div>
      </dl>
      ${word === null ? '' : renderWord(id('word'), word)}
      <label class="field small" for="${id('reason')}">${words.reason}</label>
      <input
        class="input"
        id="${id('reason')}"
        name="reason"
        maxlength="1000"
        aria-describedby="${id('reason')}-hint ${id('reason')}-problem"
      />
      <p class="caption" id="${id('reason')}-hint">${words.reasonHint}</p>
      <p class="field-problem small" id="${id('reason')}-problem"></p>
      <p class="field-problem small" data-problem role="alert"></p>
      <p class="actions">
        <button type="button" class="button" data-cancel>${words.cancel}</button>
        <button type="submit" class="button ${kind}">${iconOf(icon)}${submit}</button>
      </p>
    </form>
  </dialog>`;
}

const renderWord = (id: string, word: string): Markup =>
  html`<label class="field small" for="${id}">${messages.dialogs.word(word)}</label>
    <input
      class="input"
      id="${id}"
      name="confirm"
      autocapitalize="characters"
      spellcheck="false"
      aria-describedby="${id}-problem"
    />
    <p class="field-problem small" id="${id}-problem"></p>`;
