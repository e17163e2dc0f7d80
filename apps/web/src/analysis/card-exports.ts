import { conditionText } from '@mangetamain/analytics/selection';
import { date } from '@mangetamain/analytics/text';
import { useApp, useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { copyText } from '../export/copy-text.ts';
import { csvOf } from '../export/csv.ts';
import { download } from '../export/download.ts';
import { fileName, linkTo } from '../export/names.ts';
import { countsText } from '../selection/counts-text.ts';
import type { AnsweredCard } from './card.ts';

export const exportKinds = ['csv', 'svg', 'png', 'link'] as const;

export type ExportKind = (typeof exportKinds)[number];

/** Pictures are drawn by code that comes with the first of them. */
const loadPictures = () => import('../export/pictures.ts');

/** What each action of a card does; every one tells how it went. */
export function createExports(card: AnsweredCard): (kind: ExportKind) => void {
  const { theme, translator, announce } = useApp();
  const { t, ui } = useText();
  const { selection, counts } = useSelection();
  const dataset = () => card.dataset ?? { datasetId: 'unknown', source: 'import' as const };
  const address = () =>
    linkTo(card.run.analysis, card.controls.search(), card.controls.keys, window.location.origin);
  /** What a file is of: without it, a picture of invented data passes for the real thing. */
  const notes = () => [
    ...(dataset().source === 'demo' ? [ui('export.demo')] : []),
    ui('export.source', {
      analysis: card.run.analysis.id,
      dataset: dataset().datasetId,
      date: translator().format(date(new Date().toISOString().slice(0, 10))),
    }),
    ...selectionNotes(),
    address(),
  ];
  const selectionNotes = () => {
    const { conditions } = selection();
    const known = counts();
    const words = conditions.map((condition) => t(conditionText(condition))).join(' · ');
    return [...(words === '' ? [] : [words]), ...(known === null ? [] : [t(countsText(known))])];
  };

  const save = (content: Blob, extension: 'csv' | 'svg' | 'png') => {
    const name = fileName(card.run.analysis.id, dataset(), selection(), extension);
    download(content, name);
    announce(ui('card.exported', { file: name }));
  };

  const picture = () => ({
    analysis: card.run.analysis,
    presentation: card.presentation,
    notes: notes(),
    scheme: theme.scheme(),
    translator: translator(),
  });

  const actions: Record<ExportKind, () => Promise<void>> = {
    csv: async () =>
      save(new Blob([csvOf(card.presentation.table, translator())], { type: 'text/csv' }), 'csv'),
    svg: async () => save((await loadPictures()).svgFile(picture()), 'svg'),
    png: async () => save(await (await loadPictures()).pngFile(picture()), 'png'),
    link: async () => {
      await copyText(address());
      announce(ui('page.linkCopied'));
    },
  };

  return (kind) => {
    actions[kind]().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      announce(kind === 'link' ? ui('page.copyFailed') : ui('card.exportFailed', { reason }));
    });
  };
}
