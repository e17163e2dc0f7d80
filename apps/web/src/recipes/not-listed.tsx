import { integer } from '@mangetamain/analytics/text';
import { A, useLocation } from '@solidjs/router';
import { createEffect } from 'solid-js';
import { StateCard } from '../analysis/state-card.tsx';
import { useText } from '../context/app-context.ts';
import { screenHref } from '../context/screens.ts';
import { useRecipeText } from './text.ts';
import '../analysis/analysis-card.css';

/** Stands where recipes would be listed of a dataset that has too many for a browser: what there is of them. */
export function NotListed(props: { readonly recipes: number }) {
  const { ui } = useText();
  const text = useRecipeText();
  const location = useLocation();
  const href = (screen: 'ingredients' | 'tags') => screenHref(screen, new URLSearchParams(location.search));
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: text('title') });
  });
  return (
    <div class="stack page">
      <header class="page-head">
        <h1 class="display-1">{text('title')}</h1>
      </header>
      <section class="card">
        <StateCard
          tone="info"
          icon="database"
          title={text('counted.title')}
          body={text('counted.body', { count: props.recipes, n: integer(props.recipes) })}
        >
          <div class="state-actions">
            <A class="button" href={href('ingredients')}>
              {ui('screen.name.ingredients')}
            </A>
            <A class="button" href={href('tags')}>
              {ui('screen.name.tags')}
            </A>
          </div>
        </StateCard>
      </section>
    </div>
  );
}
