import { profiles, type ItemKind } from '@mangetamain/analytics/profile';
import { ErrorState } from '../analysis/error-state.tsx';
import { useItemsText } from './text.ts';
import '../analysis/analysis-card.css';

interface NamesFailedProps {
  readonly kind: ItemKind;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Stands where not even the names could be loaded: says why, and what to do. */
export function NamesFailed(props: NamesFailedProps) {
  const text = useItemsText();
  return (
    <div class="stack page">
      <h1 class="display-1">{text(`items.title.${props.kind}`)}</h1>
      <section class="card">
        <ErrorState analysis={profiles[props.kind].when} error={props.error} onRetry={props.onRetry} />
      </section>
    </div>
  );
}
