import { pages, type Page } from '@mangetamain/analytics';
import { A, useLocation } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { pageHref, pagePath } from '../context/page-address.ts';
import { SectionList } from './section-list.tsx';
import './navigation.css';

interface NavigationProps {
  /** Called when a link was followed, so that a drawer can close. */
  readonly onFollow?: () => void;
}

/** The pages, and the sections of the current one. */
export function Navigation(props: NavigationProps) {
  const { ui } = useText();
  return (
    <nav
      class="navigation"
      aria-label={ui('shell.navigation')}
      onClick={(event) => isLink(event) && props.onFollow?.()}
    >
      <p class="shell-heading navigation-heading">{ui('shell.analyses')}</p>
      <ul class="stack navigation-pages">
        <For each={pages}>{(page) => <PageLink page={page} />}</For>
      </ul>
    </nav>
  );
}

const isLink = (event: MouseEvent) => event.target instanceof Element && event.target.closest('a') !== null;

function PageLink(props: { page: Page }) {
  const { ui } = useText();
  const location = useLocation();
  const current = () => location.pathname === pagePath(props.page.id);
  const label = () => ui(`page.name.${props.page.id}`);
  return (
    <li>
      <A
        class="row hoverable navigation-page"
        href={pageHref(props.page, new URLSearchParams(location.search))}
        aria-current={current() ? 'page' : undefined}
        title={label()}
      >
        <Icon name={props.page.icon} />
        <span class="navigation-label">{label()}</span>
      </A>
      <Show when={current()}>
        <SectionList page={props.page} />
      </Show>
    </li>
  );
}
