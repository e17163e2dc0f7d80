import type { Presentation } from '../analysis/presentation.ts';
import type { Text } from '../text/index.ts';
import { comparedFigure } from './compared-figure.ts';
import { differencesOf, type Overlap } from './difference.ts';
import { differenceFinding, type DifferenceFinding } from './words.ts';

/** What some recipes are compared with. */
export interface Reference {
  /** What the same analysis says of them. */
  readonly presentation: Presentation;
  /** How they are called within a sentence. */
  readonly name: Text;
  readonly overlap: Overlap;
}

/** An answer beside that of other recipes: its figures with theirs in grey behind, and what differs, the surest first. */
export interface Comparison {
  readonly presentation: Presentation;
  readonly differences: readonly DifferenceFinding[];
}

/** Sets an answer beside that of other recipes; its own numbers stay as they are. */
export function compare(own: Presentation, reference: Reference): Comparison {
  const { presentation: other, name, overlap } = reference;
  const others = new Map(other.figures.map((figure) => [figure.id, figure]));
  return {
    presentation: {
      ...own,
      figures: own.figures.map((figure) => {
        const found = others.get(figure.id);
        return found === undefined ? figure : comparedFigure(figure, found, name);
      }),
    },
    differences: differencesOf(own.estimates, other.estimates, overlap).map((difference) =>
      differenceFinding(difference, name),
    ),
  };
}
