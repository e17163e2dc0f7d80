import { Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import { pageFragment, type Address } from './address.ts';

interface PageLinksProps {
  readonly address: Address;
  /** Where older rows begin; null where there are none. */
  readonly next: string | null;
}

/** The way to older rows of a list, and back to the newest. Nothing where all of them are shown. */
export function PageLinks(props: PageLinksProps) {
  const words = messages.pages;
  const isOlder = () => props.address.query.has('cursor');
  return (
    <Show when={isOlder() || props.next !== null}>
      <nav class="card-foot caption group" aria-label={words.label}>
        <Show when={isOlder()}>
          <a href={pageFragment(props.address, null)}>{words.newest}</a>
        </Show>
        <Show when={props.next}>
          {(next) => <a href={pageFragment(props.address, next())}>{words.older}</a>}
        </Show>
      </nav>
    </Show>
  );
}
