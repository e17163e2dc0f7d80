import { loadAnalyses, type Page } from '@mangetamain/analytics';
import { createResource, For } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { createScrollSpy } from './scroll-spy.ts';

interface SectionListProps {
  readonly page: Page;
}

/** Links to the analyses of the current page; the one being read is marked. */
export function SectionList(props: SectionListProps) {
  const { t, ui } = useText();
  const [loaded] = createResource(() => props.page.id, loadAnalyses);
  // Where they did not arrive, the page itself says so.
  const analyses = () => (loaded.state === 'ready' ? loaded() : []);
  const current = createScrollSpy(() => analyses().map(({ name }) => name));
  return (
    <ul class="stack section-list" aria-label={ui('shell.sections')}>
      <For each={analyses()}>
        {(analysis) => (
          <li>
            <a
              class="row section-link"
              href={`#${analysis.name}`}
              aria-current={current() === analysis.name ? 'true' : undefined}
            >
              {t(analysis.title)}
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
