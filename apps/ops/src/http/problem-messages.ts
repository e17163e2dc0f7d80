/** Headings of the pages on which people read of a failure, by its code. */
export const problemMessages = {
  en: {
    site_missing: 'Nothing is live here yet',
    site_unavailable: 'This site cannot be shown at present',
    release_broken: 'This site cannot be shown at present',
    other: 'This cannot be answered at present',
  },
  fr: {
    site_missing: 'Rien n’est encore en ligne ici',
    site_unavailable: 'Ce site ne peut pas être affiché pour le moment',
    release_broken: 'Ce site ne peut pas être affiché pour le moment',
    other: 'Impossible de répondre pour le moment',
  },
} as const;
