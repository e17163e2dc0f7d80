import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'seasonality.title': 'Saisonnalité',
  'seasonality.notice.noRecipes': 'Aucune recette publiée ces années-là. Élargissez les années.',
  'seasonality.control.hemisphere': 'Hémisphère',
  'seasonality.control.hemisphere.northern': 'nord',
  'seasonality.control.hemisphere.southern': 'sud',
  'seasonality.control.grain': 'Par',
  'seasonality.control.grain.season': 'saison',
  'seasonality.control.grain.month': 'mois',
  'seasonality.table.share': 'Part des recettes',
  'seasonality.method.calendar':
    'Les saisons sont météorologiques : décembre à février, mars à mai, juin à août, septembre à novembre. Décembre appartient à l’hiver de sa propre année civile, avec les mois de janvier et février qui le précèdent. L’hémisphère ne change que les noms : les données contiennent des jours de publication, non le lieu où l’on cuisine, et la plupart des cuisiniers du site vivent dans le nord.',
  'seasonality.lift': 'Par rapport à son année',
  'seasonality.cell': '{row} · {part}',
  'seasonality.lift.usual': 'habituel',
  'seasonality.lift.peak': 'Pic / année',
  'seasonality.table.period': 'Moment de l’année',
  'seasonality.table.difference': 'Écart à l’année',
  'seasonality.certainty.up': 'Net',
  'seasonality.certainty.down': 'Net',
  'seasonality.certainty.unclear': 'Incertain',
  'seasonality.certainty.same': 'À moins de {bound}',
  'seasonality.certainty.thin': 'Trop peu de données',
  'seasonality.key.corrected':
    'p {p}, corrigé pour {family, plural, one {# comparaison} other {# comparaisons}}',
  'seasonality.key.together': '{grain, select, season {Les saisons} other {Les mois}} dans l’ensemble',
};
