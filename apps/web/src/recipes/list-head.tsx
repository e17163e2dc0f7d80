import { median } from '@mangetamain/analytics/stats';
import { integer, verbatim } from '@mangetamain/analytics/text';
import { createEffect, createMemo, createSignal, Show } from 'solid-js';
import { createLinkCopying } from '../components/copying.ts';
import { Icon } from '../components/icon.tsx';
import { useSelection } from '../context/selection-context.ts';
import { useApp, useText } from '../context/app-context.ts';
import { downloadCsv, listedTable } from './download-list.ts';
import type { RecipeListState } from './list-state.ts';
import { Runs } from '../components/runs.tsx';
import { useRecipeText } from './text.ts';

/** The title, how many recipes are listed, and the ways to take them away. */
export function ListHead(props: { readonly list: RecipeListState }) {
  const { session, translator } = useApp();
  const { ui } = useText();
  const text = useRecipeText();
  const { selection } = useSelection();
  const [exporting, setExporting] = createSignal(false);

  const { copy } = createLinkCopying();
  const summary = createMemo(() => {
    const [columns, shown] = [props.list.columns(), props.list.shown()];
    if (columns === null || shown === null) return [];
    if (props.list.searching()) {
      return text.runs('summary.found', { count: shown.length, all: integer(columns.ids.length) });
    }
    const minutes = Math.round(median(columns.minutes) ?? 0);
    return text.runs('summary.all', { count: shown.length, minutes });
  });

  // A file holds the names of all that is listed, in sight or not.
  createEffect(() => {
    const dataset = session.dataset();
    if (!exporting() || dataset === null || props.list.shown() === null) return;
    if (props.list.names.error() !== null) {
      setExporting(false);
      return;
    }
    if (!props.list.names.complete()) {
      // Here rather than on the click, which may come before the list: then there are no names to ask for yet.
      props.list.names.wantAll();
      return;
    }
    const table = listedTable(props.list, (key) => verbatim(text(`csv.${key}`)));
    downloadCsv(table, translator(), dataset, selection());
    setExporting(false);
  });
  const take = () => setExporting(true);

  return (
    <header class="recipes-head">
      <div class="row recipes-head-line">
        <h1 class="display-1">{text('title')}</h1>
        <div class="recipes-actions print-hidden">
          <button type="button" class="button" onClick={() => copy()}>
            <Icon name="link" />
            {ui('page.copyLink')}
          </button>
          <button type="button" class="button" aria-disabled={exporting()} onClick={take}>
            <Icon name="download" />
            {text(exporting() ? 'download.busy' : 'download.csv')}
          </button>
        </div>
      </div>
      <Show when={summary().length > 0}>
        <p class="lead recipes-summary">
          <Runs of={summary()} />
        </p>
      </Show>
    </header>
  );
}
