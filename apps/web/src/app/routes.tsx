import { pages, type Page } from '@mangetamain/analytics';
import { Navigate, Route } from '@solidjs/router';
import { For, lazy } from 'solid-js';
import { loadPage } from './load-page.ts';
import { NotFound, PageNotLoaded } from './lost-pages.tsx';
import { pageHref, pagePath } from '../context/page-address.ts';

/** One route for each page; the first one is the home. */
export function pageRoutes() {
  return (
    <>
      <Route path="/" component={Home} />
      <For each={pages}>{pageRoute}</For>
      <Route path="*" component={NotFound} />
    </>
  );
}

function Home() {
  const [home] = pages;
  if (home === undefined) return <NotFound />;
  return <Navigate href={pageHref(home, new URLSearchParams(window.location.search))} />;
}

/** A page's code is fetched when its link is pointed at, and at the latest when it is followed. */
function pageRoute(page: Page) {
  const preload = () => {
    // Whoever follows the link asks again, and is told.
    loadPage(page.id).catch(() => undefined);
  };
  return <Route path={pagePath(page.id)} preload={preload} component={() => <LoadedPage page={page} />} />;
}

/** Loaded anew on every visit, which the browser's modules make quick: a failure is not kept. */
function LoadedPage(props: { page: Page }) {
  const Shown = lazy(async () => {
    try {
      const loaded = await loadPage(props.page.id);
      return { default: () => <loaded.Page page={props.page} analyses={loaded.analyses} /> };
    } catch (error) {
      reportError(error);
      return { default: PageNotLoaded };
    }
  });
  return <Shown />;
}
