import { createSignal } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import type { Overlays } from '../components/load-overlays.ts';
import { Opener } from '../components/opener.tsx';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import { StatusPanel } from './status-panel.tsx';
import { ThemeButton } from './theme-control.tsx';
import './top-bar.css';

const triggerClass = 'shell-icon-button';

/** The bar of small windows; its menu holds what stands in the sidebar elsewhere. */
export function TopBar() {
  const { ui } = useText();
  return (
    <header class="top-bar">
      <Opener
        popup="dialog"
        class={triggerClass}
        label={ui('shell.menu.open')}
        content={<Icon name="menu" />}
      >
        {({ Dialog }) => <Drawer dialog={Dialog} />}
      </Opener>
      <Mark />
      <ThemeButton />
    </header>
  );
}

function Drawer({ dialog: Dialog }: { dialog: Overlays['Dialog'] }) {
  const { ui } = useText();
  const [open, setOpen] = createSignal(true);
  return (
    <Dialog open={open()} onOpenChange={setOpen}>
      <Dialog.Trigger class={triggerClass} aria-label={ui('shell.menu.open')}>
        <Icon name="menu" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay class="drawer-overlay" />
        <Dialog.Content class="drawer">
          <div class="drawer-head">
            <Dialog.Title class="visually-hidden">{ui('shell.menu.title')}</Dialog.Title>
            <Mark />
            <Dialog.CloseButton class="shell-icon-button" aria-label={ui('shell.menu.close')}>
              <Icon name="x" />
            </Dialog.CloseButton>
          </div>
          <Navigation onFollow={() => setOpen(false)} />
          <StatusPanel />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog>
  );
}
