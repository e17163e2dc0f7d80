import { AskField } from '../ask/ask-field.tsx';
import { Navigation } from './navigation.tsx';
import { Mark } from './mark.tsx';
import { RailMenu } from './rail-menu.tsx';
import { StatusPanel } from './status-panel.tsx';
import './sidebar.css';

/** The column at the left: mark, pages, state and choices. On medium windows it folds to a rail of icons. */
export function Sidebar() {
  return (
    <header class="on-shell sidebar print-hidden">
      <div class="sidebar-inner">
        <Mark />
        <AskField size="small" />
        <Navigation />
        <StatusPanel />
        <RailMenu />
      </div>
    </header>
  );
}
