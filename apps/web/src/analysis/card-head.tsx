import type { Analysis, DatasetFacts, Presentation } from '@mangetamain/analytics';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { RichText } from '../components/rich-text.tsx';
import type { PageControls } from '../controls/page-controls.ts';
import { CardActions } from './card-actions.tsx';

interface CardHeadProps {
  readonly analysis: Analysis;
  readonly presentation: Presentation;
  readonly dataset: DatasetFacts | null;
  readonly controls: PageControls;
}

/** What the analysis is called and what it found. */
export function CardHead(props: CardHeadProps) {
  const { t } = useText();
  const heading = () => props.presentation.findings[0]?.text ?? props.analysis.title;
  return (
    <header class="card-head">
      <div class="card-headings">
        <p class="eyebrow">
          <Icon name={props.analysis.icon} />
          {t(props.analysis.title)}
        </p>
        <h3 class="title">
          <RichText text={heading()} />
        </h3>
        <p class="card-subtitle">{t(props.presentation.subtitle)}</p>
      </div>
      <CardActions {...props} />
    </header>
  );
}
