import { A, useLocation } from '@solidjs/router';
import { For } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useApp } from '../context/app-context.ts';
import { screenHref } from '../context/screens.ts';
import { localeKey } from '../state/locale.ts';
import { keptSearch } from '../state/url-state.ts';
import { itemName } from '../names/item-name.ts';
import { questionPath, questions } from './questions.ts';
import { useAskText } from './text.ts';
import './try-asking.css';

const example = 'zucchini';

/** Real questions to begin with: each leads straight to its answer. */
export function TryAsking() {
  const { locale } = useApp();
  const text = useAskText();
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const hrefOf = (path: string) => {
    const [pathname = '', anchor] = path.split('#');
    const kept = keptSearch(search(), new Set([localeKey]));
    return `${pathname}${kept}${anchor === undefined ? '' : `#${anchor}`}`;
  };
  return (
    <p class="try-asking">
      <span class="label">{text('ask.try')}</span>
      <A class="row hoverable try-chip" href={screenHref('ingredients', search(), example)}>
        <Icon name="carrot" />
        {itemName(example, locale())}
      </A>
      <For each={questions}>
        {(question) => (
          <A class="row hoverable try-chip" href={hrefOf(questionPath(question))}>
            <Icon name={question.icon} />
            {text(`ask.question.${question.id}`)}
          </A>
        )}
      </For>
    </p>
  );
}
