import type { IconName } from '@mangetamain/theme/icons';
import { For } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import type { AnsweredCard } from './card.ts';
import { createExports, exportKinds, type ExportKind } from './card-exports.ts';
import './card-actions.css';

const icons: Record<ExportKind, IconName> = {
  csv: 'file-spreadsheet',
  svg: 'file-code',
  png: 'image',
  link: 'link',
};

/** Take the analysis away: one group of buttons, one menu where there is little room. */
export function CardActions(props: AnsweredCard) {
  const { t, ui } = useText();
  const start = createExports(props);
  const title = () => t(props.run.analysis.title);
  return (
    <div class="card-actions print-hidden">
      <div class="card-actions-group" role="group" aria-label={ui('card.actions', { title: title() })}>
        <For each={exportKinds}>
          {(kind) => (
            <button
              type="button"
              class="hoverable card-action"
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
        kind="menu"
        class="hoverable card-more"
        label={ui('card.more', { title: title() })}
        content={<Icon name="ellipsis" />}
        placement="bottom-end"
        gutter={4}
      >
        {({ DropdownMenu }) => (
          <DropdownMenu.Content class="raised menu">
            <For each={exportKinds}>
              {(kind) => (
                <DropdownMenu.Item class="row menu-item" onSelect={() => start(kind)}>
                  <Icon name={icons[kind]} />
                  {ui(`card.${kind}.hint`)}
                </DropdownMenu.Item>
              )}
            </For>
          </DropdownMenu.Content>
        )}
      </Opener>
    </div>
  );
}
