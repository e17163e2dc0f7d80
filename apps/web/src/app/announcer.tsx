import { createSignal, Show } from 'solid-js';

const shownFor = 4_000;

/** A live region: what is announced is read aloud, and shown for a moment. */
export function createAnnouncer() {
  const [spoken, setSpoken] = createSignal('');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const announce = (words: string) => {
    clearTimeout(timer);
    setSpoken(words);
    timer = setTimeout(() => setSpoken(''), shownFor);
  };

  const Announcer = () => (
    <div class="announcer print-hidden" role="status" aria-live="polite">
      <Show when={spoken()}>
        <p class="raised announcement">{spoken()}</p>
      </Show>
    </div>
  );

  return { announce, Announcer };
}
