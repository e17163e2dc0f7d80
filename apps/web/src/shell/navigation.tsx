import { pages } from '@mangetamain/analytics';
import type { IconName } from '@mangetamain/theme/icons';
import { A, useLocation } from '@solidjs/router';
import { For, Show, type JSX } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { oneStop } from '../components/one-stop.ts';
import { Icon } from '../components/icon.tsx';
import { homeHref, pageHref, pagePath } from '../context/page-address.ts';
import { screenGroups, screenHref, screenPath, screens } from '../context/screens.ts';
import { SectionList } from './section-list.tsx';
import './navigation.css';

interface NavigationProps {
  /** Called when a link was followed, so that a drawer can close. */
  readonly onFollow?: () => void;
}

/** The overview, the pages with the sections of the current one, and the screens. */
export function Navigation(props: NavigationProps) {
  const { ui } = useText();
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  return (
    <nav
      class="navigation"
      ref={oneStop}
      aria-label={ui('shell.navigation')}
      onClick={(event) => isLink(event) && props.onFollow?.()}
    >
      <ul class="stack navigation-pages">
        <NavigationLink path="/" href={homeHref(search())} icon="house" label={ui('shell.overview')} />
      </ul>
      <p class="shell-heading navigation-heading">{ui('shell.analyses')}</p>
      <ul class="stack navigation-pages">
        <For each={pages}>
          {(page) => (
            <NavigationLink
              path={pagePath(page.id)}
              href={pageHref(page, search())}
              icon={page.icon}
              label={ui(`page.name.${page.id}`)}
            >
              <SectionList page={page} />
            </NavigationLink>
          )}
        </For>
      </ul>
      <For each={screenGroups}>
        {(group) => (
          <>
            <p class="shell-heading navigation-heading">{ui(`shell.${group}`)}</p>
            <ul class="stack navigation-pages">
              <For each={screens.filter((screen) => screen.group === group)}>
                {({ id, icon }) => (
                  <NavigationLink
                    path={screenPath(id)}
                    href={screenHref(id, search())}
                    icon={icon}
                    label={ui(`screen.name.${id}`)}
                  />
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </nav>
  );
}

const isLink = (event: MouseEvent) => event.target instanceof Element && event.target.closest('a') !== null;

interface NavigationLinkProps {
  readonly path: string;
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  /** Shown below while its address is open. */
  readonly children?: JSX.Element;
}

function NavigationLink(props: NavigationLinkProps) {
  const location = useLocation();
  const current = () =>
    location.pathname === props.path ||
    (props.path !== '/' && location.pathname.startsWith(`${props.path}/`));
  return (
    <li>
      <A
        class="row hoverable navigation-page"
        href={props.href}
        aria-current={current() ? 'page' : undefined}
        title={props.label}
      >
        <Icon name={props.icon} />
        <span class="navigation-label">{props.label}</span>
      </A>
      <Show when={current()}>{props.children}</Show>
    </li>
  );
}
