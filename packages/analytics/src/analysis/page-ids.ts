/** Ids of the pages. Each is the path of its page, too. */
export const pageIds = ['trends', 'seasonality', 'weekend', 'ratings'] as const;

export type PageId = (typeof pageIds)[number];

/**
 * Into how many shares each page divides its chance of a claim where there is nothing: one for each card. Of trends, the
 * cards of yearly values and counts have one together, since their own tests keep far below 5 %.
 */
export const sharesOf: Readonly<Record<PageId, number>> = {
  trends: 3,
  seasonality: 6,
  weekend: 6,
  ratings: 7,
};

/** Ids of the screens that are no page of analyses. Each is the path of its screen. */
export const screenIds = ['ingredients', 'tags', 'recipes', 'calendar', 'explore', 'data'] as const;

export type ScreenId = (typeof screenIds)[number];

/** Screens with an address for each thing that they show: `/recipes/42`, `/tags/desserts`. */
export const nestedScreenIds: readonly ScreenId[] = ['ingredients', 'tags', 'recipes'];
