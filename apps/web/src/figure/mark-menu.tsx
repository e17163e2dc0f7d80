import type { Condition } from '@mangetamain/analytics/selection';
import type { IconName } from '@mangetamain/theme/icons';
import { createEffect, For, onMount } from 'solid-js';
import { createCopying } from '../components/copying.ts';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context/app-context.ts';
import { screenHref } from '../context/screens.ts';
import { useSelection } from '../context/selection-context.ts';
import type { ShellMessageId } from '../messages/index.ts';
import './mark-menu.css';

interface MarkMenuProps {
  /** What is at the mark, in words. */
  readonly label: string;
  /** What is copied: the values of the mark. */
  readonly spoken: string;
  /** What selects the recipes behind the mark; none where nothing does. */
  readonly conditions: readonly Condition[];
  readonly onClose: () => void;
}

interface MarkAction {
  readonly key: 'Enter' | 'R' | 'C';
  readonly icon: IconName;
  readonly words: ShellMessageId;
  /** Leads to an address, or else acts. */
  readonly href?: string;
  readonly act: () => void;
}

/** What can be done with a mark: select its recipes, see them, copy its value; each by its key as well. */
export function MarkMenu(props: MarkMenuProps) {
  const { ui } = useText();
  const { add, selects, withAdded } = useSelection();
  const { copy } = createCopying({
    done: () => ui('mark.copied'),
    failed: () => ui('page.copyFailed'),
  });
  let menu: HTMLDivElement | undefined;

  const actions = (): readonly MarkAction[] => {
    const { conditions, spoken } = props;
    const select: MarkAction = {
      key: 'Enter',
      icon: 'funnel',
      words: 'mark.select',
      act: () => add(conditions),
    };
    const see: MarkAction = {
      key: 'R',
      icon: 'book-open',
      words: 'mark.recipes',
      href: screenHref('recipes', withAdded(conditions)),
      act: () => undefined,
    };
    const copied: MarkAction = { key: 'C', icon: 'copy', words: 'mark.copy', act: () => copy(spoken) };
    if (conditions.length === 0) return [copied];
    return selects ? [select, see, copied] : [see, copied];
  };

  const items = () => [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const move = (step: number) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    all.at((at + step) % all.length)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    // Enter acts on what has the focus, as on any button.
    const named = actions().findIndex(({ key }) => key !== 'Enter' && key === event.key.toUpperCase());
    if (event.key === 'Escape' || event.key === 'Tab') props.onClose();
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (named >= 0) items()[named]?.click();
    else return;
    event.preventDefault();
  };
  onMount(() => createEffect(() => actions().length > 0 && items()[0]?.focus()));

  const content = (action: MarkAction) => (
    <>
      <Icon name={action.icon} />
      <span>{ui(action.words)}</span>
      <kbd aria-hidden="true">{action.key === 'Enter' ? '↵' : action.key}</kbd>
    </>
  );
  const close = (act: () => void) => {
    props.onClose();
    act();
  };
  return (
    <div
      ref={(element) => (menu = element)}
      role="menu"
      aria-label={props.label}
      class="mark-menu"
      onKeyDown={press}
      // The chart beneath would open it again.
      onClick={(event) => event.stopPropagation()}
    >
      <For each={actions()}>
        {(action) =>
          action.href === undefined ? (
            <button
              type="button"
              role="menuitem"
              tabindex="-1"
              class="row hoverable mark-action"
              aria-keyshortcuts={action.key}
              onClick={() => close(action.act)}
            >
              {content(action)}
            </button>
          ) : (
            <a
              role="menuitem"
              tabindex="-1"
              class="row hoverable mark-action"
              aria-keyshortcuts={action.key}
              href={action.href}
            >
              {content(action)}
            </a>
          )
        }
      </For>
    </div>
  );
}
