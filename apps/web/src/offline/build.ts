import * as z from 'zod/mini';

/** What a build says of itself in `/build.json`. */
export const buildSchema = z.object({
  /** Differs as soon as any file does. */
  id: z.string(),
  /** Paths of all its files, the page first. */
  files: z.array(z.string()),
});

export type Build = z.infer<typeof buildSchema>;

/** The one page of the application, whatever its address. */
export const PAGE_FILE = '/index.html';

/** The mark of a build in its page. */
export const markOf = (id: string): string => `<meta name="build" content="${id}">`;
