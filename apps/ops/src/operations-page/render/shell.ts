import { confirmationWords } from '@mangetamain/deploy';
import { symbol, lockup } from '@mangetamain/theme/logo';
import { html, raw } from 'hono/html';
import { messages } from '../messages.ts';
import { renderDialogs } from './dialogs.ts';
import { iconOf, type Markup } from './parts.ts';

export interface AssetAddresses {
  readonly script: string;
  readonly schemeScript: string;
  readonly styles: string;
  readonly icon: string;
}

/** Returns the page around the sections: the same for everybody, with nothing in it that needs a token. */
export function renderShell(assets: AssetAddresses): Markup {
  return renderDocument(
    assets,
    messages.operations,
    html`<script type="module" src="${assets.script}"></script>`,
    html`<a class="skip-link" href="#content" data-skip>${messages.shell.skip}</a>
      ${renderBar()}
      <main id="content" tabindex="-1">
        <noscript><p class="banner small">${messages.shell.noScript}</p></noscript>
        <p class="banner small" id="problem" role="alert" hidden></p>
        ${renderSignIn()}
        <div id="view" aria-busy="false"></div>
      </main>
      <p class="visually-hidden" id="announcer" role="status"></p>
      ${renderDialogs(confirmationWords)}`,
  );
}

/** Returns a whole document in the page's dress: its title, what more its head needs, and its body. */
export const renderDocument = (assets: AssetAddresses, title: string, head: Markup, body: Markup): Markup =>
  html`<!doctype html>
    <html lang="en" data-theme="dark">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${messages.product}</title>
        <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assets.styles}" />
        <script src="${assets.schemeScript}"></script>
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html>`;

const renderBar = (): Markup =>
  html`<header class="bar">
    <a class="bar-mark" href="#overview" aria-label="${messages.product}">
      <span class="bar-lockup" aria-hidden="true">${raw(lockup)}</span>
      <span class="bar-symbol" aria-hidden="true">${raw(symbol)}</span>
    </a>
    <span class="shell-heading bar-title">${messages.operations}</span>
    <nav class="bar-nav" aria-label="${messages.shell.navigation}">
      <ul class="bar-sections">
        ${Object.entries(messages.sections).map(
          ([section, name]) => html`<li><a class="bar-link small" href="#${section}">${name}</a></li>`,
        )}
      </ul>
    </nav>
    <p class="bar-operator small" id="operator" hidden>
      ${iconOf('user')}<strong data-slot="name"></strong> <span data-slot="role"></span>
      <button type="button" class="bar-link" id="sign-out" aria-label="${messages.shell.signOut}">
        ${iconOf('log-out')}
      </button>
    </p>
  </header>`;

const renderSignIn = (): Markup =>
  html`<form class="sign-in card" id="sign-in" autocomplete="off" novalidate hidden>
    <h1 class="display-2">${messages.signIn.title}</h1>
    <p class="small secondary">${messages.signIn.lead}</p>
    <label class="field small" for="token">${messages.signIn.token}</label>
    <input
      class="input"
      id="token"
      type="password"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="token-hint sign-in-problem"
      required
    />
    <p class="caption" id="token-hint">${messages.signIn.hint}</p>
    <p class="field-problem small" id="sign-in-problem" role="alert"></p>
    <button class="button button-flame">${iconOf('log-in')}${messages.signIn.submit}</button>
  </form>`;
