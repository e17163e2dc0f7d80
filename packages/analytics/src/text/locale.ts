export const locales = ['en', 'fr'] as const;

export type Locale = (typeof locales)[number];

/** ICU messages by id. */
export type Catalogue = Readonly<Record<string, string>>;
