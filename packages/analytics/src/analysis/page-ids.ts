/** Ids of the pages. Each is the path of its page, too. */
export const pageIds = ['trends', 'seasonality', 'weekend', 'ratings'] as const;

export type PageId = (typeof pageIds)[number];

/** Ids of the screens that are no page of analyses. Each is the path of its screen. */
export const screenIds = ['ingredients', 'tags', 'recipes', 'calendar', 'explore', 'data'] as const;

export type ScreenId = (typeof screenIds)[number];

/** Screens with an address for each thing that they show: `/recipes/42`, `/tags/desserts`. */
export const nestedScreenIds: readonly ScreenId[] = ['ingredients', 'tags', 'recipes'];
