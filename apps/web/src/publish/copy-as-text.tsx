import { Icon } from '../components/icon.tsx';
import { Copyable } from './copyable.tsx';
import { plainText } from './notes.ts';
import { usePublishText } from './publish-text.ts';
import type { Published } from './published.ts';
import { createReading } from './reading.ts';

/** The finding as words for a mail or an article. */
export function CopyAsText(props: Published) {
  const words = usePublishText();
  const reading = createReading(props);
  return (
    <section class="stack publish-part">
      <h5 class="row publish-part-title">
        <Icon name="file-text" />
        {words('text')}
      </h5>
      <Copyable text={plainText(reading())} action={words('text.copy')} done={words('text.copied')} />
      <p class="caption secondary">{words('text.about')}</p>
    </section>
  );
}
