import { analysesOf, pages } from '@mangetamain/analytics';
import { Navigate, Route } from '@solidjs/router';
import { For, lazy } from 'solid-js';
import { NotFound } from './not-found.tsx';
import { pageHref, pagePath } from './page-address.ts';

const Page = lazy(() => import('../page/page.tsx'));

/** One route for each page that has analyses; the first one is the home. */
export function pageRoutes() {
  const shown = pages.filter(({ id }) => analysesOf(id).length > 0);
  const home = shown[0]?.id;
  return (
    <>
      <Route
        path="/"
        component={() =>
          home === undefined ? (
            <NotFound />
          ) : (
            <Navigate href={pageHref(home, new URLSearchParams(window.location.search))} />
          )
        }
      />
      <For each={shown}>{({ id }) => <Route path={pagePath(id)} component={() => <Page id={id} />} />}</For>
      <Route path="*" component={NotFound} />
    </>
  );
}
