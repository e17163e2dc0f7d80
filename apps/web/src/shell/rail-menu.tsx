import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import { StatusPanel } from './status-panel.tsx';

const triggerClass = 'shell-icon-button rail-menu';

/** On the icon rail, the way to what the sidebar shows in full. */
export function RailMenu() {
  const { ui } = useText();
  const icon = () => <Icon name="settings" />;
  return (
    <Opener popup="dialog" class={triggerClass} label={ui('shell.settings')} content={icon()}>
      {({ Popover }) => (
        <Popover defaultOpen placement="right-end" gutter={8}>
          <Popover.Trigger class={triggerClass} aria-label={ui('shell.settings')}>
            {icon()}
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content class="rail-settings" aria-label={ui('shell.settings')}>
              <StatusPanel />
            </Popover.Content>
          </Popover.Portal>
        </Popover>
      )}
    </Opener>
  );
}
