/** Returns a text as a terminal may be given it: what others wrote must not move its cursor or change its title. */
export const printable = (text: string): string => text.replaceAll(/(?![\n\t])\p{Cc}/gu, '\ufffd');
