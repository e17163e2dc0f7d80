import { For, Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import { halvesOf, type Action } from './actions.ts';

const words = messages.dialogs.halves;

/** What of a pair is to move, where both halves differ; and whether far fewer rows are welcome, where data move. */
export function HalfField(props: { action: Action }) {
  return (
    <>
      <Show when={halvesOf(props.action).length > 0}>
        <fieldset class="choices">
          <legend>{words.legend}</legend>
          <For each={halvesOf(props.action)}>
            {(half) => (
              <label>
                <input type="radio" name="half" value={half} checked={half === 'both'} />
                {words.names[half]}
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={props.action.kind !== 'rollback' && props.action.data}>
        <p class="choices">
          <label>
            <input type="checkbox" name="drop" value="accept" />
            {words.acceptDrop}
          </label>
        </p>
      </Show>
    </>
  );
}
