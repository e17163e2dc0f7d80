import { createEffect } from 'solid-js';
import { useText } from '../context/app-context.ts';

/** Stands where a page's code did not arrive. */
export function PageNotLoaded() {
  const { ui } = useText();
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: ui('shell.notLoaded.title') });
  });
  return (
    <div class="page" role="alert">
      <h1 class="display-1">{ui('shell.notLoaded.title')}</h1>
      <p class="lead">{ui('shell.notLoaded.body')}</p>
      <p>
        <button type="button" class="button" onClick={() => window.location.reload()}>
          {ui('error.retry')}
        </button>
      </p>
    </div>
  );
}
