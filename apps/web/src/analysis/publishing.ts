import { conditionText } from '@mangetamain/analytics/selection';
import { createSignal, type Accessor } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { createControlWords } from '../controls/control-words.ts';
import { linkTo } from '../export/names.ts';
import type { Published } from '../publish/published.ts';
import { countsText } from '../selection/counts-text.ts';
import type { AnsweredCard } from './card.ts';

const loadPanel = async () => (await import('../publish/publish-panel.tsx')).PublishPanel;

type Panel = Awaited<ReturnType<typeof loadPanel>>;

interface Publishing {
  /** Null while it is closed. */
  readonly Panel: Accessor<Panel | null>;
  readonly toggle: () => void;
}

/** The panel by which an analysis is taken away; its code comes when it is first opened. */
export function createPublishing(): Publishing {
  const { announce } = useApp();
  const { ui } = useText();
  const [panel, setPanel] = createSignal<Panel | null>(null);
  const open = () => {
    loadPanel().then(
      (loaded) => setPanel(() => loaded),
      () => announce(ui('shell.notLoaded.body')),
    );
  };
  return { Panel: panel, toggle: () => (panel() === null ? open() : setPanel(null)) };
}

/** The card's analysis as it is shown now. */
export function createPublished(card: AnsweredCard): Published {
  const { t } = useText();
  const words = createControlWords();
  const { selection, counts } = useSelection();
  return {
    get analysis() {
      return card.run.analysis;
    },
    get presentation() {
      return card.presentation;
    },
    get dataset() {
      return card.dataset;
    },
    get filters() {
      const known = counts();
      return [
        ...card.controls
          .handlesOf(card.run.analysis)
          .filter((handle) => handle.changed())
          .map((handle) => `${t(handle.control.label)} ${words(handle)}`),
        ...selection().conditions.map((condition) => t(conditionText(condition))),
        ...(known === null ? [] : [t(countsText(known))]),
      ];
    },
    get selection() {
      return selection();
    },
    get address() {
      const { controls, run } = card;
      return linkTo(run.analysis, controls.search(), controls.keys, window.location.origin);
    },
  };
}
