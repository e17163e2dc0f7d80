/** Hours and minutes in UTC, as every time of the interface is given: 14:02. */
export function clockTime(date: Date | null): string {
  return date === null ? '' : date.toISOString().slice(11, 16);
}
