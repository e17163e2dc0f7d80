import type { IconName } from '@mangetamain/theme/icons';
import type { DatasetFacts, PageId } from '../analysis/analysis.ts';
import type { Kpi, Presentation } from '../analysis/presentation.ts';
import { monthlyControls } from '../analyses/ratings/controls.ts';
import { seasonalityControls } from '../analyses/seasonality/controls.ts';
import { trendsControls } from '../analyses/trends/controls.ts';
import { weekendControls } from '../analyses/weekend/controls.ts';
import { text, type Text } from '../text/text.ts';
import { year } from '../text/quantities.ts';

/** A page: where its title, its key sentences and its KPIs come from. */
export interface Page {
  readonly id: PageId;
  readonly icon: IconName;
  title(dataset: DatasetFacts): Text;
  /** Names of the controls that stand above its cards: known without its analyses, so that links can carry them. */
  readonly sharedControls: readonly string[];
  /** Ids of the KPIs to show, in order. */
  readonly kpis: readonly string[];
  /** Ids of the analyses whose summaries make the key finding, in order. */
  readonly summaries: readonly string[];
}

const yearOf = (isoDate: string) => Number(isoDate.slice(0, 4));

export const pages: readonly Page[] = [
  {
    id: 'trends',
    icon: 'chart-no-axes-column',
    title: ({ period }) =>
      text('trends.title', { from: year(yearOf(period[0])), to: year(yearOf(period[1])) }),
    sharedControls: Object.keys(trendsControls),
    kpis: ['trends.volume.total', 'trends.volume.peak', 'trends.duration.mean', 'trends.complexity.steps'],
    summaries: ['trends.volume', 'trends.duration', 'trends.complexity'],
  },
  {
    id: 'seasonality',
    icon: 'calendar-days',
    title: () => text('seasonality.title'),
    sharedControls: Object.keys(seasonalityControls),
    kpis: [
      'seasonality.ingredients.top',
      'seasonality.volume.busiest',
      'seasonality.duration.longest',
      'seasonality.ingredients.seasonal',
    ],
    summaries: ['seasonality.ingredients', 'seasonality.volume', 'seasonality.duration'],
  },
  {
    id: 'weekend',
    icon: 'sun',
    title: () => text('weekend.title'),
    sharedControls: Object.keys(weekendControls),
    kpis: [
      'weekend.volume.busiest',
      'weekend.volume.share',
      'weekend.duration.difference',
      'weekend.tags.different',
    ],
    summaries: ['weekend.volume', 'weekend.duration', 'weekend.tags'],
  },
  {
    id: 'ratings',
    icon: 'star',
    title: () => text('ratings.title'),
    sharedControls: Object.keys(monthlyControls),
    kpis: [
      'ratings.distribution.total',
      'ratings.distribution.mean',
      'ratings.distribution.five',
      'ratings.distribution.unrated',
    ],
    summaries: ['ratings.distribution', 'ratings.trend', 'ratings.weekdays'],
  },
];

/** The KPIs of a page, in its order; those whose analysis is not there yet are left out. */
export function kpisOf(page: Page, presentations: readonly Presentation[]): readonly Kpi[] {
  const known = new Map(presentations.flatMap(({ kpis }) => kpis).map((kpi) => [kpi.id, kpi]));
  return page.kpis.flatMap((id) => known.get(id) ?? []);
}
