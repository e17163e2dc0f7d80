import type { IconName } from '@mangetamain/theme/icons';
import type { DatasetFacts } from '../analysis/analysis.ts';
import type { PageId } from '../analysis/page-ids.ts';
import { monthlyControls } from '../analyses/ratings/controls.ts';
import { seasonalityControls } from '../analyses/seasonality/controls.ts';
import { trendsControls } from '../analyses/trends/controls.ts';
import { weekendControls } from '../analyses/weekend/controls.ts';
import { text, type Text } from '../text/text.ts';
import { year } from '../text/quantities.ts';

/** A page: its name and what its analyses share. */
export interface Page {
  readonly id: PageId;
  readonly icon: IconName;
  title(dataset: DatasetFacts): Text;
  /** Names of the controls that stand above its cards: known without its analyses, so that links can carry them. */
  readonly sharedControls: readonly string[];
}

const yearOf = (isoDate: string) => Number(isoDate.slice(0, 4));

export const pages: readonly Page[] = [
  {
    id: 'trends',
    icon: 'chart-no-axes-column',
    title: ({ period }) =>
      text('trends.title', { from: year(yearOf(period[0])), to: year(yearOf(period[1])) }),
    sharedControls: Object.keys(trendsControls),
  },
  {
    id: 'seasonality',
    icon: 'calendar-days',
    title: () => text('seasonality.title'),
    sharedControls: Object.keys(seasonalityControls),
  },
  {
    id: 'weekend',
    icon: 'sun',
    title: () => text('weekend.title'),
    sharedControls: Object.keys(weekendControls),
  },
  {
    id: 'ratings',
    icon: 'star',
    title: () => text('ratings.title'),
    sharedControls: Object.keys(monthlyControls),
  },
];
