import { symbol } from '@mangetamain/theme/logo';
import { html, raw } from 'hono/html';
import { messages } from '../messages.ts';
import type { Markup } from './parts.ts';
import { type AssetAddresses, renderDocument } from './shell.ts';

/** Returns the operations guide as a page: `guide` is its HTML, made from a text of this project. */
export const renderGuide = (assets: AssetAddresses, guide: string): Markup =>
  renderDocument(
    assets,
    messages.footer.guide,
    html``,
    html`<header class="bar">
        <a class="bar-mark" href="/" aria-label="${messages.operations}"
          ><span aria-hidden="true">${raw(symbol)}</span></a
        >
        <a class="bar-link small" href="/">${messages.operations}</a>
      </header>
      <main id="content" class="guide card">${raw(guide)}</main>`,
  );
