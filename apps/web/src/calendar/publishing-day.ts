const daysPerWeek = 7;

/** The day on which to publish what peaks on a day, so many weeks later. */
export const publishingDay = (peak: number, lead: number): number => peak - lead * daysPerWeek;
