import { Show, type JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { createIsPhone } from '../components/is-phone.ts';
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

/**
 * Options behind one button: in a panel below it; in a small window in a sheet at its foot, so that what they change
 * stays in sight.
 */
export function OptionsSheet(props: OptionsSheetProps) {
  const { ui } = useText();
  const isPhone = createIsPhone();
  const button = {
    get class() {
      return `row hoverable options-open${props.changed ? ' options-changed' : ''}`;
    },
    get label() {
      return props.name;
    },
    get content() {
      return <Icon name="sliders-horizontal" />;
    },
  };
  return (
    <Show
      when={isPhone()}
      fallback={
        <Opener kind="popover" gutter={4} placement="bottom-end" {...button}>
          {({ Popover }) => (
            <Popover.Content class="raised stack options-panel">
              <Popover.Title class="options-title">{props.name}</Popover.Title>
              {props.children}
            </Popover.Content>
          )}
        </Opener>
      }
    >
      <Opener kind="drawer" {...button}>
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
    </Show>
  );
}
