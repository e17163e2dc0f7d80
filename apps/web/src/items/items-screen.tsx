import type { ItemKind } from '@mangetamain/analytics/profile';
import { Show } from 'solid-js';
import { useApp } from '../context/app-context.ts';
import { createItemNames } from './item-names.ts';
import { ItemList } from './item-list.tsx';
import { ItemProfile } from './item-profile.tsx';
import { NamesFailed } from './names-failed.tsx';
import { UnknownItem } from './unknown-item.tsx';
import '../page/page.css';
import './items-screen.css';

interface ItemsScreenProps {
  readonly kind: ItemKind;
  /** The item that the address names; the list of all where it names none. */
  readonly name: string | undefined;
}

/** Ingredients, or tags: the list of all, or the profile of one. */
export function ItemsScreen(props: ItemsScreenProps) {
  const { session } = useApp();
  const { kind } = props;
  const { names, failure, retry } = createItemNames(kind, session);
  const again = () => {
    session.retry();
    retry();
  };
  const isKnown = (name: string) => names()?.some((item) => item.name === name) ?? true;
  return (
    <Show
      when={failure()}
      fallback={
        <Show when={props.name} keyed fallback={<ItemList kind={kind} names={names()} />}>
          {(name) => (
            <Show
              when={isKnown(name)}
              fallback={<UnknownItem kind={kind} name={name} names={names() ?? []} />}
            >
              <ItemProfile kind={kind} name={name} names={names()} />
            </Show>
          )}
        </Show>
      }
    >
      {(failed) => <NamesFailed kind={kind} error={failed().error} onRetry={again} />}
    </Show>
  );
}
