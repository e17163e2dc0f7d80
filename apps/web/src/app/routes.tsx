import { pages, type Page } from '@mangetamain/analytics';
import { Navigate, Route, useParams } from '@solidjs/router';
import { For, lazy, type Component } from 'solid-js';
import { loadPage } from './load-page.ts';
import { NotFound, PageNotLoaded } from './lost-pages.tsx';
import { pageHref, pagePath } from '../context/page-address.ts';
import { screenRoute, screens, type ScreenFacts } from '../context/screens.ts';
import { loadScreen } from './load-screen.ts';

/** One route for each page; the first one is the home. */
export function pageRoutes() {
  return (
    <>
      <Route path="/" component={Home} />
      <For each={pages}>{pageRoute}</For>
      <For each={screens}>{screenRouteOf}</For>
      <Route path="*" component={NotFound} />
    </>
  );
}

function Home() {
  const [home] = pages;
  if (home === undefined) return <NotFound />;
  return <Navigate href={pageHref(home, new URLSearchParams(window.location.search))} />;
}

/** The code of what a link leads to is fetched when the link is pointed at, and at the latest when it is followed. */
const ahead = (load: () => Promise<unknown>) => () => {
  // Whoever follows the link asks again, and is told.
  load().catch(() => undefined);
};

const pageRoute = (page: Page) => (
  <Route
    path={pagePath(page.id)}
    preload={ahead(() => loadPage(page.id))}
    component={loaded(async () => {
      const { Page: Shown, analyses } = await loadPage(page.id);
      return () => <Shown page={page} analyses={analyses} />;
    })}
  />
);

const screenRouteOf = ({ id }: ScreenFacts) => (
  <Route
    path={screenRoute(id)}
    preload={ahead(() => loadScreen(id))}
    component={loaded(async () => {
      const { Screen } = await loadScreen(id);
      return () => {
        const params = useParams<{ name?: string }>();
        return <Screen name={params.name} />;
      };
    })}
  />
);

/** A component loaded anew on every visit, which the browser's modules make quick: a failure is not kept. */
function loaded(load: () => Promise<Component>): Component {
  return () => {
    const Shown = lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        reportError(error);
        return { default: PageNotLoaded };
      }
    });
    return <Shown />;
  };
}
