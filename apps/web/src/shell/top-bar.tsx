import { AskButton } from '../ask/ask-button.tsx';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import { StatusPanel } from './status-panel.tsx';
import { ThemeButton } from './theme-control.tsx';
import './top-bar.css';

/** The bar of small windows; its menu holds what stands in the sidebar elsewhere. */
export function TopBar() {
  const { ui } = useText();
  return (
    <header class="row on-shell top-bar print-hidden">
      <Opener
        kind="drawer"
        class="row hoverable shell-icon-button"
        label={ui('shell.menu.open')}
        content={<Icon name="menu" />}
      >
        {({ Dialog }, close) => (
          <>
            <Dialog.Overlay class="drawer-overlay" />
            <Dialog.Content class="on-shell drawer">
              <div class="row drawer-head">
                <Dialog.Title class="visually-hidden">{ui('shell.menu.title')}</Dialog.Title>
                <Mark />
                <Dialog.CloseButton
                  class="row hoverable shell-icon-button"
                  aria-label={ui('shell.menu.close')}
                >
                  <Icon name="x" />
                </Dialog.CloseButton>
              </div>
              <Navigation onFollow={close} />
              <StatusPanel />
            </Dialog.Content>
          </>
        )}
      </Opener>
      <Mark />
      <div class="row">
        <AskButton />
        <ThemeButton />
      </div>
    </header>
  );
}
