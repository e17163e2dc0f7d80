import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import { StatusPanel } from './status-panel.tsx';

/** On the icon rail, the way to what the sidebar shows in full. */
export function RailMenu() {
  const { ui } = useText();
  return (
    <Opener
      kind="popover"
      class="row hoverable shell-icon-button rail-menu"
      label={ui('shell.settings')}
      content={<Icon name="settings" />}
      placement="right-end"
      gutter={8}
    >
      {({ Popover }) => (
        <Popover.Content class="raised on-shell rail-settings" aria-label={ui('shell.settings')}>
          <StatusPanel />
        </Popover.Content>
      )}
    </Opener>
  );
}
