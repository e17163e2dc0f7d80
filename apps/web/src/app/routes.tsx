import { pages, type Page } from '@mangetamain/analytics';
import { Navigate, Route, useParams } from '@solidjs/router';
import { For, lazy, Show, type Component } from 'solid-js';
import { loadOverview } from './load-overview.ts';
import { loadPage } from './load-page.ts';
import { NotFound, PageNotLoaded } from './lost-pages.tsx';
import { pageHref, pageRoutePath } from '../context/page-address.ts';
import { screenRoute, screens, type ScreenFacts } from '../context/screens.ts';
import { decodedPart } from '../state/address.ts';
import { loadScreen } from './load-screen.ts';

/** One route for each page and screen, and the overview at the root. */
export function pageRoutes() {
  return (
    <>
      <Route path="/" preload={ahead(loadOverview)} component={Home} />
      <For each={pages}>{pageRoute}</For>
      <For each={screens}>{screenRouteOf}</For>
      <Route path="*" component={NotFound} />
    </>
  );
}

/** The overview; filters in the address are those of a link to the first page from when that was the home. */
function Home() {
  const [first] = pages;
  const search = new URLSearchParams(window.location.search);
  const hasFilters = first?.sharedControls.some((name) => search.has(name)) === true;
  if (first !== undefined && hasFilters) return <Navigate href={pageHref(first, search)} />;
  return <Overview />;
}

/** The code of what a link leads to is fetched when the link is pointed at, and at the latest when it is followed. */
const ahead = (load: () => Promise<unknown>) => () => {
  // Whoever follows the link asks again, and is told.
  load().catch(() => undefined);
};

const pageRoute = (page: Page) => (
  <Route
    path={pageRoutePath(page.id)}
    preload={ahead(() => loadPage(page.id))}
    component={loaded(async () => {
      const { Page: Shown, analyses } = await loadPage(page.id);
      return () => {
        const params = useParams<{ analysis?: string }>();
        const isThere = () =>
          params.analysis === undefined || analyses.some(({ name }) => name === params.analysis);
        return (
          <Show when={isThere()} fallback={<NotFound />}>
            <Shown page={page} analyses={analyses} />
          </Show>
        );
      };
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
        // The router leaves parts of the path as they are encoded.
        return <Screen name={params.name === undefined ? undefined : decodedPart(params.name)} />;
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

const Overview = loaded(async () => (await loadOverview()).Screen);
