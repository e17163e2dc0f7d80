import type { PageId } from '@mangetamain/analytics';
import type { IconName } from '@mangetamain/theme/icons';

/** A question that an analysis answers, asked in words. */
interface Question {
  readonly id: 'season' | 'weekend' | 'rising';
  readonly icon: IconName;
  readonly page: PageId;
  /** The card that answers it; null for the page as a whole. */
  readonly analysis: string | null;
}

export const questions: readonly Question[] = [
  { id: 'season', icon: 'calendar-days', page: 'seasonality', analysis: 'ingredients' },
  { id: 'weekend', icon: 'sun', page: 'weekend', analysis: null },
  { id: 'rising', icon: 'trending-up', page: 'trends', analysis: 'ingredients' },
];

/** Where a question is answered: the path, with the anchor of its card. */
export const questionPath = ({ page, analysis }: Question): string =>
  `/${page}${analysis === null ? '' : `#${analysis}`}`;
