/** Ids of the pages. Each is the path of its page, too. */
export const pageIds = ['trends', 'seasonality', 'weekend', 'ratings'] as const;

export type PageId = (typeof pageIds)[number];
