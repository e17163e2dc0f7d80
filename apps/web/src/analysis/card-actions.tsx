import type { IconName } from '@mangetamain/theme/icons';
import type { Analysis, DatasetFacts, Presentation } from '@mangetamain/analytics';
import { For } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import type { PageControls } from '../controls/page-controls.ts';
import { createExports, exportKinds, type ExportKind } from './card-exports.ts';
import './card-actions.css';

interface CardActionsProps {
  readonly analysis: Analysis;
  readonly presentation: Presentation;
  readonly dataset: DatasetFacts | null;
  readonly controls: PageControls;
}

const icons: Record<ExportKind, IconName> = {
  csv: 'file-spreadsheet',
  svg: 'file-code',
  png: 'image',
  link: 'link',
};

/** Take the analysis away: one group of buttons, one menu where there is little room. */
export function CardActions(props: CardActionsProps) {
  const { t, ui } = useText();
  const start = createExports(props);
  const title = () => t(props.analysis.title);
  return (
    <div class="card-actions">
      <div class="card-actions-group" role="group" aria-label={ui('card.actions', { title: title() })}>
        <For each={exportKinds}>
          {(kind) => (
            <button
              type="button"
              class="card-action"
              title={ui(`card.${kind}.hint`)}
              onClick={() => start(kind)}
            >
              <Icon name={icons[kind]} />
              {ui(`card.${kind}`)}
            </button>
          )}
        </For>
      </div>
      <Opener
        popup="menu"
        class="card-more"
        label={ui('card.more', { title: title() })}
        content={<Icon name="ellipsis" />}
      >
        {({ DropdownMenu }) => (
          <DropdownMenu defaultOpen placement="bottom-end" gutter={4}>
            <DropdownMenu.Trigger class="card-more" aria-label={ui('card.more', { title: title() })}>
              <Icon name="ellipsis" />
            </DropdownMenu.Trigger>
            <DropdownMenu.Portal>
              <DropdownMenu.Content class="menu">
                <For each={exportKinds}>
                  {(kind) => (
                    <DropdownMenu.Item class="menu-item" onSelect={() => start(kind)}>
                      <Icon name={icons[kind]} />
                      {ui(`card.${kind}.hint`)}
                    </DropdownMenu.Item>
                  )}
                </For>
              </DropdownMenu.Content>
            </DropdownMenu.Portal>
          </DropdownMenu>
        )}
      </Opener>
    </div>
  );
}
