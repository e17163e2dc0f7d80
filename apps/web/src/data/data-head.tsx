import { A, useLocation } from '@solidjs/router';
import type { Manifest } from '@mangetamain/analytics/dataset';
import { publishedOn, source } from '@mangetamain/analytics/open-data';
import { date, integer, percent } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { Show, type JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { Runs } from '../components/runs.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { screenHref } from '../context/screens.ts';
import { CopyLink } from '../components/copy-link.tsx';
import { cleaningOf } from './cleaning.ts';
import { useDataText } from './text.ts';

/** The screen's title, what the data are in one sentence, and which dataset this is. */
export function DataHead(props: { manifest: Manifest }) {
  const { ui } = useText();
  const write = useDataText();
  const { translator } = useApp();
  const location = useLocation();
  const lead = () => {
    const recipes = cleaningOf(props.manifest, 'recipes');
    const ratings = cleaningOf(props.manifest, 'interactions');
    if (recipes === null || ratings === null) return [];
    const [from, to] = props.manifest.period;
    return write.runs('data.lead', {
      source: props.manifest.source,
      recipes: integer(recipes.clean),
      share: percent(recipes.clean / recipes.published),
      from: date(from),
      to: date(to),
      ratings: integer(ratings.clean),
    });
  };
  return (
    <header class="page-head">
      <div class="row page-head-line">
        <h1 class="display-1">{ui('screen.name.data')}</h1>
        <div class="page-actions print-hidden">
          <CopyLink />
          <A class="button button-primary" href={screenHref('explore', new URLSearchParams(location.search))}>
            <Icon name="code-xml" />
            {write('data.explore')}
          </A>
        </div>
      </div>
      <p class="lead page-finding">
        <Runs of={lead()} />
      </p>
      <dl class="small data-facts">
        <Fact icon="database" label={write('data.dataset')}>
          <strong>{props.manifest.datasetId}</strong>
        </Fact>
        <Fact icon="clock" label={write('data.published')}>
          <strong>{translator()(date(publishedOn(props.manifest), 'shortDay'))}</strong>
        </Fact>
        <Fact icon="scale" label={write('data.origin')}>
          <Show
            when={props.manifest.source === 'import'}
            fallback={<strong>{write('data.origin.demo')}</strong>}
          >
            <a href={source.url}>{write('data.origin.import')}</a>
          </Show>
        </Fact>
      </dl>
    </header>
  );
}

function Fact(props: { icon: IconName; label: string; children: JSX.Element }) {
  return (
    <div class="row data-fact">
      <Icon name={props.icon} />
      <dt class="secondary">{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
