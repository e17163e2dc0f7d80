import * as z from 'zod';

/** Longest title of one's own, in characters. */
const longestTitle = 120;

/** What is not understood is as if it were not there, as in any link. */
const optionsSchema = z.object({
  theme: z.enum(['light', 'dark', 'transparent']).catch('light'),
  /** The shape of the frame; without one the page tells the article how high it is. */
  ratio: z.enum(['16:9', '1:1', '9:16']).nullable().catch(null),
  title: z
    .string()
    .transform((title) => title.replaceAll(/\s+/gu, ' ').trim().slice(0, longestTitle))
    .pipe(z.string().min(1))
    .nullable()
    .catch(null),
  lang: z.string().optional().catch(undefined),
});

/** How an analysis is embedded. */
export type EmbedOptions = z.infer<typeof optionsSchema>;

/** The options that an address holds. */
export const readEmbedOptions = (search: Readonly<Record<string, unknown>>): EmbedOptions =>
  optionsSchema.parse(search);
