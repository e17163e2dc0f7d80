import type { IconName } from '@mangetamain/theme/icons';
import { createUniqueId, Show, type JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import './analysis-card.css';
import './titled-card.css';

interface TitledCardProps {
  readonly icon: IconName;
  readonly eyebrow: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Stands at the right of the title. */
  readonly actions?: JSX.Element;
  readonly class?: string;
  readonly busy?: boolean;
  readonly children: JSX.Element;
}

/** A card with the looks of an analysis that is none. */
export function TitledCard(props: TitledCardProps) {
  const id = createUniqueId();
  return (
    <section
      classList={{ card: true, [props.class ?? '']: props.class !== undefined }}
      aria-labelledby={id}
      aria-busy={props.busy}
    >
      <header class="card-head titled-head">
        <div class="card-headings">
          <p class="eyebrow">
            <Icon name={props.icon} />
            {props.eyebrow}
          </p>
          <h2 id={id} class="title">
            {props.title}
          </h2>
          <Show when={props.subtitle}>
            {(subtitle) => <p class="small secondary card-subtitle">{subtitle()}</p>}
          </Show>
        </div>
        {props.actions}
      </header>
      {props.children}
    </section>
  );
}
