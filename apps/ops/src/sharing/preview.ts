import type { Analysis } from '@mangetamain/analytics';
import { type PublishedAnalysis, previewSize } from '@mangetamain/analytics/exports';
import { text, verbatim, type Translator } from '@mangetamain/analytics/text';
import { headingOf } from './published-analysis.ts';

/** What a link to an analysis tells of it before it is opened. */
export interface Preview {
  /** The finding, or the title where the link is of a view that was not published. */
  readonly heading: string;
  readonly documentTitle: string;
  readonly description: string;
  /** Null where there is no picture of the view. */
  readonly picture: Picture | null;
}

interface Picture {
  readonly path: string;
  readonly words: string;
  readonly width: number;
  readonly height: number;
}

/** What is told of the view that was published: its finding, of what it is, and that data are invented where they are. */
export function previewOf(published: PublishedAnalysis, translate: Translator): Preview {
  const heading = headingOf(published);
  const about = [published.title, published.notice ?? published.subtitle].join(' · ');
  const invented = published.demonstration ? [translate(text('exports.demo'))] : [];
  return {
    ...titled(heading, translate),
    description: [...invented, about].join(' '),
    picture: {
      path: `/data/${published.analysis}.png?lang=${translate.locale}`,
      words: translate(text('exports.preview.picture', { heading: verbatim(heading) })),
      ...previewSize,
    },
  };
}

/** What is told of any other view: what it is of. Nobody has computed what it says. */
export function previewOfView({ title }: Pick<Analysis, 'title'>, translate: Translator): Preview {
  return {
    ...titled(translate(title), translate),
    description: translate(text('exports.preview.view', { title })),
    picture: null,
  };
}

const titled = (heading: string, translate: Translator) => ({
  heading,
  documentTitle: translate(text('exports.preview.title', { heading: verbatim(heading) })),
});
