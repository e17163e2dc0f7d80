import type { IconName } from '@mangetamain/theme/icons';
import { datasetTitle } from '@mangetamain/analytics';
import { date, year } from '@mangetamain/analytics/text';
import { Show, type JSX } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';

/** Where the data and the application come from. */
export function Footer() {
  const { session, status } = useApp();
  const { ui } = useText();
  return (
    <footer class="caption footer">
      <Show when={session.dataset()}>
        {(dataset) => (
          <Item icon="database">
            {ui('footer.source', {
              title: datasetTitle(dataset()),
              from: year(yearOf(dataset().period[0])),
              to: year(yearOf(dataset().period[1])),
            })}
          </Item>
        )}
      </Show>
      <Show when={status()?.releaseId}>
        {(release) => <Item icon="package">{ui('footer.release', { release: release() })}</Item>}
      </Show>
      <Item icon="clock">{ui('footer.built', { date: date(__BUILD_DATE__, 'day') })}</Item>
      <Item icon="book-open">
        <a href={dataSource}>{ui('footer.aboutData')}</a>
      </Item>
    </footer>
  );
}

/** Where the data was published, and under which terms. */
const dataSource = 'https://www.kaggle.com/datasets/shuyangli94/food-com-recipes-and-user-interactions';

const yearOf = (isoDate: string) => Number(isoDate.slice(0, 4));

function Item(props: { icon: IconName; children: JSX.Element }) {
  return (
    <span class="row footer-item">
      <Icon name={props.icon} />
      {props.children}
    </span>
  );
}
