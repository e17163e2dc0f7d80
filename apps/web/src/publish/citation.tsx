import { createSignal } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useApp } from '../context/app-context.ts';
import { citationOf, citationStyles, type CitationStyle } from '../export/citation.ts';
import { Copyable } from './copyable.tsx';
import { citedOf } from './notes.ts';
import { usePublishText } from './publish-text.ts';
import type { Published } from './published.ts';
import { createReading } from './reading.ts';

/** How to cite the view, for people and for programs that keep references. */
export function Citation(props: Published) {
  const { status } = useApp();
  const words = usePublishText();
  const reading = createReading(props);
  const [style, setStyle] = createSignal<CitationStyle>('text');
  const text = () => citationOf(style(), citedOf(reading(), status()?.releaseId ?? null));
  return (
    <section class="stack publish-part">
      <h5 class="row publish-part-title">
        <Icon name="book-open" />
        {words('cite')}
      </h5>
      <Segmented
        legend={words('cite.style')}
        options={citationStyles.map((value) => ({ value, label: words(`cite.${value}`) }))}
        value={style()}
        onChange={setStyle}
      />
      <Copyable text={text()} action={words('cite.copy')} done={words('cite.copied')} />
      <p class="caption secondary">{words('cite.about')}</p>
    </section>
  );
}
