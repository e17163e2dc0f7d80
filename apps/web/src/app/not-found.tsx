import { A } from '@solidjs/router';
import { createEffect } from 'solid-js';
import { useText } from '../context/app-context.ts';

/** An address that leads nowhere. */
export function NotFound() {
  const { ui } = useText();
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: ui('shell.notFound.title') });
  });
  return (
    <div class="page">
      <h1 class="display-1">{ui('shell.notFound.title')}</h1>
      <p class="lead">{ui('shell.notFound.body')}</p>
      <p>
        <A class="button" href="/">
          {ui('shell.notFound.action')}
        </A>
      </p>
    </div>
  );
}
