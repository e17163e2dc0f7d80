import type { Text } from '@mangetamain/analytics/text';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import type { Card } from './card.ts';
import { LiftFilters } from './lift-filters.tsx';
import { StateCard } from './state-card.tsx';

interface EmptyStateProps extends Pick<Card, 'run' | 'controls'> {
  /** Why the data cannot answer. */
  readonly notice: Text;
}

/** Nothing to show: says why, and offers to lift each filter that is set. */
export function EmptyState(props: EmptyStateProps) {
  const { t, ui } = useText();
  return (
    <StateCard
      tone="info"
      icon="search"
      eyebrow={t(props.run.analysis.title)}
      title={ui('empty.title')}
      body={<RichText text={props.notice} />}
    >
      <LiftFilters run={props.run} controls={props.controls} />
    </StateCard>
  );
}
