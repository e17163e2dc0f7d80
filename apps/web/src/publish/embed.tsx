import '@mangetamain/theme/text-input.css';
import { createEventListener } from '@solid-primitives/event-listener';
import { createSignal } from 'solid-js';
import * as z from 'zod/mini';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useApp } from '../context/app-context.ts';
import {
  embedAddress,
  embedCode,
  embedShapes,
  embedThemes,
  type Embed as Embedded,
} from '../export/addresses.ts';
import { Copyable } from './copyable.tsx';
import { usePublishText } from './publish-text.ts';
import type { Published } from './published.ts';
import './embed.css';

/** What a frame without a shape tells of the height that it needs. */
const heightSchema = z.object({ type: z.literal('mangetamain-embed'), height: z.number() });

/** Characters of a title of one's own. */
const longestTitle = 120;

/** The analysis for an article on another site: how it will look, and the code to paste. */
export function Embed(props: Published) {
  const { locale, translator } = useApp();
  const words = usePublishText();
  const [shape, setShape] = createSignal<Embedded['shape']>('responsive');
  const [theme, setTheme] = createSignal<Embedded['theme']>('light');
  const [title, setTitle] = createSignal('');
  const [height, setHeight] = createSignal(480);
  const [frame, setFrame] = createSignal<HTMLIFrameElement>();
  createEventListener(window, 'message', ({ source, data }) => {
    const told = heightSchema.safeParse(data);
    if (source === frame()?.contentWindow && told.success) setHeight(told.data.height);
  });
  const finding = () => translator()(props.presentation.findings[0]?.text ?? props.analysis.title);
  const embed = () => ({ shape: shape(), theme: theme(), title: title(), locale: locale() });
  return (
    <div class="embed">
      <section class="stack embed-preview">
        <h5 class="publish-part-title">{words('embed.preview')}</h5>
        <div class="embed-ground" data-theme={theme() === 'transparent' ? 'light' : undefined}>
          <iframe
            ref={setFrame}
            class="embed-frame"
            src={embedAddress(props.analysis, embed())}
            title={words('embed.preview')}
            loading="lazy"
            style={
              shape() === 'responsive'
                ? { height: `${height()}px` }
                : { 'aspect-ratio': shape().replace(':', ' / ') }
            }
          />
        </div>
      </section>
      <section class="stack publish-part">
        <h5 class="row publish-part-title">
          <Icon name="code-xml" />
          {words('embed')}
        </h5>
        <Segmented
          legend={words('embed.shape')}
          options={embedShapes.map((value) => ({
            value,
            label: value === 'responsive' ? words('embed.responsive') : value,
          }))}
          value={shape()}
          onChange={setShape}
        />
        <Segmented
          legend={words('embed.theme')}
          options={embedThemes.map((value) => ({ value, label: words(`embed.${value}`) }))}
          value={theme()}
          onChange={setTheme}
        />
        <label class="stack embed-title">
          <span class="small">{words('embed.title')}</span>
          <input
            class="text-input"
            type="text"
            maxLength={longestTitle}
            placeholder={finding()}
            value={title()}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <Copyable
          text={embedCode(
            props.analysis,
            embed(),
            title() === '' ? finding() : title(),
            window.location.origin,
          )}
          action={words('embed.copy')}
          done={words('embed.copied')}
        />
        <p class="caption secondary">{words('embed.about')}</p>
      </section>
    </div>
  );
}
