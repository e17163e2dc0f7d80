import { text, type Text } from '../text/index.ts';
import { listed, type Listed } from './listed.ts';
import type { KeyFigure, KeyFigureGroup } from './presentation.ts';

/** A key figure as an analysis writes it: its detail may be null. */
export interface KeyFigureDraft {
  readonly label: Text;
  readonly value: Text;
  readonly detail?: Text | null;
}

/** A group as an analysis writes it: figures that do not apply may stand in it as null. */
export interface KeyFigureGroupDraft {
  readonly title: Text;
  /** What the figures below answer, in a sentence; such a group stands before the small charts. */
  readonly sentence?: Text;
  readonly figures: Listed<KeyFigureDraft>;
  /** Rows of a small table instead of numbers to remember. */
  readonly dense?: boolean;
  /** Statistics for whoever asks how sure the rest is: closed until somebody does. */
  readonly folded?: boolean;
}

/** The statistics behind a claim, folded away; how sure it is stands beside the title. */
export const howSure = (figures: Listed<KeyFigureDraft>): KeyFigureGroupDraft => ({
  title: text('common.howSure'),
  figures,
  folded: true,
});

/** The groups that have something to show. */
export function keyFigureGroups(drafts: Listed<KeyFigureGroupDraft>): readonly KeyFigureGroup[] {
  return listed(drafts)
    .map(({ figures, ...group }) => ({ ...group, figures: listed(figures).map(finished) }))
    .filter(({ figures, sentence }) => figures.length > 0 || sentence !== undefined);
}

const finished = ({ detail, ...figure }: KeyFigureDraft): KeyFigure =>
  detail === null || detail === undefined ? figure : { ...figure, detail };
