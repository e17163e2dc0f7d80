import { A } from '@solidjs/router';
import { createEffect, type JSX } from 'solid-js';
import { useText } from '../context/app-context.ts';

interface LostPageProps {
  readonly reason: 'notFound' | 'notLoaded';
  readonly role?: 'alert';
  /** The way out. */
  readonly children: JSX.Element;
}

/** Stands where there is no page to show. */
function LostPage(props: LostPageProps) {
  const { ui } = useText();
  const title = () => ui(`shell.${props.reason}.title`);
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: title() });
  });
  return (
    <div class="stack page" role={props.role}>
      <h1 class="display-1">{title()}</h1>
      <p class="lead">{ui(`shell.${props.reason}.body`)}</p>
      <p>{props.children}</p>
    </div>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  const { ui } = useText();
  return (
    <LostPage reason="notFound">
      <A class="button" href="/">
        {ui('shell.notFound.action')}
      </A>
    </LostPage>
  );
}

/** Stands where a page's code did not arrive. */
export function PageNotLoaded() {
  const { ui } = useText();
  return (
    <LostPage reason="notLoaded" role="alert">
      <button type="button" class="button" onClick={() => window.location.reload()}>
        {ui('error.retry')}
      </button>
    </LostPage>
  );
}
