import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.title': 'Notes',
  'ratings.control.axis': 'Axe',
  'ratings.control.axis.window': 'Fenêtre',
  'ratings.control.axis.full': 'Échelle entière',
  'ratings.control.monthRatings': 'Mois d’au moins',
  'ratings.control.monthRatings.0': '1 note',
  'ratings.control.monthRatings.50': '50 notes',
  'ratings.control.monthRatings.100': '100 notes',
  'ratings.control.monthRatings.500': '500 notes',
  'ratings.notice.noRatings': 'Aucune note sur ces années. Élargissez les années.',
  'ratings.notice.noMonth':
    'Aucun mois de ces années ne compte {minimum} notes. Abaissez le minimum ou élargissez les années.',
  'ratings.mean': 'Moyenne',
  'ratings.five': 'Cinq étoiles',
  'ratings.low': 'Deux étoiles ou moins',
  'ratings.meanWithRange': '{mean} ({interval})',
  'ratings.counted': '{count, plural, one {{n} note} other {{n} notes}}',
  'ratings.p': 'p {p}',
  'ratings.table.what': 'Élément',
  'ratings.table.ratings': 'Notes',
  'ratings.shareOf.ratings': 'Part des notes',
  'ratings.table.q': 'q',
  'ratings.table.corrected': 'p corrigé',
};
