import { Popover } from '@kobalte/core/popover';
import { useText } from '../app/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { StatusPanel } from './status-panel.tsx';

/** On the icon rail, the way to what the sidebar shows in full. */
export function RailMenu() {
  const { ui } = useText();
  return (
    <Popover placement="right-end" gutter={8}>
      <Popover.Trigger class="shell-icon-button rail-menu" aria-label={ui('shell.settings')}>
        <Icon name="settings" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content class="rail-settings" aria-label={ui('shell.settings')}>
          <StatusPanel />
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  );
}
