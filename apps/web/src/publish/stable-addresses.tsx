import { For } from 'solid-js';
import { useApp } from '../context/app-context.ts';
import { dataAddress, publishedFormats } from '../export/addresses.ts';
import { usePublishText } from './publish-text.ts';
import type { Published } from './published.ts';

/** Where the analysis stands as files that were published with the data, for programs and articles to refer to. */
export function StableAddresses(props: Published) {
  const { locale } = useApp();
  const words = usePublishText();
  return (
    <div class="stack publish-addresses">
      <h6 class="publish-part-title">{words('addresses')}</h6>
      <ul class="row publish-address-list">
        <For each={publishedFormats}>
          {(format) => (
            <li>
              <a href={dataAddress(props.analysis, format, locale())} target="_blank" rel="external">
                {format.toUpperCase()}
              </a>
            </li>
          )}
        </For>
      </ul>
      <p class="caption secondary">{words('addresses.about')}</p>
    </div>
  );
}
