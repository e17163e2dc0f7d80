import type { Text } from '../text/index.ts';
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
  readonly figures: Listed<KeyFigureDraft>;
  /** Statistics for whoever asks how sure the rest is: closed until somebody does. */
  readonly folded?: boolean;
}

/** The groups that have something to show. */
export function keyFigureGroups(drafts: Listed<KeyFigureGroupDraft>): readonly KeyFigureGroup[] {
  return listed(drafts)
    .map(({ figures, ...group }) => ({ ...group, figures: listed(figures).map(finished) }))
    .filter(({ figures }) => figures.length > 0);
}

const finished = ({ detail, ...figure }: KeyFigureDraft): KeyFigure =>
  detail === null || detail === undefined ? figure : { ...figure, detail };
