/** The first letter of a word, where the word has no room. */
export const initial = (word: string): string => word.slice(0, 1).toUpperCase();
