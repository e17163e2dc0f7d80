import type { JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import { useText } from '../context/app-context.ts';
import './options-sheet.css';

interface OptionsSheetProps {
  /** What these are the options of. */
  readonly name: string;
  /** Whether one of them is not as it was at first. */
  readonly changed: boolean;
  readonly children: JSX.Element;
}

/** Options behind one button, in a sheet at the foot of a small window; what they change stays in sight above it. */
export function OptionsSheet(props: OptionsSheetProps) {
  const { ui } = useText();
  return (
    <Opener
      kind="drawer"
      class={`row hoverable options-open${props.changed ? ' options-changed' : ''}`}
      label={props.name}
      content={<Icon name="sliders-horizontal" />}
    >
      {({ Dialog }) => (
        <>
          <Dialog.Overlay class="options-overlay" />
          <Dialog.Content class="raised stack options-sheet">
            <div class="row options-head">
              <Dialog.Title class="options-title">{props.name}</Dialog.Title>
              <Dialog.CloseButton class="button button-small" aria-label={ui('filter.done')}>
                {ui('filter.done')}
              </Dialog.CloseButton>
            </div>
            {props.children}
          </Dialog.Content>
        </>
      )}
    </Opener>
  );
}
